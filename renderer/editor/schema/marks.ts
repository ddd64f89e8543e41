import { Mark } from '@tiptap/core';

/** Bold is the one thing the standard lets a word be besides itself. */
export const Bold = Mark.create({
  name: 'bold',
  parseHTML: () => [{ tag: 'strong' }, { tag: 'b' }],
  renderHTML: () => ['strong', 0],
});

/** Text that goes on in a heading's paragraph after the heading has ended. */
export const RunIn = Mark.create({
  name: 'runIn',
  parseHTML: () => [{ tag: 'span[data-run-in]' }],
  renderHTML: () => ['span', { 'data-run-in': '' }, 0],
});
