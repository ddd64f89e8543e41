import { printReader } from '../compose/signing/circulation-sheet';
import type { SigningFormKey } from '../compose/signing/index';
import { type CivilDate, printDate } from '../model/civil-date';
import { INCOMING_STEPS, type Incoming, type IncomingStep } from '../model/incoming';
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

/** Characters beside which a date still stands on one line of the form. */
const BESIDE_DATE = 22;

/** Who said what on which day, a line each; the day of many words stands below them. */
function lines(steps: readonly IncomingStep[], kinds: readonly IncomingStep['step'][]): string {
  return steps
    .filter(({ step }) => kinds.includes(step))
    .map(({ step, person, unit, words, on, undated }) => {
      const who = [unit?.name, person?.name].filter(Boolean).join('　');
      const said = who && words ? `${who}：${words}` : who || words;
      // A day by itself says nothing.
      const what = said === '' && step === 'close' ? INCOMING_STEPS.close : said;
      return [what, undated ? '' : day(on)]
        .filter(Boolean)
        .join(what.length > BESIDE_DATE ? '\n' : '　');
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
  // A name that was typed, or stood in an old register, has no id.
  const names = new Set(had.flatMap(({ person }) => (person && !person.id ? [person.name] : [])));
  return [
    ...had.map(({ person, on, backOn }) =>
      printReader({
        reader: [person?.name, person?.post].filter(Boolean).join('　'),
        out: day(on),
        back: day(backOn),
      }),
    ),
    ...leaders
      .filter(({ id, name }) => !ids.has(id) && !names.has(name))
      .map(({ name, post }) => printReader({ reader: `${name}　${post}`, out: '', back: '' })),
  ];
}
