import { useState } from 'react';
import type { Judgement } from '../../../data/commands/matter-answers';
import type { ConcernedMatter } from '../../../data/queries/concerned';
import type { AnswerRow } from './AnswerRows';

type Filled = Partial<Pick<AnswerRow, 'chosen' | 'words' | 'judgement'>>;

const NOT_JUDGED: Judgement = {
  adoption: null,
  adoptionReason: '',
  outcome: null,
  outcomeReason: '',
};

/**
 * Lines of an answer to several matters. What was filled in for one stays when other matters
 * are shown. `first`: what stands in a line before anything is typed.
 */
export function useRows(
  own: readonly Pick<ConcernedMatter, 'matter' | 'speakers'>[],
  chosen: ReadonlySet<string>,
  first: (matterId: string) => Filled = () => ({}),
) {
  const [filled, setFilled] = useState<ReadonlyMap<string, Filled>>(new Map());
  const rows = own.map(({ matter, speakers }): AnswerRow => {
    const begun = { chosen: chosen.has(matter.id), words: '', judgement: NOT_JUDGED };
    return { matter, speakers, ...begun, ...first(matter.id), ...filled.get(matter.id) };
  });
  const change = (ids: readonly string[], patch: (row: AnswerRow) => Filled) =>
    setFilled((present) => {
      const next = new Map(present);
      for (const row of rows) {
        const { id } = row.matter;
        if (!ids.includes(id)) continue;
        next.set(id, { ...present.get(id), ...patch({ ...row, ...present.get(id) }) });
      }
      return next;
    });
  return { rows, change };
}
