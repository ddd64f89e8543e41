import type { DraftProof, IgnoredPlace } from '#shared/model/proof';
import { store } from '../active';

/** Changes what is said of a draft's proofreading; a row that says nothing goes. */
async function changeProof(
  draftId: string,
  change: (proof: DraftProof) => Partial<DraftProof>,
): Promise<void> {
  const { draftProofs } = store();
  await store().transaction('rw', draftProofs, async () => {
    const present = (await draftProofs.get(draftId)) ?? { id: draftId, off: [], ignored: [] };
    const next = { ...present, ...change(present) };
    if (next.off.length + next.ignored.length > 0) await draftProofs.put(next);
    else await draftProofs.delete(draftId);
  });
}

const withRule = (rules: readonly string[], rule: string, isOff: boolean): string[] => {
  const others = rules.filter((one) => one !== rule);
  return isOff ? [...others, rule] : others;
};

/** 本稿不查此项, or has the draft read by the rule again. */
export function setDraftProofRule(draftId: string, rule: string, isOff: boolean): Promise<void> {
  return changeProof(draftId, ({ off }) => ({ off: withRule(off, rule, isOff) }));
}

/** 以后都不查此项: no text of the office is read by this rule any more, or is again. */
export async function setProofRule(rule: string, isOff: boolean): Promise<void> {
  const { settings } = store();
  await store().transaction('rw', settings, async () => {
    const office = await settings.get('office');
    if (!office) return;
    const { proofOff = [], ...rest } = office;
    const off = withRule(proofOff, rule, isOff);
    await settings.put(off.length > 0 ? { ...rest, proofOff: off } : rest);
  });
}

/** Leaves these places of a draft alone from now on, or has them pointed at again. */
export function setIgnoredPlaces(
  draftId: string,
  places: readonly IgnoredPlace[],
  isIgnored: boolean,
): Promise<void> {
  const these = new Set(places.map(({ place }) => place));
  return changeProof(draftId, ({ ignored }) => {
    const others = ignored.filter(({ place }) => !these.has(place));
    return { ignored: isIgnored ? [...others, ...places] : others };
  });
}
