import { paper, table } from '../compose/parts';
import type { OfficialDocument } from '../document/official-document';
import { type CivilDate, printDate } from '../model/civil-date';
import type { OutgoingDocument, SentCopy } from '../model/outgoing';

/** Names in a line of addressees or copies: 市委各部门，市政府办公室： → its parts. */
export function receiversIn(line: string): string[] {
  return line
    .replace(/[。：:]\s*$/, '')
    .split(/[，,、；;]/)
    .map((one) => one.trim())
    .filter((one) => one !== '' && !/[×＊*]/.test(one));
}

/** Everybody that a paper is sent to: 主送, 抄报 and what else its foot lists, 抄送; each once. */
export function receiversOf({
  addressees,
  dispatch,
  cc,
}: Pick<OfficialDocument, 'addressees' | 'dispatch' | 'cc'>): string[] {
  const lines = [addressees, ...dispatch.map(({ text }) => text), cc];
  return [...new Set(lines.flatMap(receiversIn))];
}

/** 抄送 as a form has it: by itself; where the foot has 抄报 or others, each list with its label, a line each. */
export function copiesListed({ dispatch, cc }: Pick<OfficialDocument, 'dispatch' | 'cc'>): string {
  if (dispatch.length === 0) return cc;
  const lists = [...dispatch, { label: '抄送', text: cc }];
  return lists
    .filter(({ text }) => text !== '')
    .map(({ label, text }) => `${label}：${text}`)
    .join('\n');
}

/** Copies of a paper: how many went, came back, and are left of those printed; `left` null where nobody said how many were printed. */
export function copiesOf({ copies, sent = [] }: Pick<OutgoingDocument, 'copies' | 'sent'>) {
  const went = sent.reduce((sum, one) => sum + one.copies, 0);
  const returned = sent.reduce((sum, one) => sum + (one.returned ?? 0), 0);
  return { went, returned, left: copies === null ? null : copies - went + returned };
}

/** 存8份, or how many more went than were printed. */
export function leftSaid(left: number): string {
  return left < 0 ? `比印数多${-left}份` : `存${left}份`;
}

/** Who has not signed for a copy yet. */
export function unsigned(sent: readonly SentCopy[]): SentCopy[] {
  return sent.filter(({ signedBy }) => signedBy === '');
}

/** 分发单: who gets how many copies, with room to sign; what is signed for and returned stands in it. */
export function dispatchPaper(
  { title, printed }: { title: string; printed: string },
  facts: Pick<OutgoingDocument, 'copies' | 'sent'>,
  office: string,
): OfficialDocument {
  const day = (date: CivilDate | undefined) => (date ? printDate(date) : '');
  // Its column is narrow; a year is said where it is not that of the sending.
  const shortDay = ({ on, returnedOn }: SentCopy) =>
    day(returnedOn).replace(`${on.slice(0, 4)}年`, '');
  const { sent = [] } = facts;
  const { went, returned, left } = copiesOf(facts);
  const rows = sent.map((one, at) => [
    ...[String(at + 1), one.to, String(one.copies), printDate(one.on), one.signedBy],
    ...[day(one.signedOn), one.returned ? `${one.returned}份\n${shortDay(one)}` : ''],
  ]);
  const copies = facts.copies === null ? '' : `共印${facts.copies}份，`;
  const rest = left === null ? '' : `，${leftSaid(left)}`;
  return paper({
    title: [`${office}文件分发单`],
    byline: [printed, title].filter((one) => one !== ''),
    body: [
      {
        ...table(['序号', '收文单位', '份数', '分发日期', '签收人', '签收日期', '退回'], ...rows),
        pt: 10.5,
        widths: [7, 21, 7, 21, 10, 21, 13],
      },
      {
        type: 'paragraph',
        runs: [
          { text: `${copies}分发${went}份${returned > 0 ? `，退回${returned}份` : ''}${rest}。` },
        ],
      },
    ],
  });
}
