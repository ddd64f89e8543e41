import type { Judgement } from '../../../data/commands/matter-answers';
import type { FormScope } from '../../../data/forms/scopes';
import type { ConcernedMatter } from '../../../data/queries/concerned';
import type { AnswerRow } from './AnswerRows';

type Filled = Partial<Pick<AnswerRow, 'chosen' | 'words' | 'judgement'>>;

const NOT_JUDGED: Judgement = {
  adoption: null,
  adoptionReason: '',
  outcome: null,
  outcomeReason: '',
};

/** Field of the form that is the line of a matter. */
export const rowKey = (matterId: string): string => `row/${matterId}`;

/**
 * Lines of an answer to several matters. What was filled in for one stays when other matters
 * are shown, and goes with its matter when that is purged. `first`: what stands in a line before anything is typed.
 */
export function useRows(
  scope: FormScope,
  own: readonly Pick<ConcernedMatter, 'matter' | 'speakers'>[],
  chosen: ReadonlySet<string>,
  first: (matterId: string) => Filled = () => ({}),
) {
  const begun = (id: string): Required<Filled> => {
    return { chosen: chosen.has(id), words: '', judgement: NOT_JUDGED, ...first(id) };
  };
  const filled = (id: string) => scope.read(rowKey(id), begun(id));
  const rows = own.map(({ matter, speakers }): AnswerRow => {
    return { matter, speakers, ...filled(matter.id) };
  });
  const change = (ids: readonly string[], patch: (row: AnswerRow) => Filled) => {
    for (const row of rows) {
      const { id } = row.matter;
      if (!ids.includes(id)) continue;
      const present = filled(id);
      scope.put(rowKey(id), begun(id), { ...present, ...patch({ ...row, ...present }) });
    }
  };
  return { rows, change };
}
