import { describe, expect, it } from 'vitest';
import { rawFromText } from '#shared/document/raw-text';
import { structureText } from '#shared/structure/index';

const read = (text: string) => structureText(rawFromText(text));

describe('the head of a paper', () => {
  it('reads several 签发人, the number beside the last (7.2.6)', () => {
    const { document, report } = read(
      '政协示例市委员会文件\n　　　　　　签发人：孟青　贺知秋\n示政协发〔2026〕3号　　　　梁晓禾\n关于走访工作的请示\n市委：\n妥否，请批示。\n政协示例市委员会\n2026年3月5日',
    );
    expect(report.fallback).toBe(false);
    expect(document.head.signatories).toEqual(['孟青', '贺知秋', '梁晓禾']);
    expect(document.head.issueNumber).toBe('示政协发〔2026〕3号');
    expect(document.title).toEqual(['关于走访工作的请示']);
  });

  it('keeps a name of two characters that is stretched as one of several 签发人', () => {
    const { document, report } = read(
      '签发人：周启明　林　溪\n王立新　欧阳晓晨\n示政协发〔2026〕3号　　　　马　远\n关于走访工作的请示\n市委：\n妥否，请批示。\n政协示例市委员会\n2026年3月5日',
    );
    expect(report.fallback).toBe(false);
    expect(document.head.signatories).toEqual(['周启明', '林　溪', '王立新', '欧阳晓晨', '马　远']);
    expect(document.title).toEqual(['关于走访工作的请示']);
  });

  it('reads a 公报 with its issue and the line above the rule', () => {
    const { document } = read(
      '政协示例市委员会公报\n第3期\n政协示例市委员会办公室　2026年8月1日\n关于协商工作的通知\n请认真抓好落实。',
    );
    expect(document.format).toBe('bulletin');
    expect(document.head.line).toEqual({ office: '政协示例市委员会办公室', date: '2026年8月1日' });
    expect(document.title).toEqual(['关于协商工作的通知']);
  });

  it('takes no issue for a letter, whatever its title is', () => {
    const { document } = read('示例政协信息\n第3期\n关于商请支持调研的函\n请认真抓好落实。');
    expect(document.format).toBe('bulletin');
  });

  it('of 纪要 on paper that has its mark: the lists at the end, the note of annexes above them', () => {
    const { document } = read(
      '第21期\n会议听取了情况说明。\n附件：任务分解表\n出席：周启明　林溪\n附件\n任务分解表\n各单位抓好落实。',
    );
    expect(document.attendance).toEqual([{ label: '出席', text: '周启明　林溪' }]);
    expect(document.attachments.map(({ name }) => name)).toEqual(['任务分解表']);
  });
});

describe('签发人 of other peoples', () => {
  const headOf = (...lines: string[]) =>
    structureText(
      rawFromText([...lines, '关于召开专题协商会议的请示', '正文说的是一件事。'].join('\n')),
    ).document.head;

  it('are names between the label and the number, whatever their surnames', () => {
    const { signatories, issueNumber } = headOf(
      '签发人：巴特尔',
      '扎西多吉',
      '示政协发〔2026〕3号　乌兰其其格',
    );
    expect(signatories).toEqual(['巴特尔', '扎西多吉', '乌兰其其格']);
    expect(issueNumber).toBe('示政协发〔2026〕3号');
  });

  it('take no mark for a name', () => {
    const head = headOf('签发人：巴特尔', '政协示例市委员会文件', '示政协发〔2026〕3号');
    expect(head.signatories).toEqual(['巴特尔']);
    expect(head.mark.name).toBe('政协示例市委员会文件');
  });
});
