import { expect, it } from 'vitest';
import { numberPlace } from '../../../../renderer/documents/draft/fields/number-place';

const row = { issueNumber: true, serialNumber: false, signatories: false };

it.each([
  ['a general paper', 'general', row, undefined],
  ['an upward paper', 'general', { ...row, signatories: true }, 'sheet-number-row'],
  [
    'minutes with the number of their issue',
    'minutes',
    { ...row, serialNumber: true, signatories: true },
    undefined,
  ],
  ['a letter', 'letter', row, 'sheet-number-right'],
  ['a letter with 签发人', 'letter', { ...row, signatories: true }, 'sheet-number-right'],
] as const)('the number of %s stands where print has it', (_, format, shown, place) => {
  expect(numberPlace(format, shown)).toBe(place);
});
