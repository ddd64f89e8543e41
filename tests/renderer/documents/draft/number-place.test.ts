import { expect, it } from 'vitest';
import { numberPlace } from '../../../../renderer/documents/draft/fields/number-place';

const row = { issueNumber: true, serialNumber: false, signatories: false };

it.each([
  ['a general paper', false, row, undefined],
  ['an upward paper', false, { ...row, signatories: true }, 'sheet-number-row'],
  [
    'minutes with the number of their issue',
    false,
    { ...row, serialNumber: true, signatories: true },
    undefined,
  ],
  ['a letter', true, row, 'sheet-number-right'],
  ['a letter with 签发人', true, { ...row, signatories: true }, 'sheet-number-right'],
] as const)('the number of %s stands where print has it', (_, isLetter, shown, place) => {
  expect(numberPlace(isLetter, shown)).toBe(place);
});
