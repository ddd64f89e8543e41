import { describe, expect, it } from 'vitest';
import { fold, foldText, unfolded } from '#shared/search/fold';

describe('a text as it is compared', () => {
  it('has letters small, digits of half width, one kind of bracket, one shape of a hanzi, one dot', () => {
    for (const [text, folded] of [
      ['示政协办发[2026]３号', '示政协办发（2026）3号'],
      ['示政协办发〔2026〕3号', '示政协办发（2026）3号'],
      ['【ＷＴＯ】Wto', '（wto）wto'],
      ['呂\u2F00\uF9E9', '吕一里'],
      ['买买提•艾山　先生\u00a0', '买买提·艾山 先生 '],
      ['(一)，。《》', '（一），。《》'],
      ['“放管服”"放管服"「放管服」', '“放管服““放管服““放管服“'],
      ['ABC-1－2–3—4', 'abc—1—2—3—4'],
      ['１＋１＝２，增长５％，Ａ／Ｂ，a＠b．c＆～', '1+1=2，增长5%，a/b，a@b.c&~'],
      ['几点,为何?共3项:甲;乙!1.5', '几点，为何？共3项：甲；乙！1.5'],
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

  it('gives back the text as it stood, and the beginning of it', () => {
    const all = Array.from({ length: 0x10000 }, (_one, code) => String.fromCharCode(code)).join('');
    const far = `A${'字'.repeat(0xffff)}Ｂ${'字'.repeat(3 * 0xffff)}(${'字'.repeat(0x10000)}〔`;
    for (const text of ['', '关于', '(A)', 'Ａ', all, far, `${all}${far}${all}`]) {
      const held = fold(text);
      expect(held.folded).toHaveLength(text.length);
      expect(unfolded(held) === text).toBe(true);
      for (const end of [0, 1, 0xffff, 0x10000, 0x10001].filter((at) => at <= text.length)) {
        const beginning = { ...held, folded: held.folded.slice(0, end) };
        expect(unfolded(beginning) === text.slice(0, end), `${end}`).toBe(true);
      }
    }
  });

  it('takes next to nothing beside the folded text where little is folded', () => {
    expect(fold('关于开展古城保护专题协商的通知').was).toBe('');
    expect(fold('市政协〔2026〕3号，字'.repeat(50)).was.length).toBeLessThanOrEqual(2 * 2 * 50);
  });
});
