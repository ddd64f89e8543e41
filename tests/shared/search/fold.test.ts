import { describe, expect, it } from 'vitest';
import { foldText } from '#shared/search/fold';

describe('a text as it is compared', () => {
  it('has letters small, digits of half width, one kind of bracket, one shape of a hanzi, one dot', () => {
    for (const [text, folded] of [
      ['示政协办发[2026]３号', '示政协办发（2026）3号'],
      ['示政协办发〔2026〕3号', '示政协办发（2026）3号'],
      ['【ＷＴＯ】Wto', '（wto）wto'],
      ['呂\u2F00\uF9E9', '吕一里'],
      ['买买提•艾山　先生\u00a0', '买买提·艾山 先生 '],
      ['(一)，。“”《》', '（一），。“”《》'],
    ] as const)
      expect(foldText(text), text).toBe(folded);
  });

  it('is the same string where nothing is to be folded', () => {
    const text = '关于开展古城保护专题协商的通知，2026年𠮷日。';
    expect(foldText(text)).toBe(text);
    expect(foldText('')).toBe('');
  });

  it('has each unit in its place, and is folded once for all', () => {
    const all = Array.from({ length: 0x10000 }, (_one, code) => String.fromCharCode(code)).join('');
    const folded = foldText(all);
    expect(folded).toHaveLength(all.length);
    expect(foldText(folded)).toBe(folded);
    // What is folded in a text is what each unit is folded to by itself.
    for (let at = 0; at < all.length; at += 1)
      if (foldText(all.charAt(at)) !== folded.charAt(at)) expect.fail(`U+${at.toString(16)}`);
  });
});
