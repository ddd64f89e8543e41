import { type Command, type EditorState, TextSelection } from '@tiptap/pm/state';
import type { HeadingLevel } from '#shared/document/official-document';
import { markedEnd, setHeadingEnd } from '../headings/extent-plugin';
import { OWN_STEP } from '../headings/typed-number';
import type { Alignment } from '../schema/nodes';

/** What the toolbar shows about the place of the cursor. */
export interface PlaceOfCursor {
  level: HeadingLevel | 0;
  align: Alignment | null;
  bold: boolean;
  inTable: boolean;
}

export function placeOfCursor(state: EditorState): PlaceOfCursor {
  const { $from, from, to, empty } = state.selection;
  const block = $from.depth > 0 ? $from.node(1) : null;
  const bold = state.schema.marks.bold;
  const isBold = bold
    ? empty
      ? Boolean(bold.isInSet(state.storedMarks ?? $from.marks()))
      : state.doc.rangeHasMark(from, to, bold)
    : false;
  return {
    level: block?.type.name === 'heading' ? (block.attrs.level as HeadingLevel) : 0,
    align: block?.type.name === 'paragraph' ? (block.attrs.align as Alignment | null) : null,
    bold: isBold,
    inTable: block?.type.name === 'table',
  };
}

/** Makes the blocks of the selection headings of a level, or paragraphs (level 0). Cells stay as they are. */
export function setLevel(level: HeadingLevel | 0): Command {
  return (state, dispatch) => {
    const type = level === 0 ? state.schema.nodes.paragraph : state.schema.nodes.heading;
    if (!type) return false;
    const tr = state.tr.setMeta(OWN_STEP, true);
    const { from, to } = state.selection;
    state.doc.nodesBetween(from, to, (node, pos) => {
      if (node.type.name === 'table') return false;
      if (!node.isTextblock) return true;
      const same = node.type === type && (level === 0 || node.attrs.level === level);
      if (!same) tr.setBlockType(pos, pos + node.nodeSize, type, level === 0 ? null : { level });
      return false;
    });
    if (!tr.docChanged) return false;
    dispatch?.(tr.scrollIntoView());
    return true;
  };
}

/** Sets the alignment of the paragraphs in the selection; null is the standard's indent. */
export function setAlign(align: Alignment | null): Command {
  return (state, dispatch) => {
    const tr = state.tr.setMeta(OWN_STEP, true);
    const { from, to } = state.selection;
    state.doc.nodesBetween(from, to, (node, pos) => {
      if (node.type.name === 'paragraph' && node.attrs.align !== align) {
        tr.setNodeAttribute(pos, 'align', align);
      }
      return node.type.name !== 'table';
    });
    if (!tr.docChanged) return false;
    dispatch?.(tr);
    return true;
  };
}

/** Lets the heading end at the cursor, whatever its full stops say; at its very end the whole paragraph is the heading. */
export const endHeadingHere: Command = (state, dispatch) => {
  const { $from } = state.selection;
  const heading = $from.parent;
  if (heading.type.name !== 'heading' || $from.parentOffset === 0) return false;
  const pos = $from.before();
  const end = $from.parentOffset < heading.content.size ? $from.parentOffset : null;
  if (dispatch) {
    const tr = state.tr.setNodeAttribute(pos, 'extent', 'manual').setMeta(OWN_STEP, true);
    setHeadingEnd(tr, pos, heading, end);
    dispatch(tr);
  }
  return true;
};

export const insertPageBreak: Command = (state, dispatch) => {
  const { pageBreak, paragraph } = state.schema.nodes;
  const { $from } = state.selection;
  if (!pageBreak || !paragraph || $from.depth === 0 || $from.node(1).type.name === 'table') {
    return false;
  }
  if (!dispatch) return true;
  const tr = state.tr.setMeta(OWN_STEP, true).deleteSelection();
  const $at = tr.selection.$from;
  const [before, after] = [$at.before(1), $at.after(1)];
  const where = $at.parentOffset === 0 ? before : after;
  if ($at.parentOffset > 0 && $at.parentOffset < $at.parent.content.size) {
    tr.split($at.pos);
    tr.insert($at.pos + 1, pageBreak.create());
  } else {
    const isLast = where === tr.doc.content.size;
    tr.insert(where, isLast ? [pageBreak.create(), paragraph.create()] : pageBreak.create());
    if (where === after) tr.setSelection(TextSelection.near(tr.doc.resolve(where + 1)));
  }
  dispatch(tr.scrollIntoView());
  return true;
};

/**
 * Enter in a heading: at its head the heading moves down; in the running text
 * what follows becomes a paragraph; within the heading's own text it splits
 * into two headings.
 */
export const enterInHeading: Command = (state, dispatch) => {
  const { $from, $to, empty } = state.selection;
  const heading = $from.parent;
  const paragraph = state.schema.nodes.paragraph;
  if (!paragraph || heading.type.name !== 'heading' || !$from.sameParent($to)) return false;
  const end = markedEnd(heading);
  if (empty && $from.parentOffset === 0 && heading.content.size > 0) {
    dispatch?.(state.tr.insert($from.before(), paragraph.create()).scrollIntoView());
    return true;
  }
  const runsOn = end !== null && $from.parentOffset >= end;
  if (!runsOn && $to.parentOffset < heading.content.size) return false;
  const tr = state.tr.deleteSelection();
  const at = tr.selection.$from;
  // A paragraph has no use for the mark of running text and would refuse it.
  tr.removeMark(at.pos, at.end(), state.schema.marks.runIn);
  tr.split(at.pos, 1, [{ type: paragraph }]);
  dispatch?.(tr.setStoredMarks(null).scrollIntoView());
  return true;
};

/** Backspace at the head of a heading or of an aligned paragraph gives a plain paragraph and keeps the text. */
export const backspaceAtHead: Command = (state, dispatch) => {
  const { $from, empty } = state.selection;
  const { paragraph } = state.schema.nodes;
  const block = $from.parent;
  if (!paragraph || !empty || $from.parentOffset > 0 || $from.depth !== 1) return false;
  if (block.type.name !== 'heading' && !block.attrs.align) return false;
  dispatch?.(state.tr.setBlockType($from.pos, $from.pos, paragraph, { align: null }));
  return true;
};
