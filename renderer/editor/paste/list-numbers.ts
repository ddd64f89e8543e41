import { fromChineseNumber, toChineseNumber } from '#shared/document/chinese-number';
import { parseStructureNumber } from '#shared/document/structure-numbers';

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
  /** Items whose own words begin with the number that the page would draw once more. */
  typed: ReadonlySet<Element>;
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
  'cjk-decimal': 'hanzi',
  square: 'bullet',
};

/** The kind that a list or one of its items says itself, or null. */
export function ownKind(element: HTMLElement, css: string): ListKind | null {
  const styled = /list-style(?:-type)?:\s*([\w-]+)/.exec(css)?.[1] ?? '';
  return KINDS[styled] ?? KINDS[element.getAttribute('type') ?? ''] ?? null;
}

/** ①, 第一，, 一是: numbers that are no structure numbers. */
const OTHER_NUMBER =
  /^(?:([①-⑳])|第([一二三四五六七八九十]{1,3})[，,、：:]|([一二三四五六七八九十]{1,3})[是要])/u;

/** The number that somebody typed at the head of an item. `isDotted`: as a page draws it, 3. or 三、 */
function typedNumber(item: Element): { value: number; isDotted: boolean } | null {
  const text = (item.textContent ?? '').trim();
  const number = parseStructureNumber(text);
  if (number) return { value: number.value, isDotted: number.level === 1 || number.level === 3 };
  const [, circled, ...hanzi] = OTHER_NUMBER.exec(text) ?? [];
  const value = circled
    ? Number(circled.normalize('NFKC'))
    : fromChineseNumber(hanzi.find(Boolean) ?? '');
  return value === null ? null : { value, isDotted: false };
}

/**
 * Which items have their numbers typed: all, where the typed ones count on by one; else those whose
 * typed number looks like the drawn one and says the same.
 */
function typedItems(items: readonly Element[], first: number, step: number): ReadonlySet<Element> {
  const numbers = items.map(typedNumber);
  const [head] = numbers;
  if (head && numbers.every((number, at) => number?.value === head.value + at * step)) {
    // （1）… as the text of a list that says itself that it begins with 3 is a level of its own.
    if (head.isDotted || items.length > 1 || head.value === first) return new Set(items);
  }
  return new Set(
    items.filter((_item, at) => {
      const number = numbers[at];
      return number?.isDotted && number.value === first + at * step;
    }),
  );
}

export function listOf(element: HTMLElement, tag: string, css: string): PastedList {
  const kind = ownKind(element, css) ?? (tag === 'OL' ? 'decimal' : 'bullet');
  const start = Number.parseInt(element.getAttribute('start') ?? '', 10);
  const step = element.hasAttribute('reversed') ? -1 : 1;
  const items = [...element.children].filter(({ tagName }) => tagName === 'LI');
  const counted = step < 0 ? items.length : 1;
  const next = Number.isInteger(start) ? start : counted;
  return { kind, next, step, typed: typedItems(items, next, step) };
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
