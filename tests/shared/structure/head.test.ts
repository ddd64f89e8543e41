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
});
