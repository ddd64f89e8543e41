import './jsdom-gaps';
import { EditorState, TextSelection } from '@tiptap/pm/state';
import { EditorView } from '@tiptap/pm/view';
import { expect, it, vi } from 'vitest';
import { blocksToDoc } from '../../../renderer/editor/convert/blocks-to-doc';
import {
  type ProofMark,
  proofMarksPlugin,
  showProofMarks,
} from '../../../renderer/editor/find/proof-marks-plugin';
import { bodySchema } from '../../../renderer/editor/schema';

const MARK: ProofMark = {
  block: 1,
  cell: null,
  from: 1,
  to: 3,
  certainty: '必改',
  reason: '必改：“按装”应为“安装”。',
  isCurrent: false,
};

function editor() {
  const doc = blocksToDoc(bodySchema(), [
    { type: 'paragraph', runs: [{ text: '先写一段。' }] },
    { type: 'paragraph', runs: [{ text: '请按装设备。' }] },
  ]);
  const state = EditorState.create({ doc, plugins: [proofMarksPlugin()] });
  const view = new EditorView(document.createElement('div'), { state });
  view.dispatch(view.state.tr.setSelection(TextSelection.create(view.state.doc, 3)));
  const marked = () => [...view.dom.querySelectorAll('.proof-mark')].map((one) => one.textContent);
  return { view, marked };
}

it('underlines the words with their reason, and leaves text and caret alone', () => {
  const { view, marked } = editor();
  const { doc, selection } = view.state;
  showProofMarks(view, [MARK]);
  expect(marked()).toEqual(['按装']);
  expect(view.dom.querySelector('.proof-mark-sure')).toHaveAttribute('title', MARK.reason);
  expect(view.state.doc).toBe(doc);
  expect(view.state.selection.eq(selection)).toBe(true);
  // Goes with the text until it has been read again.
  view.dispatch(view.state.tr.insertText('又', 1));
  expect(marked()).toEqual(['按装']);
  showProofMarks(view, []);
  expect(marked()).toEqual([]);
});

it('draws nothing anew for the same marks, and nothing at all under an input method', () => {
  const { view, marked } = editor();
  showProofMarks(view, [MARK]);
  const { state } = view;
  showProofMarks(view, [{ ...MARK }]);
  expect(view.state).toBe(state);
  const composing = vi.spyOn(view, 'composing', 'get').mockReturnValue(true);
  showProofMarks(view, []);
  expect(view.state).toBe(state);
  composing.mockRestore();
  // What no longer fits the text is left out.
  showProofMarks(view, [{ ...MARK, to: 40 }]);
  expect(marked()).toEqual([]);
});

it('underlines nothing where one is writing before a pause, and all else all the while', () => {
  vi.useFakeTimers();
  const { view, marked } = editor();
  const other: ProofMark = { ...MARK, block: 0, from: 0, to: 2, reason: '先写' };
  showProofMarks(view, [MARK, other]);
  // Into the mark: block 1 begins at 8.
  view.dispatch(view.state.tr.insertText('好', 10));
  expect(marked()).toEqual(['先写']);
  // What has been read meanwhile waits as well.
  showProofMarks(view, [{ ...MARK, to: 4 }, other]);
  expect(marked()).toEqual(['先写']);
  vi.advanceTimersByTime(400);
  view.dispatch(view.state.tr.insertText('的', 11));
  vi.advanceTimersByTime(400);
  expect(marked()).toEqual(['先写']);
  vi.advanceTimersByTime(200);
  expect(marked()).toEqual(['先写', '按好的装']);
  vi.useRealTimers();
});

it('keeps the node that is written in while one goes on in a mark', () => {
  const { view } = editor();
  showProofMarks(view, [MARK]);
  view.dispatch(view.state.tr.insertText('好', 10));
  const before = view.domAtPos(11).node;
  showProofMarks(view, [{ ...MARK, to: 4, reason: '另一个原因' }]);
  view.dispatch(view.state.tr.insertText('好', 11));
  expect(view.domAtPos(12).node).toBe(before);
});

it('leaves a mark as it is drawn while an input method writes in it', () => {
  const { view, marked } = editor();
  showProofMarks(view, [MARK]);
  const composing = vi.spyOn(view, 'composing', 'get').mockReturnValue(true);
  view.dispatch(view.state.tr.insertText('好', 10));
  expect(marked()).toEqual(['按好装']);
  composing.mockRestore();
  view.dispatch(view.state.tr.insertText('的', 11));
  expect(marked()).toEqual([]);
});
