import { expect, test } from 'vitest';
import { gridOf } from '../../../electron/ooxml/section-look';
import { child, parseXml } from '../../../electron/ooxml/xml-tree';

const gridIn = (charSpace: string) =>
  gridOf(
    child(
      parseXml(
        `<w:sectPr><w:docGrid w:type="linesAndChars" w:linePitch="579" w:charSpace="${charSpace}"/></w:sectPr>`,
      ),
      'w:sectPr',
    ),
  ).character;

test('what a grid takes from a character is the same, written with a sign or as LibreOffice writes it', () => {
  // −849 parts of 4096 of a point, in twips; without a sign it is counted from 2³².
  expect(gridIn('-849')).toBeCloseTo(-4.15, 2);
  expect(gridIn('4294966447')).toBe(gridIn('-849'));
  expect(gridIn('6000')).toBeCloseTo(29.3, 1);
  expect(gridIn('nonsense')).toBe(0);
  // No character is so wide or narrow: nothing is made of it.
  expect(gridIn('900000000')).toBe(0);
});
