import { Mark } from '@tiptap/core';
import { FigureMark } from '#shared/document/official-document';

/** Bold is the one thing the standard lets a word be besides itself. */
export const Bold = Mark.create({
  name: 'bold',
  parseHTML: () => [{ tag: 'strong' }, { tag: 'b' }],
  renderHTML: () => ['strong', 0],
});

/**
 * A figure of 统计 that can be counted again. What is typed behind it is no part of it; what is
 * typed into it is, and is then never overwritten without asking.
 */
export const Figure = Mark.create({
  name: 'figure',
  inclusive: false,
  addAttributes: () => ({
    source: {
      default: null,
      parseHTML: (element: HTMLElement) => readSource(element.getAttribute('data-figure')),
      renderHTML: ({ source }: { source?: FigureMark | null }) =>
        source ? { 'data-figure': JSON.stringify(source), title: '来自统计的数字' } : {},
    },
  }),
  parseHTML: () => [
    {
      tag: 'span[data-figure]',
      getAttrs: (element: HTMLElement) =>
        readSource(element.getAttribute('data-figure')) ? null : false,
    },
  ],
  renderHTML: ({ HTMLAttributes }) => ['span', HTMLAttributes, 0],
});

function readSource(json: string | null): FigureMark | null {
  try {
    const read = FigureMark.safeParse(JSON.parse(json ?? 'null'));
    return read.success ? read.data : null;
  } catch {
    return null;
  }
}

/** Text that goes on in a heading's paragraph after the heading has ended. */
export const RunIn = Mark.create({
  name: 'runIn',
  parseHTML: () => [{ tag: 'span[data-run-in]' }],
  renderHTML: () => ['span', { 'data-run-in': '' }, 0],
});
