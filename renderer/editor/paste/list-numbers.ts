import { toChineseNumber } from '#shared/document/chinese-number';

/** How a list of a web page marks its items. */
export type ListKind =
  | 'none'
  | 'bullet'
  | 'decimal'
  | 'hanzi'
  | 'lower'
  | 'upper'
  | 'roman'
  | 'ROMAN';

/** A list that is being read. */
export interface PastedList {
  kind: ListKind;
  /** Number of the list's next item. */
  next: number;
  /** From one item to the next; −1 in a list that counts down. */
  step: number;
}

const KINDS: Record<string, ListKind> = {
  none: 'none',
  decimal: 'decimal',
  'lower-alpha': 'lower',
  'lower-latin': 'lower',
  a: 'lower',
  'upper-alpha': 'upper',
  'upper-latin': 'upper',
  A: 'upper',
  'lower-roman': 'roman',
  i: 'roman',
  'upper-roman': 'ROMAN',
  I: 'ROMAN',
  'cjk-ideographic': 'hanzi',
  'simp-chinese-informal': 'hanzi',
  'simp-chinese-formal': 'hanzi',
  disc: 'bullet',
  circle: 'bullet',
  '1': 'decimal',
  'decimal-leading-zero': 'decimal',
  'trad-chinese-informal': 'hanzi',
  'cjk-decimal': 'decimal',
  square: 'bullet',
};

/** The kind that a list or one of its items says itself, or null. */
export function ownKind(element: HTMLElement, css: string): ListKind | null {
  const styled = /list-style(?:-type)?:\s*([\w-]+)/.exec(css)?.[1] ?? '';
  return KINDS[styled] ?? KINDS[element.getAttribute('type') ?? ''] ?? null;
}

export function listOf(element: HTMLElement, tag: string, css: string): PastedList {
  const kind = ownKind(element, css) ?? (tag === 'OL' ? 'decimal' : 'bullet');
  const start = Number.parseInt(element.getAttribute('start') ?? '', 10);
  const countsDown = element.hasAttribute('reversed');
  const items = [...element.children].filter(({ tagName }) => tagName === 'LI').length;
  const first = countsDown ? items : 1;
  return { kind, next: Number.isInteger(start) ? start : first, step: countsDown ? -1 : 1 };
}

const ROMAN: readonly [number, string][] = [
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
];

function romanOf(value: number): string {
  const [step, sign] = ROMAN.find(([one]) => one <= value) ?? [0, ''];
  return step === 0 ? '' : sign + romanOf(value - step);
}

/** What a browser draws before an item: 3. 三、 c. iii. */
export function labelOfItem(kind: ListKind, value: number): string {
  const plain = `${value}.`;
  if (kind === 'hanzi') return value > 0 && value < 1000 ? `${toChineseNumber(value)}、` : plain;
  if (kind === 'lower' || kind === 'upper') {
    if (value < 1 || value > 26) return plain;
    const letter = String.fromCharCode(96 + value);
    return `${kind === 'upper' ? letter.toUpperCase() : letter}.`;
  }
  if (kind !== 'roman' && kind !== 'ROMAN') return plain;
  if (value < 1 || value > 300) return plain;
  return `${kind === 'ROMAN' ? romanOf(value).toUpperCase() : romanOf(value)}.`;
}

/** Whether what Word put before a paragraph of a list is a number, and no bullet. */
export function isListNumber(text: string): boolean {
  const bare = text.replace(/[\s\u00a0]/g, '');
  return (
    bare === '' ||
    /\d|[一二三四五六七八九十甲乙丙丁]|[①-⑳㈠-㈩⒈-⒛⑴-⒇]|^[（(]?[A-Za-z]{1,5}[.)、）]$/u.test(bare)
  );
}
