import { EditorState, TextSelection } from '@tiptap/pm/state';
import { describe, expect, it } from 'vitest';
import { insertWords, selectedWords } from '../../../renderer/editor/commands/insert-words';
import { blocksToDoc } from '../../../renderer/editor/convert/blocks-to-doc';
import { docToBlocks } from '../../../renderer/editor/convert/doc-to-blocks';
import { bodySchema } from '../../../renderer/editor/schema';

/** A body of these paragraphs, with the cursor behind so many characters of the first. */
function stateOf(paragraphs: string[], from: number, to = from): EditorState {
  const blocks = paragraphs.map((text) => ({ type: 'paragraph' as const, runs: [{ text }] }));
  const doc = blocksToDoc(bodySchema(), blocks);
  const state = EditorState.create({ doc });
  return state.apply(state.tr.setSelection(TextSelection.create(doc, from + 1, to + 1)));
}

function inserted(state: EditorState, words: string): { lines: string[]; next: EditorState } {
  let next = state;
  insertWords(words)(state, (tr) => {
    next = state.apply(tr);
  });
  const lines = docToBlocks(next.doc).map((block) =>
    block.type === 'paragraph' ? block.runs.map(({ text }) => text).join('') : block.type,
  );
  return { lines, next };
}

describe('a phrase that is inserted', () => {
  it('stands where the cursor was, and the cursor behind it', () => {
    const { lines, next } = inserted(stateOf(['甲乙丙'], 1), '专此函达');
    expect(lines).toEqual(['甲专此函达乙丙']);
    expect(next.selection.$head.parentOffset).toBe(5);
  });

  it('takes the place of what is selected, and of nothing else', () => {
    expect(inserted(stateOf(['甲乙丙', '丁'], 1, 2), '专').lines).toEqual(['甲专丙', '丁']);
  });

  it('of several lines makes paragraphs, the first going on where the cursor is', () => {
    expect(inserted(stateOf(['甲乙', '丙'], 1), '一\n二\n三').lines).toEqual([
      '甲一',
      '二',
      '三乙',
      '丙',
    ]);
  });

  it('what is selected over paragraphs is kept with its lines', () => {
    const state = stateOf(['甲乙', '丙丁'], 1);
    const over = state.apply(state.tr.setSelection(TextSelection.create(state.doc, 2, 6)));
    expect(selectedWords(over)).toBe('乙\n丙');
    expect(selectedWords(state)).toBe('');
  });
});
