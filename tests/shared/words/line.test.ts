import { describe, expect, it } from 'vitest';
import { STARTING_WORDS } from '#shared/proofread/data/starting-words';
import { printWordLine, readWordLine } from '#shared/words/line';

const NONE = { instead: '', from: null, until: null, source: '' };

describe('an entry of the dictionary in one line', () => {
  it.each([
    ['示例湖湿地公园', { kind: 'term', words: '示例湖湿地公园' }],
    [
      '打造→建设；2026年1月1日起；办公室通知',
      {
        kind: 'forbidden',
        words: '打造',
        instead: '建设',
        from: '2026-01-01',
        source: '办公室通知',
      },
    ],
    ['打造->', { kind: 'forbidden', words: '打造' }],
    ['甲→乙；到2026-12-31', { kind: 'forbidden', words: '甲', instead: '乙', until: '2026-12-31' }],
    [
      '甲；依据一；2026年1月1日至2026年12月31日;依据二',
      {
        kind: 'term',
        words: '甲',
        from: '2026-01-01',
        until: '2026-12-31',
        source: '依据一；依据二',
      },
    ],
    // A day that does not exist is no day, and nothing of what was typed is lost silently.
    ['甲；自2026年3月1日起', { kind: 'term', words: '甲', from: '2026-03-01' }],
  ])('%s', (line, wanted) => {
    expect(readWordLine(line, 'term')).toEqual({ ...NONE, ...wanted });
  });

  it('is nothing without words', () => {
    for (const line of ['', ' ', '；依据', '→改为']) expect(readWordLine(line, 'term')).toBeNull();
  });

  it('is printed as it is read', () => {
    for (const { id: _, ...facts } of STARTING_WORDS)
      expect(readWordLine(printWordLine(facts), facts.kind)).toEqual(facts);
  });
});

describe('the dictionary that comes with the program', () => {
  it('says of each entry where it comes from, and names none twice', () => {
    expect(STARTING_WORDS.filter(({ source }) => source === '')).toEqual([]);
    for (const key of ['id', 'words'] as const)
      expect(new Set(STARTING_WORDS.map((word) => word[key])).size).toBe(STARTING_WORDS.length);
  });
});
