import { civilDateOf } from '../../model/civil-date';
import type { OutgoingDocument } from '../../model/outgoing';
import { type Counting, type Happening, happening } from '../facts';
import { EARLIER_LINE, SENT_TYPES } from '../sections';

/** Whether a paper is issued: it has a number, or went out without one. What was only looked over before printing is not issued yet. */
function isIssued({ issueNumber, serialNumber, date, printedOn, sent }: OutgoingDocument): boolean {
  if (issueNumber !== '' || serialNumber !== '') return true;
  return date !== null || printedOn !== null || (sent?.length ?? 0) > 0;
}

const issuedOf = (outgoing: readonly OutgoingDocument[]) =>
  new Map(outgoing.filter(isIssued).map((one) => [one.id, one]));

/** 起草, 定稿, 印发 of every draft; 印发 of what an old register was imported of. */
export function* papers({ facts, counts }: Counting): Generator<Happening> {
  const issued = issuedOf(facts.outgoing);
  for (const draft of facts.drafts) {
    if (!counts(draft)) continue;
    const { id, type, date, createdAt } = draft;
    const behind = { line: type, table: 'drafts', id } as const;
    const on = date ?? (createdAt === '' ? '' : civilDateOf(new Date(createdAt)));
    yield happening('papers.drafted', on, behind);
    const signedOn = facts.signed.get(id);
    if (draft.state === 'signed' && signedOn !== undefined)
      yield happening('papers.finished', signedOn, behind);
    const registered = issued.get(id);
    if (registered)
      yield happening('papers.issued', registered.printedOn ?? registered.date ?? '', behind);
  }
  for (const one of facts.earlier) {
    if (!counts(one)) continue;
    const behind = { line: EARLIER_LINE, table: 'earlierIssues', id: one.id } as const;
    yield happening('papers.issued', one.printedOn ?? one.date ?? '', behind);
  }
}

const SENT: readonly string[] = SENT_TYPES;

/** What was sent up: carriers, and 报告 and 请示 that are none. */
export function* sent({ facts, counts }: Counting): Generator<Happening> {
  const carried = new Set<string>();
  for (const carrier of facts.carriers) {
    const { id, kind, draftId, submissions, instructions } = carrier;
    if (!counts(carrier)) continue;
    if (draftId !== null) carried.add(draftId);
    const behind = { line: kind, table: 'carriers', id } as const;
    const days = submissions.map(({ on }) => on).sort();
    if (days[0] !== undefined) yield happening('sent.papers', days[0], behind);
    for (const on of days) yield happening('sent.times', on, behind);
    for (const { on } of instructions) yield happening('sent.instructions', on, behind);
  }
  const issued = issuedOf(facts.outgoing);
  for (const draft of facts.drafts) {
    const registered = issued.get(draft.id);
    const { id, type } = draft;
    if (!registered || !counts(draft) || !SENT.includes(type) || carried.has(id)) continue;
    const behind = { line: type, table: 'drafts', id } as const;
    yield happening('sent.papers', registered.printedOn ?? registered.date ?? '', behind);
    for (const { on } of registered.sent ?? []) yield happening('sent.times', on, behind);
  }
}
