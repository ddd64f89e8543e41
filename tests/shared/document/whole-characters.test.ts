import { expect, test } from 'vitest';
import { wholeCharacters } from '#shared/document/whole-characters';

test('half a character at either end goes, whole ones stay', () => {
  expect(wholeCharacters('𬭎甲𬭎'.slice(1, 4))).toBe('甲');
  expect(wholeCharacters('𬭎甲𬭎')).toBe('𬭎甲𬭎');
  expect(wholeCharacters('')).toBe('');
});
