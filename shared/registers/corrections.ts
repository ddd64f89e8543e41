import { type CivilDate, printDate } from '../model/civil-date';
import type { Incoming } from '../model/incoming';
import { printIncoming } from './incoming';

/** What is registered of a paper that came in, besides its number. */
export type IncomingFacts = Pick<
  Incoming,
  | 'receivedOn'
  | 'sender'
  | 'paperNumber'
  | 'paperDate'
  | 'title'
  | 'copies'
  | 'urgency'
  | 'kind'
  | 'due'
  | 'note'
>;

/** What can be put right of a registered paper. */
export type CorrectedFacts = IncomingFacts & Pick<Incoming, 'number'>;

const CORRECTED = {
  ...{ number: true, receivedOn: true, sender: true, paperNumber: true, paperDate: true },
  ...{ title: true, copies: true, urgency: true, kind: true, due: true, note: true },
} as const satisfies Record<keyof CorrectedFacts, true>;

/**
 * Of a whole paper, as a form took it up, only what a correction may change: what has become of
 * the paper since then is no part of it.
 */
export function correctedOf(facts: Partial<CorrectedFacts>): Partial<CorrectedFacts> {
  const own = Object.entries(facts).filter(([key]) => key in CORRECTED);
  return Object.fromEntries(own) as Partial<CorrectedFacts>;
}

const day = (date: CivilDate | null) => (date === null ? '' : printDate(date));

/** What each fact is called, and how it reads. */
const FACTS: readonly [
  label: string,
  read: (facts: CorrectedFacts & { year: number }) => string,
][] = [
  ['收文号', printIncoming],
  ['收文日期', ({ receivedOn }) => day(receivedOn)],
  ['来文机关', ({ sender }) => sender?.name ?? ''],
  ['来文字号', ({ paperNumber }) => paperNumber],
  ['成文日期', ({ paperDate }) => day(paperDate)],
  ['标题', ({ title }) => title],
  ['份数', ({ copies }) => String(copies)],
  ['紧急程度', ({ urgency }) => urgency || '平件'],
  ['种类', ({ kind }) => kind],
  ['办理期限', ({ due }) => day(due)],
  ['备注', ({ note }) => note],
];

/** What a correction changes, in words that keep what stood there before; '' where nothing changes. */
export function correctionWords(before: Incoming, change: Partial<CorrectedFacts>): string {
  const after = { ...before, ...change };
  return FACTS.flatMap(([label, read]) => {
    const [was, is] = [read(before), read(after)];
    if (was === is) return [];
    if (was === '') return [`${label}补填“${is}”`];
    return [is === '' ? `${label}“${was}”删去` : `${label}由“${was}”改为“${is}”`];
  }).join('；');
}
