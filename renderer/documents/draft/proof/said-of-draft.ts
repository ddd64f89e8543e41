import type { OfficialDocument } from '#shared/document/official-document';
import type { CivilDate } from '#shared/model/civil-date';
import type { Draft } from '#shared/model/draft';
import { summaryOf } from '#shared/proofread/summary';
import { readDraftProof } from '../../../data/queries/proof';
import { readWhole } from './read-whole';
import { inputFor, rulesOff } from './use-findings';
import { NOTHING_SAID, type ProofFacts } from './use-proof-facts';

/** What proofreading says of a draft that is not open, in a sentence; never throws. */
export async function saidOfDraft(
  { id, type }: Draft,
  document: OfficialDocument,
  facts: ProofFacts | null,
  today: CivilDate,
): Promise<string> {
  if (facts === null) return '没有校对。';
  try {
    const said = (await readDraftProof(id)) ?? NOTHING_SAID;
    const draft = { kind: type, issuer: '', today };
    const whole = await readWhole(inputFor(document, facts, rulesOff(facts, said), draft), said);
    return `校对：${summaryOf(whole)}。`;
  } catch {
    return '校对没有读成。';
  }
}
