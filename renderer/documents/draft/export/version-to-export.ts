import type { DraftRound } from '#shared/model/draft';
import type { Issue } from '../issue/use-issue';
import { versionLabel } from '../rounds/round-names';
import { type Exportable, suggestedName } from './use-export';

/** A frozen version as it is printed: the text that is signed now with its number, each with its name in the file's. */
export function versionToExport(
  round: DraftRound,
  rounds: readonly DraftRound[],
  issue: Issue,
): Exportable {
  const signed = rounds.filter(({ kind }) => kind === 'signed').at(-1);
  const document = round.id === signed?.id ? issue.joined(round.document) : round.document;
  return { document, name: `${suggestedName(document)}（${versionLabel(round)}）` };
}
