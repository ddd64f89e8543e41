import { Schema } from '@tiptap/pm/model';
import { EditorState } from '@tiptap/pm/state';
import { EditorView } from '@tiptap/pm/view';

/** Runs in a page of its own: the editing engine with paragraphs, and nothing of the program. */

const schema = new Schema({
  nodes: {
    doc: { content: 'paragraph+' },
    paragraph: {
      content: 'text*',
      toDOM: () => ['p', 0],
      parseDOM: [{ tag: 'p' }],
    },
    text: {},
  },
});

/** Takes the paragraphs that stand in `<main>` into an editor there. */
const place = document.querySelector('main');
if (!place) throw new Error('No place for the editor');
const paragraphs = [...place.querySelectorAll('p')].map(({ textContent }) =>
  schema.node('paragraph', null, textContent ? schema.text(textContent) : undefined),
);
place.replaceChildren();
new EditorView(place, { state: EditorState.create({ doc: schema.node('doc', null, paragraphs) }) });
