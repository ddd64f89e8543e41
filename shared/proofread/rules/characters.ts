/** Pieces of patterns that several rules share. */

/** One hanzi; for use inside a class. */
export const HAN = '\\u3400-\\u9fff';
export const OPENING = '“‘（《〈【〔';
export const CLOSING = '”’）》〉】〕';
/** Numerals in hanzi; for use inside a class. */
export const HANZI_DIGITS = '〇零一二三四五六七八九十百千万亿两';
