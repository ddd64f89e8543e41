import { type Extension, Node } from '@tiptap/core';
import { TableRole } from './table-role';

/** The whole body. Marks are granted by each text block, so that nothing else can be typed. */
export const Body = Node.create({ name: 'doc', topNode: true, content: 'block+', marks: '' });

export const Text = Node.create({ name: 'text', group: 'inline' });

const ALIGNMENTS = ['flush', 'center', 'right'] as const;
export type Alignment = (typeof ALIGNMENTS)[number];

export const Paragraph = Node.create({
  name: 'paragraph',
  priority: 1000,
  group: 'block',
  content: 'text*',
  marks: 'bold figure',
  addAttributes: () => ({
    align: {
      default: null,
      parseHTML: (element: HTMLElement) =>
        ALIGNMENTS.find((align) => align === element.getAttribute('data-align')) ?? null,
      renderHTML: ({ align }: { align?: Alignment | null }) =>
        align ? { 'data-align': align } : {},
    },
  }),
  parseHTML: () => [{ tag: 'p' }],
  renderHTML: ({ HTMLAttributes }) => ['p', HTMLAttributes, 0],
});

/**
 * A heading together with the text that runs on after it in the same paragraph.
 * The running text carries the mark `runIn`. `extent` 'auto': the heading ends
 * at its first full stop, and follows it while one types; 'manual': it ends
 * where the clerk (or the stored text) says.
 */
export const Heading = Node.create({
  name: 'heading',
  group: 'block',
  content: 'text*',
  marks: 'bold figure runIn',
  defining: true,
  addAttributes: () => ({
    level: {
      default: 1,
      parseHTML: (element: HTMLElement) => {
        const level = Number(element.getAttribute('data-level'));
        return level >= 1 && level <= 4 ? level : 1;
      },
      renderHTML: ({ level }: { level?: number }) => ({ 'data-level': String(level) }),
    },
    extent: {
      default: 'auto',
      parseHTML: (element: HTMLElement) =>
        element.getAttribute('data-extent') === 'manual' ? 'manual' : 'auto',
      renderHTML: ({ extent }: { extent?: string }) =>
        extent === 'manual' ? { 'data-extent': 'manual' } : {},
    },
  }),
  parseHTML: () => [{ tag: 'p[data-level]', priority: 60 }],
  renderHTML: ({ HTMLAttributes }) => ['p', { ...HTMLAttributes, class: 'heading' }, 0],
});

export const PageBreak = Node.create({
  name: 'pageBreak',
  group: 'block',
  atom: true,
  selectable: true,
  parseHTML: () => [{ tag: 'div[data-page-break]' }],
  renderHTML: () => [
    'div',
    { 'data-page-break': '', contenteditable: 'false' },
    ['span', {}, '分页'],
  ],
});

/** One paragraph of a cell; cells know neither headings nor alignment. */
export const CellLine = Node.create({
  name: 'cellLine',
  content: 'text*',
  marks: 'bold figure',
  parseHTML: () => [{ tag: 'p[data-cell-line]', priority: 60 }],
  renderHTML: () => ['p', { 'data-cell-line': '' }, 0],
});

const span = (name: 'colspan' | 'rowspan') => ({
  default: 1,
  parseHTML: (element: HTMLElement) => Math.max(1, Number(element.getAttribute(name)) || 1),
  renderHTML: (attributes: Record<string, unknown>) =>
    Number(attributes[name]) > 1 ? { [name]: String(attributes[name]) } : {},
});

export const TableCell = Node.create({
  name: 'tableCell',
  content: 'cellLine+',
  isolating: true,
  tableRole: 'cell',
  addAttributes: () => ({
    colspan: span('colspan'),
    rowspan: span('rowspan'),
    /** Asked for by prosemirror-tables; the standard knows no column widths. */
    colwidth: { default: null, rendered: false },
    /** A box of a form, or a bar of a chart: its text stands at its top left. */
    box: {
      default: false,
      parseHTML: (element: HTMLElement) => element.hasAttribute('data-box'),
      renderHTML: ({ box }: { box?: boolean }) => (box ? { 'data-box': '' } : {}),
    },
  }),
  parseHTML: () => [{ tag: 'td' }, { tag: 'th' }],
  renderHTML: ({ HTMLAttributes }) => ['td', HTMLAttributes, 0],
});

export const TableRow = Node.create({
  name: 'tableRow',
  content: 'tableCell*',
  tableRole: 'row',
  addAttributes: () => ({
    /** Least height in mm that the paper asked for; null: none. A row that is added has none. */
    height: {
      default: null,
      parseHTML: (element: HTMLElement) => {
        const height = Number(element.getAttribute('data-height') ?? -1);
        return height >= 0 && height <= 225 ? height : null;
      },
      renderHTML: ({ height }: { height?: number | null }) =>
        height === null || height === undefined ? {} : { 'data-height': String(height) },
    },
  }),
  parseHTML: () => [{ tag: 'tr' }],
  renderHTML: ({ HTMLAttributes }) => ['tr', HTMLAttributes, 0],
});

export const Table = Node.create({
  name: 'table',
  group: 'block',
  content: 'tableRow+',
  isolating: true,
  tableRole: 'table',
  addAttributes: () => ({
    headerRows: {
      default: 0,
      parseHTML: (element: HTMLElement) => Number(element.getAttribute('data-header-rows')) || 0,
      renderHTML: ({ headerRows }: { headerRows?: number }) =>
        headerRows ? { 'data-header-rows': String(headerRows) } : {},
    },
    /** Size of type that the paper asked for; null: by the number of columns. */
    pt: {
      default: null,
      parseHTML: (element: HTMLElement) => {
        const pt = Number(element.getAttribute('data-pt'));
        return pt >= 8 && pt <= 16 ? pt : null;
      },
      renderHTML: ({ pt }: { pt?: number | null }) => (pt ? { 'data-pt': String(pt) } : {}),
    },
    /** Shares of the columns that the paper asked for; null: by what stands in them. */
    widths: {
      default: null,
      parseHTML: (element: HTMLElement) => {
        const shares = (element.getAttribute('data-widths') ?? '').split(' ').map(Number);
        return shares.every((one) => one > 0) ? shares : null;
      },
      renderHTML: ({ widths }: { widths?: number[] | null }) =>
        widths ? { 'data-widths': widths.join(' ') } : {},
    },
  }),
  parseHTML: () => [{ tag: 'table' }],
  renderHTML: ({ HTMLAttributes }) => ['table', HTMLAttributes, ['tbody', 0]],
});

export const BODY_NODES: readonly (Node | Extension)[] = [
  TableRole,
  Body,
  Text,
  Paragraph,
  Heading,
  PageBreak,
  CellLine,
  TableCell,
  TableRow,
  Table,
];
