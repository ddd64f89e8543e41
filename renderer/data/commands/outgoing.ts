import { check } from '#shared/model/draft-rules';
import type { OutgoingFacts } from '#shared/model/outgoing';
import { store } from '../active';
import { patchDraft } from './drafts';

/**
 * 编号: registers what is known only after the signature, beside the signed text, which stays
 * as it is. Throws `StepRefused` where the draft is not signed.
 */
export function registerOutgoing(draftId: string, facts: OutgoingFacts): Promise<void> {
  const { drafts, outgoing } = store();
  return store().transaction('rw', drafts, outgoing, async () => {
    const draft = await drafts.get(draftId);
    if (!draft) throw new Error('这份文稿已不在这里，没有登记。其他文稿没有受影响。');
    check(draft, 'register');
    await outgoing.put({ ...facts, id: draftId });
    if (facts.date !== null) await patchDraft(draft, { date: facts.date });
  });
}
