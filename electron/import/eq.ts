/** What a field says as plain text, and what of its looks plain text cannot carry. */
export interface FieldText {
  text: string;
  lost: string[];
}

interface Part extends FieldText {
  /** Set above the line, as phonetic guides are. */
  raised: boolean;
  /** Set below it. */
  lowered: boolean;
}

const ENCLOSED = new Map<string, string>(
  [
    [0x24ea, 0x24ea],
    [0x2460, 0x2473],
    [0x3251, 0x325f],
    [0x32b1, 0x32bf],
    [0x24b6, 0x24e9],
    [0x3280, 0x32b0],
  ].flatMap(([from = 0, to = 0]) =>
    Array.from({ length: to - from + 1 }, (_, index): [string, string] => {
      const character = String.fromCodePoint(from + index);
      return [character.normalize('NFKC'), character];
    }),
  ),
);
const CIRCLES = '○◯〇⭕';
const SHAPES = `${CIRCLES}□△◇`;
const UP = new Map(
  [...'0123456789+-=()n'].map((sign, at) => [sign, [...'⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ⁿ'][at] ?? '']),
);
const DOWN = new Map(
  [...'0123456789+-=()'].map((sign, at) => [sign, [...'₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎'][at] ?? '']),
);
const ROOTS: Record<string, string> = { '2': '√', '3': '∛', '4': '∜' };
const PLAIN = /^[\p{L}\p{N}.%‰]*$/u;

function plain(text: string, ...lost: string[]): Part {
  return { text, lost, raised: false, lowered: false };
}

function together(parts: readonly Part[], text: string, ...lost: string[]): Part {
  return plain(text, ...parts.flatMap((part) => part.lost), ...lost);
}

/** The digits above or below the line, where every one of them has such a form. */
function shifted(part: Part, up: boolean): Part {
  const forms = [...part.text].map((sign) => (up ? UP : DOWN).get(sign));
  const text = forms.join('');
  const exact = forms.every((form) => form !== undefined);
  const shown = exact ? together([part], text) : together([part], part.text, up ? '上标' : '下标');
  return { ...shown, raised: up, lowered: !up };
}

function bracketed({ text }: Part): string {
  return PLAIN.test(text) ? text : `(${text})`;
}

/** \o: signs printed over each other. A circle and a number, a word and its reading, words in two half lines (合并字符); others cannot be told. */
function overstrike(parts: readonly Part[]): Part {
  const spoken = parts.filter(({ text }) => text !== '');
  const [only] = spoken;
  // 调整宽度 of old: words spread over as many blanks.
  if (only && spoken.length === 1 && parts.length > 1 && !SHAPES.includes(only.text))
    return plain(only.text, ...only.lost, '文字的分散对齐');
  const [first, second] = parts;
  if (first === undefined || second === undefined || parts.length > 2)
    throw new Error('overstrike');
  if (first.raised && second.lowered) return plain(first.text + second.text, '文字的上下排列');
  if (first.raised) return plain(second.text, ...second.lost, '注音');
  const [shape, inner] = SHAPES.includes(first.text) ? [first, second] : [second, first];
  if (shape.text === '' || !SHAPES.includes(shape.text)) throw new Error('overstrike');
  const circled = CIRCLES.includes(shape.text) ? ENCLOSED.get(inner.text) : undefined;
  return circled === undefined
    ? together(parts, inner.text, '带圈字符的外圈')
    : together(parts, circled);
}

/** Reads the instruction of an EQ field (ISO/IEC 29500-1, 17.16.5.22 names it; its switches are those of Word). */
class EqReader {
  private at = 0;

  constructor(private readonly source: string) {}

  whole(): FieldText {
    const part = this.sequence(true);
    if (this.at < this.source.length) throw new Error('unexpected end');
    return { text: part.text.trim(), lost: part.lost };
  }

  private sequence(outermost = false): Part {
    const parts: Part[] = [];
    let depth = 0;
    for (; this.at < this.source.length; ) {
      const sign = this.source.charAt(this.at);
      if (!outermost && depth === 0 && /[,;)]/.test(sign)) break;
      if (sign === '\\') {
        parts.push(this.command());
        continue;
      }
      if (sign === '(') depth += 1;
      if (sign === ')') depth -= 1;
      parts.push(plain(sign));
      this.at += 1;
    }
    const text = parts
      .map((part) => part.text)
      .join('')
      .trim();
    const spoken = parts.filter((part) => part.text.trim() !== '');
    const [only] = spoken.length === 1 ? spoken : [];
    const { raised = false, lowered = false } = only ?? {};
    return { ...together(parts, text), raised, lowered };
  }

  private take(pattern: RegExp): RegExpExecArray | null {
    const found = pattern.exec(this.source.slice(this.at));
    if (found !== null) this.at += found[0].length;
    return found;
  }

  private command(): Part {
    if (this.take(/^\\\*\s*(?:"[^"]*"|[^\s\\]+)/) !== null) return plain('');
    const literal = this.take(/^\\([^A-Za-z*])/);
    if (literal !== null) return plain(literal[1] ?? '');
    const name = this.take(/^\\([abdfilorsx])(?![a-z])/i)?.[1]?.toLowerCase();
    if (name === undefined) throw new Error('unknown switch');
    return name === 's' ? this.shifts() : this.apply(name, this.options(), this.list());
  }

  private options(): Map<string, string> {
    const options = new Map<string, string>();
    for (;;) {
      this.take(/^\s+/);
      const found = this.take(/^\\([lrb]c)\s*\\(\S)/i) ?? this.take(/^\\([a-z]{2})\s*(\d*)/i);
      if (found === null) return options;
      options.set(found[1]?.toLowerCase() ?? '', found[2] ?? '');
    }
  }

  private list(): Part[] {
    if (this.take(/^\s*\(/) === null) throw new Error('no list');
    const parts = [this.sequence()];
    while (this.take(/^[,;]/) !== null) parts.push(this.sequence());
    if (this.take(/^\)/) === null) throw new Error('list not closed');
    return parts;
  }

  /** \s\up8(…)\do8(…): each stands above or below the line. */
  private shifts(): Part {
    const parts: Part[] = [];
    do {
      const options = this.options();
      const [part = plain('')] = this.list();
      parts.push(options.has('up') || options.has('do') ? shifted(part, options.has('up')) : part);
    } while (/^\s*\\(?:up|do|ai|di)/i.test(this.source.slice(this.at)));
    const text = parts.map((part) => part.text).join('');
    return {
      ...together(parts, text),
      raised: parts.every((part) => part.raised),
      lowered: parts.every((part) => part.lowered),
    };
  }

  private apply(name: string, options: ReadonlyMap<string, string>, parts: readonly Part[]): Part {
    const [first = plain(''), second] = parts;
    const texts = parts.map((part) => part.text);
    if (name === 'o') return overstrike(parts);
    if (name === 'f' && second !== undefined && parts.length === 2)
      return together(parts, `${bracketed(first)}/${bracketed(second)}`);
    if (name === 'r' && parts.length <= 2) {
      const root = second === undefined ? '√' : ROOTS[first.text];
      if (root !== undefined) return together(parts, root + bracketed(second ?? first));
    }
    if (name === 'd') return plain('');
    if (name === 'l') return together(parts, texts.join(','));
    if (name === 'x') return together(parts, first.text, '文字的边框');
    if (name === 'a') return together(parts, texts.join('\u3000'), '文字的上下排列');
    if (name === 'b') return this.brackets(options, first);
    throw new Error(`\\${name} cannot be told in a line`);
  }

  private brackets(options: ReadonlyMap<string, string>, inner: Part): Part {
    const both = options.get('bc');
    const closing: Record<string, string> = { '(': ')', '[': ']', '{': '}', '<': '>' };
    const sides = options.has('lc') || options.has('rc');
    const left = both ?? options.get('lc') ?? (sides ? '' : '(');
    const right =
      both === undefined ? (options.get('rc') ?? (sides ? '' : ')')) : (closing[both] ?? both);
    return together([inner], left + inner.text + right);
  }
}

/** Nobody writes a longer one by hand. */
const LONGEST = 2000;

/** What an EQ field's switches say in one line of text, or null when that cannot be told for certain. */
export function readEq(switches: string): FieldText | null {
  if (switches.length > LONGEST) return null;
  try {
    const found = new EqReader(switches.trim()).whole();
    return found.text === '' ? null : found;
  } catch {
    return null;
  }
}
