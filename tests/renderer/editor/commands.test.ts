import { type Command, EditorState, TextSelection } from '@tiptap/pm/state';
import { tableEditing } from '@tiptap/pm/tables';
import { describe, expect, it } from 'vitest';
import type { Block } from '#shared/document/official-document';
import {
  backspaceAtHead,
  endHeadingHere,
  enterInHeading,
  insertPageBreak,
  setAlign,
  setLevel,
} from '../../../renderer/editor/commands/blocks';
import {
  insertTable,
  TABLE_COMMANDS,
  toggleHeaderRow,
} from '../../../renderer/editor/commands/tables';
import { blocksToDoc } from '../../../renderer/editor/convert/blocks-to-doc';
import { docToBlocks } from '../../../renderer/editor/convert/doc-to-blocks';
import { headingExtentPlugin } from '../../../renderer/editor/headings/extent-plugin';
import { bodySchema } from '../../../renderer/editor/schema';

const p = (text: string): Block => ({ type: 'paragraph', runs: text ? [{ text }] : [] });
const h = (text: string, runIn?: string): Block => ({
  type: 'heading',
  level: 1,
  runs: [{ text }],
  ...(runIn ? { runIn: [{ text: runIn }] } : {}),
});

/** A state whose selection runs from `from` to `to`, document positions. */
function state(blocks: Block[], from: number, to = from): EditorState {
  const doc = blocksToDoc(bodySchema(), blocks);
  const created = EditorState.create({ doc, plugins: [headingExtentPlugin(), tableEditing()] });
  return created.apply(created.tr.setSelection(TextSelection.create(doc, from, to)));
}

function run(start: EditorState, command: Command): { blocks: Block[]; state: EditorState } {
  let result = start;
  command(start, (tr) => {
    result = start.apply(tr);
  });
  result.doc.check();
  return { blocks: docToBlocks(result.doc), state: result };
}

function type(start: EditorState, text: string): EditorState {
  return start.apply(start.tr.insertText(text));
}

describe('heading extent', () => {
  it('ends a heading at its first full stop while one types on', () => {
    let now = state([h('一、学习')], 5);
    now = type(now, '。');
    expect(docToBlocks(now.doc)).toEqual([h('一、学习。')]);
    now = type(now, '坚');
    now = type(now, '持');
    expect(docToBlocks(now.doc)).toEqual([h('一、学习。', '坚持')]);
  });

  it('moves the end when a full stop comes or goes', () => {
    const start = state([h('一、学习。', '坚持。再坚持')], 4);
    expect(docToBlocks(type(start, '。').doc)).toEqual([h('一、学。', '习。坚持。再坚持')]);
    const gone = start.apply(start.tr.delete(5, 6));
    expect(docToBlocks(gone.doc)).toEqual([h('一、学习坚持。', '再坚持')]);
  });

  it('leaves an end alone that the clerk has set', () => {
    const set = run(state([h('一、学习。', '坚持')], 8), endHeadingHere);
    expect(set.blocks).toEqual([h('一、学习。坚持')]);
    expect(docToBlocks(type(set.state, '不懈。到底').doc)).toEqual([h('一、学习。坚持不懈。到底')]);
  });
});

describe('levels', () => {
  it('makes headings and paragraphs of the selection and keeps every word', () => {
    const blocks = [p('一、学习。坚持'), p('乙'), { type: 'pageBreak' as const }, p('丙')];
    const made = run(state(blocks, 2, 14), setLevel(2));
    expect(made.blocks.map(({ type }) => type)).toEqual([
      'heading',
      'heading',
      'pageBreak',
      'heading',
    ]);
    expect(made.blocks[0]).toEqual({ ...h('一、学习。', '坚持'), level: 2 });
    expect(run(made.state, setLevel(0)).blocks).toEqual(blocks);
  });

  it('aligns paragraphs and forgets it for headings', () => {
    const right = run(state([p('甲')], 1), setAlign('right'));
    expect(right.blocks).toEqual([{ ...p('甲'), align: 'right' }]);
    expect(run(right.state, backspaceAtHead).blocks).toEqual([p('甲')]);
    expect(run(right.state, setLevel(1)).blocks).toEqual([h('甲')]);
  });

  it('takes a heading back to a paragraph by Backspace at its head, text and all', () => {
    expect(run(state([h('一、学习。', '坚持')], 1), backspaceAtHead).blocks).toEqual([
      p('一、学习。坚持'),
    ]);
    expect(backspaceAtHead(state([h('一、学习')], 2))).toBe(false);
  });
});

describe('Enter in a heading', () => {
  it('goes on with a paragraph at the end', () => {
    expect(run(state([h('一、学习')], 5), enterInHeading).blocks).toEqual([h('一、学习'), p('')]);
  });

  it('splits running text off as a paragraph', () => {
    expect(run(state([h('一、学习。', '坚持不懈')], 8), enterInHeading).blocks).toEqual([
      h('一、学习。', '坚持'),
      p('不懈'),
    ]);
    expect(run(state([h('一、学习。', '坚持')], 6), enterInHeading).blocks).toEqual([
      h('一、学习。'),
      p('坚持'),
    ]);
  });

  it('moves the heading down at its head', () => {
    expect(run(state([h('一、学习')], 1), enterInHeading).blocks).toEqual([p(''), h('一、学习')]);
  });
});

describe('page breaks and tables', () => {
  it('breaks the page before, within and behind a paragraph', () => {
    const broken = { type: 'pageBreak' as const };
    expect(run(state([p('甲乙'), p('丙')], 1), insertPageBreak).blocks).toEqual([
      broken,
      p('甲乙'),
      p('丙'),
    ]);
    expect(run(state([p('甲乙'), p('丙')], 2), insertPageBreak).blocks).toEqual([
      p('甲'),
      broken,
      p('乙'),
      p('丙'),
    ]);
    expect(run(state([p('甲乙')], 3), insertPageBreak).blocks).toEqual([p('甲乙'), broken, p('')]);
  });

  it('inserts a table in place of an empty paragraph and edits its rows and columns', () => {
    const made = run(state([p('甲'), p('')], 4), insertTable(2, 3));
    const table = made.blocks[1];
    if (table?.type !== 'table') throw new Error('no table');
    expect(table.rows.map((row) => row.length)).toEqual([3, 3]);
    expect(table.headerRows).toBe(1);
    expect(made.blocks).toHaveLength(3);
    const command = (key: string) =>
      TABLE_COMMANDS.find((one) => one.key === key)?.run ?? (() => false);
    const wider = run(run(made.state, command('rowBelow')).state, command('columnRight'));
    const grown = wider.blocks[1];
    if (grown?.type !== 'table') throw new Error('no table');
    expect(grown.rows.map((row) => row.length)).toEqual([4, 4, 4]);
    expect(run(made.state, toggleHeaderRow).blocks[1]).toMatchObject({ headerRows: 0 });
    expect(run(made.state, command('deleteTable')).blocks).toHaveLength(2);
    expect(insertPageBreak(made.state)).toBe(false);
    expect(insertTable(2, 2)(made.state)).toBe(false);
  });
});
