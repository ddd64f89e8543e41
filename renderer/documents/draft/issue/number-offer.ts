import type { IssueFacts } from '#shared/compose/outgoing';
import type { OfficialDocument } from '#shared/document/official-document';
import type { Draft } from '#shared/model/draft';
import { numberId, printNumber, seriesId } from '#shared/model/number';
import { readOwnNumber, type TypedNumber } from '#shared/registers/issue-number';
import { placesOf, readSerialRun } from '#shared/registers/joint-serial';
import { oddPlaces, refuseNonsense } from '#shared/registers/odd-number';
import {
  issuePlace,
  judgeNumber,
  nextNumber,
  ofSeries,
  type Place,
  seriesOfYear,
  type Taken,
} from '#shared/registers/series';
import type { NumberBook } from '../../../data/queries/numbers';

/** What is asked about numbers of one draft. */
interface Asking {
  draft: Pick<Draft, 'id' | 'type' | 'sample'>;
  document: OfficialDocument;
  /** 机关代字 of the issuer, '' where there is none. */
  code: string;
  /** The day that the number is of. */
  day: string;
  book: NumberBook;
}

/** The name under which a periodical is numbered: its printed head, else its kind. */
export function periodicalOf({ head }: OfficialDocument, { type }: Pick<Draft, 'type'>): string {
  return head.mark.name || type;
}

/** 机关代字 as the text itself has it before 〔, else the issuer's. */
function codeOf({ head }: OfficialDocument, issuerCode: string): string {
  const written = /^([^〔[（【]+)[〔[（【]/.exec(head.issueNumber)?.[1] ?? '';
  return written === '' || /[×＊*]/.test(written) ? issuerCode : written;
}

/** What the draft's numbers are held against: a draft of the sample has those of the sample. */
const takenOf = ({ draft, book }: Pick<Asking, 'draft' | 'book'>) =>
  draft.sample === 1 ? book.sampleTaken : book.taken;

/** The number that this draft has already, else the next of the series; as printed. */
function offered({ draft, book }: Asking, series: string, year: number): string {
  const there = ofSeries(takenOf({ draft, book }), series, year);
  const own = there.filter(({ owners }) => owners.includes(draft.id)).map(({ number }) => number);
  const [first = nextNumber(there, book.saids.get(series), year).number] = own;
  // What it has beyond a gap is not one 合刊.
  const isRun = own.at(-1) === first + own.length - 1;
  return printNumber({ series, year, number: first, ...(isRun && { through: own.at(-1) }) });
}

/** The 发文字号 to be given next, '' where nobody has said what 代字 there is. */
export function offeredIssue(asking: Asking): string {
  const code = codeOf(asking.document, asking.code);
  if (code === '') return '';
  const place = issuePlace({ code, year: Number(asking.day.slice(0, 4)) });
  return offered(asking, place.series, place.year);
}

/** The 发文字号 that was typed, of this draft's series where only its number was; null where it is none. */
export function issueOf(typed: string, { document, code, day }: Asking): TypedNumber | null {
  return readOwnNumber(typed, { code: codeOf(document, code), year: Number(day.slice(0, 4)) });
}

/** The 期号 to be given next. */
export function offeredSerial(asking: Asking): string {
  const series = seriesId('serial', periodicalOf(asking.document, asking.draft));
  const year = Number(asking.day.slice(0, 4));
  return offered(asking, series, seriesOfYear(series, asking.book.saids.get(series), year));
}

/** What is to be said of the numbers as they are typed, a line each; the first of those refused first. */
export function remarksOn(
  { issueNumber, serialNumber }: Pick<IssueFacts, 'issueNumber' | 'serialNumber'>,
  asking: Asking,
): { refused: string; remarks: string[] } {
  const { book, draft, day, document } = asking;
  const remarks: string[] = [];
  const places: Place[] = [];
  const issue = issueOf(issueNumber, asking);
  const nonsense = refuseNonsense({ issueNumber: issue?.printed ?? issueNumber, serialNumber });
  if (issue) {
    places.push({ ...issuePlace(issue), number: issue.number });
    if (issue.corrected.length > 0)
      remarks.push(`登记为${issue.printed}：${issue.corrected.join('，')}。`);
    const usual = codeOf(document, asking.code);
    if (usual !== '' && issue.code !== usual)
      remarks.push(`代字“${issue.code}”和这份文稿的“${usual}”不同，编在另一个序列里，请核对。`);
  } else if (issueNumber.trim() !== '' && nonsense === '')
    remarks.push('发文字号一般写作“代字〔年份〕几号”；照现在这样写，记在“不进序列的文号”里。');
  const serial = readSerialRun(serialNumber);
  if (serial !== null) {
    const series = seriesId('serial', periodicalOf(document, draft));
    const year = seriesOfYear(series, book.saids.get(series), Number(day.slice(0, 4)));
    places.push(...placesOf({ ...serial, series, year }));
  } else if (serialNumber.trim() !== '' && nonsense === '')
    remarks.push('期号一般写作“第几期”；照现在这样写，记在“不进序列的文号”里。');
  const periodical = periodicalOf(document, draft);
  // What only lacks its 代字 is registered with it.
  places.push(
    ...oddPlaces({ issueNumber: issue?.printed ?? issueNumber, serialNumber, periodical }),
  );
  const titleOf = (id: string) => `《${book.titles.get(id) ?? '已不在的文稿'}》`;
  const taken = takenOf(asking);
  const judged = places.map((place, at) =>
    // Those before it in a 合刊 are taken with it: they are no gap.
    judgeNumber(place, [...taken, ...asTaken(places.slice(0, at), taken)], {
      owner: draft.id,
      said: book.saids.get(place.series),
      day,
      titleOf,
    }),
  );
  return {
    refused: judged.find(({ refused }) => refused !== '')?.refused ?? nonsense,
    remarks: [...remarks, ...judged.flatMap((one) => one.remarks)],
  };
}

/** Places that are about to be given, as if they were; those that are known already left out. */
function asTaken(places: readonly Place[], taken: readonly Taken[]): Taken[] {
  const known = new Set(taken.map(numberId));
  return places
    .filter((place) => !known.has(numberId(place)))
    .map((place) => ({ ...place, state: 'given', owners: [] }));
}
