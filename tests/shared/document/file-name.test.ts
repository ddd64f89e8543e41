import { describe, expect, it } from 'vitest';
import { distinctFileName, safeFileName, UNTITLED } from '#shared/document/file-name';

const bytes = (text: string) => new TextEncoder().encode(text).length;

describe('safeFileName', () => {
  it.each([
    ['关于召开“专题协商会”的通知', '关于召开“专题协商会”的通知.docx'],
    ['关于印发《要点》（试行）的通知', '关于印发《要点》（试行）的通知.docx'],
    ['a<b>c:d"e/f\\g|h?i*j', 'a＜b＞c：d＂e／f＼g｜h？i＊j.docx'],
    ['', `${UNTITLED}.docx`],
    [' . . ', `${UNTITLED}.docx`],
    ['总结. ', '总结.docx'],
    ['..总结', '总结.docx'],
    ['CON', '_CON.docx'],
    ['nul', '_nul.docx'],
    ['com1.2026', '_com1.2026.docx'],
    ['LPT¹', '_LPT¹.docx'],
    ['CONTRACT', 'CONTRACT.docx'],
    ['甲\n乙\t丙', '甲 乙 丙.docx'],
    ['甲\u0000乙\u202e丙\u200b', '甲乙丙.docx'],
    ['甲\ud800乙', '甲乙.docx'],
    ['𬭎先生', '𬭎先生.docx'],
  ])('%j → %j', (title, name) => {
    expect(safeFileName(title, '.docx')).toBe(name);
  });

  it('caps by bytes and splits no character', () => {
    const name = safeFileName('关'.repeat(300), '.docx');
    expect(name).toBe(`${'关'.repeat(65)}.docx`);
    for (let cap = 12; cap < 40; cap += 1) {
      const short = safeFileName('a𬭎关👨‍👩‍👧‍👦'.repeat(9), '.docx', cap);
      expect(bytes(short)).toBeLessThanOrEqual(cap);
      expect(() => encodeURIComponent(short)).not.toThrow();
      expect(short).not.toMatch(/\u200d\.docx$/);
    }
  });

  it('leaves no dot or space where the cap falls', () => {
    expect(safeFileName('ab. cd', '.docx', 9)).toBe('ab.docx');
  });

  it('stays safe when the cap leaves a reserved name', () => {
    expect(safeFileName('CONSTANT', '.docx', 8)).not.toMatch(/^con\.docx$/i);
  });
});

describe('distinctFileName', () => {
  it('keeps namesakes apart, those in another case and those too long for a file as well', () => {
    const taken = new Set<string>();
    const named = (title: string) => distinctFileName(title, '.docx', taken);
    expect(['林溪', '林溪', '甲/乙', '甲／乙'].map(named)).toEqual([
      '林溪.docx',
      '林溪 (2).docx',
      '甲／乙.docx',
      '甲／乙 (2).docx',
    ]);
    expect(['A', 'a'].map(named)).toEqual(['A.docx', 'a (2).docx']);
    const long = '关于'.repeat(60);
    const names = [long, long, `${long}另一份`].map(named);
    expect(new Set(names).size).toBe(3);
    for (const name of names)
      expect(new TextEncoder().encode(name).length).toBeLessThanOrEqual(200);
  });
});
