/** What stands in the row of the number. */
export interface NumberRow {
  issueNumber: boolean;
  serialNumber: boolean;
  signatories: boolean;
}

/**
 * The class of the row in which 发文字号 stands on the sheet: in a letter it ends at the right
 * edge (10.1; `isLetterHead`), in an upward paper it stands beside the last 签发人 (7.2.5), else in the middle.
 */
export function numberPlace(isLetter: boolean, row: NumberRow): string | undefined {
  if (isLetter) return 'sheet-number-right';
  const isUpward = row.issueNumber && row.signatories && !row.serialNumber;
  return isUpward ? 'sheet-number-row' : undefined;
}
