import { decodePart } from './canonical-xml';
import { unescapeXml } from './xml-tree';

/** Ends of what a person sees as a line or a block of its own, in text documents, spreadsheets and web pages. */
const LINE_ENDS =
  /<\/(?:[^\s:>]+:)?(?:p|comment|si|div|tr|li|h[1-6]|(?:odd|even|first)(?:Header|Footer))\s*>|<br\b[^>]*>/gi;

/** Words of a part, whatever is in it and however damaged: without its tags, its references as characters. */
export function rawWords(bytes: Uint8Array): string {
  const text = decodePart(bytes).replace(LINE_ENDS, '\n');
  return unescapeXml(text.replace(/<[^>]*>/g, ''));
}
