import { printReader } from '../compose/signing/circulation-sheet';
import type { SigningFormKey } from '../compose/signing/index';
import { type CivilDate, printDate } from '../model/civil-date';
import type { Incoming, IncomingStep } from '../model/incoming';
import type { Leader } from '../model/office';
import { printIncoming } from './incoming';

/** Forms that go round with a registered paper. */
export type IncomingForm = Extract<SigningFormKey, 'incomingSheet' | 'circulationSheet'>;

interface Known {
  office: string;
  paper: Incoming;
  /** In their order. */
  steps: readonly IncomingStep[];
  /** Leaders in office, by rank: those who have not had the paper are still to read it. */
  leaders: readonly Leader[];
}

const day = (date: CivilDate | null) => (date === null ? '' : printDate(date));

/** Who said what on which day, a line each. */
function lines(steps: readonly IncomingStep[], kinds: readonly IncomingStep['step'][]): string {
  return steps
    .filter(({ step }) => kinds.includes(step))
    .map(({ person, unit, words, on, undated }) => {
      const who = [unit?.name, person?.name].filter(Boolean).join('　');
      return [who && words ? `${who}：${words}` : who || words, undated ? '' : day(on)]
        .filter(Boolean)
        .join('　');
    })
    .join('\n');
}

/** What the form of a registered paper says already; the pen does the rest. */
export function incomingFormValues(form: IncomingForm, known: Known): Record<string, string> {
  const { office, paper, steps } = known;
  const shared = { office, title: paper.title, sender: paper.sender?.name ?? '' };
  if (form === 'circulationSheet')
    return {
      ...shared,
      senderNumber: paper.paperNumber,
      date: day(steps.find(({ step }) => step === 'pass')?.on ?? null),
      readers: readers(known).join('\n'),
    };
  return {
    ...shared,
    senderNumber: paper.paperNumber,
    received: day(paper.receivedOn),
    number: printIncoming(paper),
    urgency: paper.urgency,
    copies: String(paper.copies),
    due: day(paper.due),
    proposal: lines(steps, ['propose']),
    instruction: lines(steps, ['instruct']),
    readers: [...new Set(passed(steps).map(({ person }) => person?.name ?? ''))].join('　'),
    result: lines(steps, ['handle', 'link', 'reply', 'close']),
  };
}

const passed = (steps: readonly IncomingStep[]) => steps.filter(({ step }) => step === 'pass');

/** Everybody who had the paper with both days, then the leaders who have not. */
function readers({ steps, leaders }: Known): string[] {
  const had = passed(steps);
  const ids = new Set(had.map(({ person }) => person?.id));
  return [
    ...had.map(({ person, on, backOn }) =>
      printReader({
        reader: [person?.name, person?.post].filter(Boolean).join('　'),
        out: day(on),
        back: day(backOn),
      }),
    ),
    ...leaders
      .filter(({ id }) => !ids.has(id))
      .map(({ name, post }) => printReader({ reader: `${name}　${post}`, out: '', back: '' })),
  ];
}
