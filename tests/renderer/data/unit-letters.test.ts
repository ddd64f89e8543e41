import { describe, expect, it } from 'vitest';
import { emptyDocument } from '#shared/document/official-document';
import { toPlainText } from '#shared/document/plain-text';
import { store } from '../../../renderer/data/active';
import { makeMatterPaper } from '../../../renderer/data/commands/matter-papers';
import { followOpinions } from '../../../renderer/data/commands/matter-sources';
import { matterPaperSource } from '../../../renderer/data/queries/matter-papers';
import { unitLetters } from '../../../renderer/data/queries/unit-letters';
import { withOffice } from '../meetings/office';
import { consultation, on, unit } from './matter-office';

withOffice();

const [A, B] = [unit('市民政局'), unit('市财政局')];

/** Opinions that concern A, both, both, nobody. */
async function followed() {
  const { opinionIds } = await consultation(4);
  const targets = [[A], [A, B], [A, B], []];
  for (const [at, id] of opinionIds.entries()) {
    await store().opinions.update(id, { targets: targets[at] ?? [] });
  }
  const { created } = await followOpinions(opinionIds, on('2026-06-02'));
  return { opinionIds, matterIds: created };
}

describe('letters by unit', () => {
  it('are one a unit, with every opinion that concerns it; what concerns nobody is named', async () => {
    const { matterIds, opinionIds } = await followed();
    const found = await unitLetters({ kind: 'forward', matterIds, opinionIds: null });
    expect(found?.letters.map((one) => [one.unit.name, one.count])).toEqual([
      ['市民政局', 3],
      ['市财政局', 2],
    ]);
    expect(found?.none.map(({ matter }) => matter.id)).toEqual(matterIds.slice(3));
    const text = toPlainText(found?.letters[1]?.document ?? emptyDocument()).text;
    expect(text).toContain('市财政局：');
    expect(text).toContain('养老服务质量”专题协商会');
    expect(text).toContain('以下2条意见建议');
    // Of a carrier only the opinions that are ticked.
    const ticked = await unitLetters({
      kind: 'forward',
      matterIds,
      opinionIds: opinionIds.slice(1),
    });
    expect(ticked?.letters[0]?.choice.opinionIds).toEqual(opinionIds.slice(1, 3));
  });

  it('to two units about the same are two drafts, and each is made once', async () => {
    const { matterIds } = await followed();
    const both = matterIds.slice(1, 3);
    const found = await unitLetters({ kind: 'enquiry', matterIds: both, opinionIds: null });
    const made = [];
    for (const { choice } of found?.letters ?? []) made.push(await makeMatterPaper(choice));
    expect(made.map((one) => one.version)).toEqual([1, 1]);
    expect(new Set(made.map((one) => one.draftId)).size).toBe(2);
    const [first] = found?.letters ?? [];
    expect(first && (await makeMatterPaper(first.choice))).toEqual({ ...made[0], made: false });
    const source = await matterPaperSource(made[1]?.draftId ?? '');
    expect(source).toMatchObject({ origin: { kind: 'list' }, newer: null });
  });
});
