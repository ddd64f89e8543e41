/** What is typed, scanned or copied for a colon and looks like one (ratio sign, forms for vertical lines, small forms, letters); for a class of characters. */
export const LIKE_COLON = '∶︓﹕︰꞉ː˸';

/** The same text for reading, with a colon for each of them; as long as it was. */
export const withColons = (text: string): string =>
  text.replace(new RegExp(`[${LIKE_COLON}]`, 'g'), '：');
