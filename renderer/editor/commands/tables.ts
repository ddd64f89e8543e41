import { type Command, TextSelection } from '@tiptap/pm/state';
import {
  addColumnAfter,
  addColumnBefore,
  addRowAfter,
  addRowBefore,
  deleteColumn,
  deleteRow,
  deleteTable,
  isInTable,
  mergeCells,
  selectedRect,
  splitCell,
} from '@tiptap/pm/tables';
import { OWN_STEP } from '../headings/typed-number';

/** A table of empty cells below the block at the cursor; its first row is repeated on every page. */
export function insertTable(rows: number, columns: number): Command {
  return (state, dispatch) => {
    const { table, tableRow, tableCell, cellLine, paragraph } = state.schema.nodes;
    const { $from } = state.selection;
    if (!table || !tableRow || !tableCell || !cellLine || !paragraph) return false;
    if (isInTable(state)) return false;
    if (!dispatch) return true;
    const cell = () => tableCell.create(null, cellLine.create());
    const row = () => tableRow.create(null, Array.from({ length: columns }, cell));
    const node = table.create({ headerRows: 1 }, Array.from({ length: rows }, row));
    const tr = state.tr.setMeta(OWN_STEP, true);
    const block = $from.depth > 0 ? $from.node(1) : null;
    const replace = block?.type === paragraph && block.content.size === 0;
    const from = $from.depth > 0 ? (replace ? $from.before(1) : $from.after(1)) : $from.pos;
    const to = replace ? $from.after(1) : from;
    const isLast = to === tr.doc.content.size;
    tr.replaceWith(from, to, isLast ? [node, paragraph.create()] : node);
    tr.setSelection(TextSelection.near(tr.doc.resolve(from + 3)));
    dispatch(tr.scrollIntoView());
    return true;
  };
}

/** Makes the first row a head that is repeated on every page, or takes that back. */
export const toggleHeaderRow: Command = (state, dispatch) => {
  if (!isInTable(state)) return false;
  const { table, tableStart, top, bottom } = selectedRect(state);
  const present = Number(table.attrs.headerRows) || 0;
  const wanted = top === 0 ? Math.max(1, bottom) : 1;
  const headerRows = present === wanted || (present > 0 && top > 0) ? 0 : wanted;
  dispatch?.(
    state.tr.setNodeAttribute(tableStart - 1, 'headerRows', headerRows).setMeta(OWN_STEP, true),
  );
  return true;
};

/** The table commands of the toolbar, in the order shown. */
export const TABLE_COMMANDS: readonly { key: string; label: string; run: Command }[] = [
  { key: 'rowAbove', label: '上方加一行', run: addRowBefore },
  { key: 'rowBelow', label: '下方加一行', run: addRowAfter },
  { key: 'columnLeft', label: '左侧加一列', run: addColumnBefore },
  { key: 'columnRight', label: '右侧加一列', run: addColumnAfter },
  { key: 'merge', label: '合并单元格', run: mergeCells },
  { key: 'split', label: '拆分单元格', run: splitCell },
  { key: 'header', label: '首行作表头（每页重复）', run: toggleHeaderRow },
  { key: 'deleteRow', label: '删除行', run: deleteRow },
  { key: 'deleteColumn', label: '删除列', run: deleteColumn },
  { key: 'deleteTable', label: '删除表格', run: deleteTable },
];
