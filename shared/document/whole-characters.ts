/** A stretch that was cut out of a text by units, without half a character at either end: 𬭎 has two units. */
export const wholeCharacters = (cut: string): string =>
  cut.replace(/^[\udc00-\udfff]|[\ud800-\udbff]$/g, '');
