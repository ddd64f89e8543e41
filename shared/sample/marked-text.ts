/** A passage [start, end) in UTF-16 units. */
export interface Passage {
  start: number;
  end: number;
}

/** Text with its passages in 【】 → the text without the brackets, and where each passage stands in it. */
export function readMarked(marked: string): { text: string; passages: Passage[] } {
  const passages: Passage[] = [];
  let text = '';
  for (const part of marked.split(/(【[^】]*】)/)) {
    const start = text.length;
    if (!part.startsWith('【')) text += part;
    else {
      text += part.slice(1, -1);
      passages.push({ start, end: text.length });
    }
  }
  return { text, passages };
}
