import { describe, expect, it } from 'vitest';
import { emptyDocument } from '#shared/document/official-document';
import type { DraftRound } from '#shared/model/draft';
import {
  roundStory,
  versionNames,
} from '../../../../../renderer/documents/draft/rounds/round-names';

let count = 0;
function round(facts: Partial<DraftRound> = {}): DraftRound {
  count += 1;
  return {
    ...{ id: `r${count}`, draftId: 'd', number: 1, kind: 'review', people: ['孟青'] },
    ...{ on: '2026-06-30', returnedOn: null, changesBy: [], registeredBy: '梁晓禾', note: '' },
    ...{ document: emptyDocument(), createdAt: `2026-06-30T08:00:0${count}Z`, ...facts },
  };
}

describe('names of versions', () => {
  it('that went out on one day are told apart by whom they went to, and of one reader by their order', () => {
    const rounds = [
      round(),
      round({ people: ['贺知秋', '周启明'] }),
      round(),
      round({ on: '2026-07-01' }),
      round({ kind: 'signed', people: ['贺知秋'] }),
    ];
    expect([...versionNames(rounds).values()]).toEqual([
      '一稿（送审，2026年6月30日，孟青，第1次）',
      '一稿（送审，2026年6月30日，贺知秋、周启明）',
      '一稿（送审，2026年6月30日，孟青，第2次）',
      '一稿（送审，2026年7月1日）',
      '一稿（签发，2026年6月30日）',
    ]);
  });

  it('what was remarked when it went out and when it came back each has a line of its own', () => {
    const story = roundStory(round({ note: '急件\n第三页有批注', returnedOn: '2026-07-02' }));
    expect(story).toEqual([
      ...['2026年6月30日送孟青审阅', '2026年7月2日退回，无修改', '急件', '第三页有批注'],
      '登记人：梁晓禾',
    ]);
    const back = roundStory(round({ kind: 'returned', note: '数字有误\n附件漏了', people: [] }));
    expect(back.slice(1, 3)).toEqual(['原因：数字有误', '附件漏了']);
  });
});
