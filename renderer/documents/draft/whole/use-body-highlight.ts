import { useEffect } from 'react';

const NAME = 'huiyin-stretch';

/** Draws so many blocks of the body as selected, though the cursor is in a field above it. */
export function useBodyHighlight(blocks: number): void {
  useEffect(() => {
    const body = document.querySelector('.sheet [data-place="body"] .ProseMirror');
    const last = body?.children[Math.min(blocks, body.children.length) - 1];
    // Older engines and the tests' have no such drawing; what is selected is the same.
    if (!body || !last || !('highlights' in CSS)) return;
    const range = new Range();
    range.setStart(body, 0);
    range.setEndAfter(last);
    CSS.highlights.set(NAME, new Highlight(range));
    return () => void CSS.highlights.delete(NAME);
  }, [blocks]);
}
