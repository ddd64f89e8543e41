import type { OfficialDocument } from '../document/official-document';
import { BLANK, NUMBER_BLANK } from './parts';

/**
 * A finished paper as the beginning of another: its words stay; what belongs to that one
 * paper alone (number, 期号, 份号, dates, who signed it off) is blank again. `today` as printed.
 */
export function startingPoint(document: OfficialDocument, today: string): OfficialDocument {
  const { head, signature, printLine } = document;
  const { copyNumber: _copyNumber, ...rest } = head;
  return {
    ...document,
    head: {
      ...rest,
      issueNumber: blankNumber(head.issueNumber),
      serialNumber: head.serialNumber === '' ? '' : `第${BLANK}期`,
      signatories: head.signatories.length > 0 ? [BLANK] : [],
      line: head.line && { ...head.line, date: today },
    },
    signature: signature && { ...signature, date: today },
    printLine: printLine && { ...printLine, date: '' },
  };
}

/** 示政协办发〔2026〕3号 → 示政协办发〔××〕××号. */
function blankNumber(number: string): string {
  if (number === '') return '';
  const code = /^([^〔[（【]+)[〔[（【]/.exec(number)?.[1];
  return code === undefined ? NUMBER_BLANK : `${code}〔${BLANK}〕${BLANK}号`;
}
