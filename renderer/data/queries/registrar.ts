import type { DraftRound } from '#shared/model/draft';
import { store } from '../active';

/** Who registered last, a step of a matter or a round of a draft, else who declared the office; '' when nobody is known. */
export async function lastRegistrar(): Promise<string> {
  const [event, round] = await Promise.all([
    store().matterEvents.orderBy('id').last(),
    lastRound(),
  ]);
  // Ids begin with the time at which they were made.
  const last = round && round.id > (event?.id ?? '') ? round : event;
  if (last?.registeredBy) return last.registeredBy;
  return (await store().settings.get('office'))?.declaredBy ?? '';
}

/** The newest round, unless it belongs to the sample: its clerk is invented. */
async function lastRound(): Promise<DraftRound | undefined> {
  const round = await store().rounds.orderBy('id').last();
  const draft = round && (await store().drafts.get(round.draftId));
  return draft?.sample === 0 ? round : undefined;
}
