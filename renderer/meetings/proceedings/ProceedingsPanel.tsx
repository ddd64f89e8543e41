import { useLiveQuery } from 'dexie-react-hooks';
import { useEffect, useMemo } from 'react';
import { familyOf, type Meeting } from '#shared/model/meeting';
import { agendaOf, attendanceOf } from '../../data/queries/meetings';
import { useOpinions } from '../../data/queries/opinions';
import { useEntryIds } from '../../data/queries/proceedings';
import { ProceedingsContext, type ProceedingsFacts } from './context';
import { clearDesk, useShownIds, useSteps } from './desk';
import { useEntryActions } from './use-entry-actions';
import { forgetTyped } from './use-typed';
import { Writing } from './Writing';
import './proceedings.css';

const NONE: readonly never[] = [];

/** 会议记录 of one meeting: who said what, and which of it is an opinion. */
export default function ProceedingsPanel({ meeting }: { meeting: Meeting }) {
  const stored = useEntryIds(meeting.id);
  const ids = useShownIds(stored ?? NONE);
  const opinions = useOpinions(meeting.id)?.standing;
  const items = useLiveQuery(() => agendaOf(meeting.id), [meeting.id]);
  const called = useLiveQuery(() => attendanceOf(meeting.id), [meeting.id]);
  const agenda = items ?? NONE;
  const attendance = called ?? NONE;
  const steps = useSteps();
  const firstItemId = agenda.length === 1 ? (agenda[0]?.id ?? null) : null;
  const actions = useEntryActions(meeting.id, ids, firstItemId, steps);
  const numbers = useMemo(
    () => new Map((opinions ?? []).map(({ id }, index) => [id, index + 1])),
    [opinions],
  );
  // biome-ignore lint/correctness/useExhaustiveDependencies: another meeting begins anew
  useEffect(
    () => () => {
      clearDesk();
      forgetTyped();
    },
    [meeting.id],
  );

  const facts = useMemo<ProceedingsFacts>(
    () => ({
      meeting,
      agenda,
      firstItemId,
      attendance,
      numbers,
      takesOpinions: familyOf(meeting.kind) === 'consulting',
      actions,
      steps,
    }),
    [meeting, agenda, firstItemId, attendance, numbers, actions, steps],
  );
  // A speech that is begun at once belongs to the only item, and a file to whoever is called.
  if (!stored || !opinions || !items || !called) return null;
  return (
    <ProceedingsContext value={facts}>
      <Writing ids={ids} />
    </ProceedingsContext>
  );
}
