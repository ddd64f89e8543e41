import type { PersonRef } from '#shared/model/directory';
import type { Incoming } from '#shared/model/incoming';
import { store } from '../active';
import { existingCarrier, instructCarrier } from './carriers';
import { createDraft, type NewDraft } from './drafts';
import { addIncomingStep, existingIncoming, patchIncoming } from './incoming';
import { type BulkResult, inMatters, type Registered } from './matter-events';

/** A leader's words on a carrier, as the paper that came in says them. */
export interface CarriedInstruction extends Registered {
  /** As printed: 市长 张××. */
  by: string;
  words: string;
}

const plain = (words: string) => words.replace(/\s/g, '');

/**
 * 批示 on a carrier that came back as an incoming paper, registered once: on the paper, the
 * carrier and the matters it holds, in one transaction. One that the carrier has already is
 * not put there again. Throws `CarrierRefused`, or a Chinese `Error` where the paper is gone.
 */
export function instructByIncoming(
  id: string,
  carrierId: string,
  instruction: CarriedInstruction,
): Promise<BulkResult> {
  const { incoming, incomingSteps } = store();
  const { by, words, on } = instruction;
  return inMatters(async () => {
    await existingIncoming(id);
    const { instructions } = await existingCarrier(carrierId);
    const isKnown = instructions.some(
      (one) => one.on === on && plain(one.by) === plain(by) && plain(one.words) === plain(words),
    );
    const done = isKnown
      ? { done: [], refused: [] }
      : await instructCarrier(carrierId, instruction, null);
    const person: PersonRef = { source: 'guest', id: null, name: by, unit: '', post: '' };
    await addIncomingStep(id, 'instruct', instruction, { person, words });
    await patchIncoming(id, { carrierId });
    return done;
  }, [incoming, incomingSteps]);
}

/** 函复: what was registered with matters is noted on the paper as well. */
export async function noteAnswered(
  id: string,
  titles: readonly string[],
  registered: Registered,
): Promise<void> {
  const words = `登记为${titles.length}件事项的答复：${titles.join('；')}`;
  await addIncomingStep(id, 'link', registered, { words });
}

/** The draft of our answer to a paper: made once and kept with it. Answers the draft's id. */
export function draftReply(id: string, make: (paper: Incoming) => NewDraft): Promise<string> {
  const { incoming, drafts, draftBodies } = store();
  return store().transaction('rw', incoming, drafts, draftBodies, async () => {
    const paper = await existingIncoming(id);
    const known = paper.draftId && (await drafts.get(paper.draftId));
    if (known) return known.id;
    const draftId = await createDraft(make(paper));
    await patchIncoming(id, { draftId });
    return draftId;
  });
}
