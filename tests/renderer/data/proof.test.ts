import { describe, expect, it } from 'vitest';
import { emptyDocument } from '#shared/document/official-document';
import { store } from '../../../renderer/data/active';
import { createDraft, purgeDrafts } from '../../../renderer/data/commands/drafts';
import { foundOffice, proposedNames } from '../../../renderer/data/commands/office';
import {
  setDraftProofRule,
  setIgnoredPlaces,
  setProofRule,
} from '../../../renderer/data/commands/proof';
import { withStore } from './desktop';

withStore();

const make = () => createDraft({ type: '通知', document: emptyDocument() });
const place = (mark: string) => ({ rule: 'words.wrong', place: mark, words: '按装' });

describe('what is said of the proofreading of a draft', () => {
  it('is kept with the draft until it is taken back, and goes with it', async () => {
    const [id, other] = [await make(), await make()];
    await setIgnoredPlaces(id, [place('a')], true);
    await setIgnoredPlaces(id, [place('b')], true);
    await setIgnoredPlaces(id, [place('a')], true);
    await setDraftProofRule(id, 'words.wrong', true);
    await setDraftProofRule(other, 'words.wrong', true);
    expect(await store().draftProofs.get(id)).toEqual({
      id,
      off: ['words.wrong'],
      ignored: [place('b'), place('a')],
    });
    await setIgnoredPlaces(id, [place('a'), place('b')], false);
    await setDraftProofRule(id, 'words.wrong', false);
    expect(await store().draftProofs.get(id)).toBeUndefined();
    await purgeDrafts([other]);
    expect(await store().draftProofs.count()).toBe(0);
  });

  it('keeps the rules that no text is read by, until they are switched on again', async () => {
    await foundOffice({ ...proposedNames('示例市'), declaredBy: '梁晓禾' }, [], []);
    const off = async () => (await store().settings.get('office'))?.proofOff;
    for (const rule of ['a', 'b', 'a']) await setProofRule(rule, true);
    expect(await off()).toEqual(['b', 'a']);
    for (const rule of ['a', 'b']) await setProofRule(rule, false);
    expect(await store().settings.get('office')).not.toHaveProperty('proofOff');
  });
});
