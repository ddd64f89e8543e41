import { AllSelection, EditorState, TextSelection } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';
import { describe, expect, it } from 'vitest';
import type { Block } from '#shared/document/official-document';
import { applyBlocks } from '../../../renderer/editor/apply-blocks';
import { blocksToDoc } from '../../../renderer/editor/convert/blocks-to-doc';
import { bodySchema } from '../../../renderer/editor/schema';

const p = (text: string): Block => ({ type: 'paragraph', runs: text === '' ? [] : [{ text }] });

/** What an editor that shows these blocks has after it was given others. */
function shown(before: Block[], choose: (state: EditorState) => EditorState, after: Block[]) {
  let state = choose(EditorState.create({ doc: blocksToDoc(bodySchema(), before) }));
  const view = {
    get state() {
      return state;
    },
    dispatch: (tr: EditorState['tr']) => {
      state = state.apply(tr);
    },
  };
  applyBlocks(view as unknown as EditorView, after, null);
  return state;
}

describe('blocks from outside', () => {
  it('are not selected where all of the text that was there before was: the next key would replace them', () => {
    const all = (state: EditorState) =>
      state.apply(state.tr.setSelection(new AllSelection(state.doc)));
    const state = shown([p('')], all, [p('甲'), p('乙')]);
    expect(state.selection.empty).toBe(true);
    expect(state.doc.textContent).toBe('甲乙');
  });

  it('leave the cursor where it is', () => {
    const behind = (state: EditorState) =>
      state.apply(state.tr.setSelection(TextSelection.create(state.doc, 3)));
    // What is the same block is not replaced.
    const kept = p('甲乙丙');
    const state = shown([kept], behind, [kept, p('丁')]);
    expect(state.selection.head).toBe(3);
  });
});
