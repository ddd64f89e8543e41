import { describe, expect, it } from 'vitest';
import { rawFromText } from '#shared/document/raw-text';
import { structureText } from '#shared/structure/index';

const TAIL = '\n\n市民政局：\n因工作需要，现商请贵局协助调研。\n\n政协示例市委员会\n2026年8月1日';

function read(head: string) {
  return structureText(rawFromText(head + TAIL)).document;
}

describe('a mark without 文件', () => {
  it('heads a letter: mark, number, title', () => {
    const { format, head, title, body } = read(
      '政协示例市委员会\n示协函〔2026〕3号\n\n政协示例市委员会关于商请协助调研的函',
    );
    expect(format).toBe('letter');
    expect(head.mark).toEqual({ kind: 'printed', name: '政协示例市委员会' });
    expect(head.issueNumber).toBe('示协函〔2026〕3号');
    expect(title).toEqual(['政协示例市委员会关于商请协助调研的函']);
    expect(body).toHaveLength(1);
  });

  it.each([
    ['below the mark, as in a letter', '政协示例市委员会\n000012\n特急'],
    ['above it', '000012\n特急\n政协示例市委员会'],
    ['beside the number', '政协示例市委员会\n特急\n000012\t'],
  ])('份号 and urgency %s', (_where, head) => {
    const gap = head.endsWith('\t') ? '' : '\n';
    const document = read(`${head}${gap}示协函〔2026〕3号\n政协示例市委员会\n关于商请协助调研的函`);
    expect(document.head).toMatchObject({ copyNumber: '000012', urgency: '特急' });
    expect(document.title).toEqual(['政协示例市委员会', '关于商请协助调研的函']);
    expect(document.body).toHaveLength(1);
  });

  it('heads a general paper of another kind', () => {
    const document = read('政协示例市委员会\n示协发〔2026〕3号\n\n关于协助调研的通知');
    expect(document.format).toBe('general');
    expect(document.head.mark).toEqual({ kind: 'preprinted', name: '政协示例市委员会' });
    expect(document.title).toEqual(['关于协助调研的通知']);
  });

  it('is none where the number stands under the title', () => {
    const document = read('政协示例市委员会\n关于协助调研的通知\n示协发〔2026〕3号');
    expect(document.head.mark.name).toBeUndefined();
    expect(document.title).toEqual(['政协示例市委员会', '关于协助调研的通知']);
  });
});

it('份号 and urgency above a mark with 文件', () => {
  const document = read('000012\n特急\n政协示例市委员会文件\n示协发〔2026〕3号\n关于调研的通知');
  expect(document.head).toMatchObject({ copyNumber: '000012', urgency: '特急' });
  expect(document.body).toHaveLength(1);
});
