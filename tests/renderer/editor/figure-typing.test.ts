import './jsdom-gaps';
import { EditorState, TextSelection } from '@tiptap/pm/state';
import { EditorView } from '@tiptap/pm/view';
import { expect, it } from 'vitest';
import type { FigureMark } from '#shared/document/official-document';
import { blocksToDoc } from '../../../renderer/editor/convert/blocks-to-doc';
import { docToBlocks } from '../../../renderer/editor/convert/doc-to-blocks';
import { figureTypingPlugin } from '../../../renderer/editor/figure-typing-plugin';
import { bodySchema } from '../../../renderer/editor/schema';

const FIGURE: FigureMark = {
  ...{ of: 'papers.drafted', from: '2026-01-01', to: null, rounding: 'exact', shown: '41' },
};

function viewOf(): EditorView {
  const runs = [{ text: '共起草' }, { text: '41', figure: FIGURE }, { text: '份' }];
  const doc = blocksToDoc(bodySchema(), [{ type: 'paragraph', runs }]);
  return new EditorView(null, {
    state: EditorState.create({ doc, plugins: [figureTypingPlugin()] }),
  });
}

/** Keys as the browser gives them, over the characters from `from` to `to` of the paragraph. */
function type(view: EditorView, text: string, from: number, to: number): void {
  const { doc, tr } = view.state;
  view.dispatch(tr.setSelection(TextSelection.create(doc, from + 1, to + 1)));
  for (const key of text) {
    const { selection } = view.state;
    const plain = () => view.state.tr.insertText(key, selection.from, selection.to);
    const isTaken = view.someProp('handleTextInput', (handle) =>
      handle(view, selection.from, selection.to, key, plain),
    );
    if (!isTaken) view.dispatch(plain());
  }
}

const runs = (view: EditorView) => {
  const [block] = docToBlocks(view.state.doc);
  return block?.type === 'paragraph'
    ? block.runs.map(({ text, figure }) => (figure ? `[${text}]` : text)).join('')
    : '';
};

it('a figure that is selected and typed over stays that figure, what is typed on behind it does not', () => {
  const view = viewOf();
  type(view, '近100', 3, 5);
  expect(runs(view)).toBe('共起草[近100]份');
  type(view, '件', 7, 7);
  expect(runs(view)).toBe('共起草[近100]件份');
});

it('other words over it, or over more than it, are plain words', () => {
  const words = viewOf();
  type(words, '若干', 3, 5);
  expect(runs(words)).toBe('共起草若干份');
  const more = viewOf();
  type(more, '99', 2, 5);
  expect(runs(more)).toBe('共起99份');
  const behind = viewOf();
  type(behind, '9', 5, 5);
  expect(runs(behind)).toBe('共起草[41]9份');
});
