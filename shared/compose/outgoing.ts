import { isOpenNumber } from '../document/blanks';
import type { OfficialDocument } from '../document/official-document';
import { type CivilDate, parsePrintedDate, printDate } from '../model/civil-date';
import type { OutgoingFacts } from '../model/outgoing';

/** What of a 发文登记 has a place on a sheet. */
export type IssueFacts = Pick<OutgoingFacts, 'issueNumber' | 'serialNumber' | 'date' | 'printedOn'>;

/** Which of the facts the sheet of a document has a place for. */
export interface IssuePlaces {
  issueNumber: boolean;
  serialNumber: boolean;
  date: boolean;
  printedOn: boolean;
}

/**
 * 纪要 and 简报 bear a 期号, everything else a 发文字号, and both where the text has both.
 * A date is joined only where the text has its place: a 署名 (7.3.5) or the line below a
 * printed head, and the 版记 (7.4.3).
 */
export function issuePlaces({ format, head, signature, printLine }: OfficialDocument): IssuePlaces {
  const isPeriodical = format === 'minutes' || format === 'bulletin';
  return {
    issueNumber: !isPeriodical || head.issueNumber !== '',
    serialNumber: isPeriodical || head.serialNumber !== '',
    date: signature !== null || head.line !== null,
    printedOn: printLine !== null,
  };
}

/**
 * The signed text with what was registered after the signature, for the page, the file and the
 * printer; the text itself stays as it is. `signedBy`: who signed it last, for a sheet whose
 * 签发人 (7.2.6) was left open for that.
 */
export function withIssue(
  text: OfficialDocument,
  facts: IssueFacts | null,
  signedBy: readonly string[] = [],
): OfficialDocument {
  const document = withSigner(text, signedBy);
  if (facts === null) return document;
  const { head, signature, printLine } = document;
  const { date, printedOn } = facts;
  return {
    ...document,
    head: {
      ...head,
      issueNumber: facts.issueNumber || head.issueNumber,
      serialNumber: printedSerial(facts.serialNumber) || head.serialNumber,
      line: head.line && { ...head.line, date: dated(head.line.date, date) },
    },
    signature: signature && { ...signature, date: dated(signature.date, date) },
    printLine: printLine && { ...printLine, date: dated(printLine.date, printedOn) },
  };
}

function withSigner(document: OfficialDocument, signedBy: readonly string[]): OfficialDocument {
  const { signatories } = document.head;
  const isOpen = signatories.length > 0 && signatories.every((name) => /^[×＊*_\s]*$/.test(name));
  if (!isOpen || signedBy.length === 0) return document;
  return { ...document, head: { ...document.head, signatories: [...signedBy] } };
}

/** A day as the sheet says it: as it is written in the signed text where that means the same day. */
function dated(written: string, day: CivilDate | null): string {
  return day === null || parsePrintedDate(written) === day ? written : printDate(day);
}

/** 7, 07 and 第7 are typed for 第7期; anything else stands as it was typed, with digits of half width. */
export function printedSerial(typed: string): string {
  const plain = typed
    .trim()
    .replace(/[０-９]/g, (one) => String.fromCharCode(one.charCodeAt(0) - 0xfee0));
  const number = /^第?\s*0*([1-9]\d{0,3})$/.exec(plain)?.[1];
  return number === undefined ? plain : `第${number}期`;
}

/** What the form begins with: what the signed text says already, and the day of the signature as 成文日期. */
export function proposedIssue(document: OfficialDocument, signedOn: CivilDate): IssueFacts {
  const { head, signature, printLine } = document;
  const places = issuePlaces(document);
  const printed = signature?.date ?? head.line?.date ?? '';
  return {
    issueNumber: numberGiven(head.issueNumber),
    serialNumber: numberGiven(head.serialNumber),
    date: places.date ? (parsePrintedDate(printed) ?? signedOn) : null,
    printedOn: parsePrintedDate(printLine?.date ?? ''),
  };
}

/** A number with blanks in it (示政协办发〔2026〕××号) has not been given yet. */
const numberGiven = (number: string): string => (isOpenNumber(number) ? '' : number);
