import { listGap } from '#shared/document/list-gap';
import { NUMBER_FORMATS } from './number-formats';
import { child, toggle, valOf, type XmlElement } from './xml-tree';

interface Level {
  start: number;
  format: string;
  /** e.g. （%1） */
  text: string;
  suffix: string;
  paragraphStyle: string | undefined;
  /** Restart after this level (1-based) is used; 0 never; undefined after any higher one. */
  restart: number | undefined;
  legal: boolean;
  element: XmlElement;
}

interface List {
  abstractId: string;
  /** Levels replaced or restarted by this list (w:lvlOverride). */
  levels: Map<number, Level>;
  starts: Map<number, number>;
}

export type NumberText =
  /** `level`: the w:lvl that says how it looks. */
  | { kind: 'number'; text: string; level: XmlElement }
  | { kind: 'bullet' }
  /** A number whose format this program does not know, or whose level or list the file does not hold. */
  | { kind: 'unknown' };

function readLevel(element: XmlElement): Level {
  const restart = valOf(element, 'w:lvlRestart');
  // Word wraps formats that older programs do not know; the fallback is one they do.
  const wrapped = child(child(element, 'mc:AlternateContent'), 'mc:Fallback');
  return {
    start: Number(valOf(element, 'w:start') ?? 1),
    format: valOf(element, 'w:numFmt') ?? valOf(wrapped, 'w:numFmt') ?? 'decimal',
    text: valOf(element, 'w:lvlText') ?? '',
    suffix: valOf(element, 'w:suff') ?? 'tab',
    paragraphStyle: valOf(element, 'w:pStyle'),
    restart: restart === undefined ? undefined : Number(restart),
    legal: toggle(element, 'w:isLgl') ?? false,
    element,
  };
}

function readLevels(element: XmlElement): Map<number, Level> {
  const levels = new Map<number, Level>();
  for (const inner of element.children)
    if (inner.name === 'w:lvl')
      levels.set(Number(inner.attributes.get('w:ilvl') ?? 0), readLevel(inner));
  return levels;
}

interface Style {
  basedOn: string | undefined;
  list: string | undefined;
  level: number | undefined;
}

/** Numbers the paragraphs of a document as Word does; call `next` for each in order. */
export class Numbering {
  private readonly abstracts = new Map<string, Map<number, Level>>();
  private readonly lists = new Map<string, List>();
  private readonly styles = new Map<string, Style>();
  private readonly counters = new Map<string, number[]>();
  private readonly started = new Set<string>();
  private defaultStyle: string | undefined;
  /** The file has no part that says what its numbers look like. */
  private readonly isMissing: boolean;

  constructor(numbering: XmlElement | null, styles: XmlElement | null) {
    this.isMissing = numbering === null;
    for (const style of styles?.children ?? []) this.readStyle(style);
    const byStyleLink = new Map<string, Map<number, Level>>();
    const linked: [string, string][] = [];
    for (const element of numbering?.children ?? []) {
      if (element.name !== 'w:abstractNum') continue;
      const id = element.attributes.get('w:abstractNumId') ?? '';
      const levels = readLevels(element);
      this.abstracts.set(id, levels);
      const style = valOf(element, 'w:styleLink');
      if (style !== undefined) byStyleLink.set(style, levels);
      const link = valOf(element, 'w:numStyleLink');
      if (link !== undefined) linked.push([id, link]);
    }
    for (const [id, link] of linked) {
      const levels = byStyleLink.get(link);
      if (levels !== undefined) this.abstracts.set(id, levels);
    }
    for (const element of numbering?.children ?? []) this.readList(element);
  }

  private readStyle(element: XmlElement): void {
    if (element.name !== 'w:style' || element.attributes.get('w:type') !== 'paragraph') return;
    const id = element.attributes.get('w:styleId') ?? '';
    const number = child(child(element, 'w:pPr'), 'w:numPr');
    const level = valOf(number, 'w:ilvl');
    this.styles.set(id, {
      basedOn: valOf(element, 'w:basedOn'),
      list: valOf(number, 'w:numId'),
      level: level === undefined ? undefined : Number(level),
    });
    if (['1', 'true', 'on'].includes(element.attributes.get('w:default') ?? ''))
      this.defaultStyle = id;
  }

  private readList(element: XmlElement): void {
    if (element.name !== 'w:num') return;
    const list: List = {
      abstractId: valOf(element, 'w:abstractNumId') ?? '',
      levels: new Map(),
      starts: new Map(),
    };
    for (const override of element.children) {
      if (override.name !== 'w:lvlOverride') continue;
      const index = Number(override.attributes.get('w:ilvl') ?? 0);
      const level = child(override, 'w:lvl');
      if (level !== undefined) list.levels.set(index, readLevel(level));
      const start = valOf(override, 'w:startOverride');
      if (start !== undefined) list.starts.set(index, Number(start));
    }
    this.lists.set(element.attributes.get('w:numId') ?? '', list);
  }

  private level(list: List, index: number): Level | undefined {
    return list.levels.get(index) ?? this.abstracts.get(list.abstractId)?.get(index);
  }

  /** The list and level of a paragraph: each its own, else its style's. */
  private find(
    properties: XmlElement | undefined,
  ): { id: string; list: List; index: number } | 'missing' | null {
    const own = child(properties, 'w:numPr');
    let id = valOf(own, 'w:numId');
    const ownLevel = valOf(own, 'w:ilvl');
    let index = ownLevel === undefined ? undefined : Number(ownLevel);
    const seen = new Set<string>();
    // A style may tell the level alone and leave the list to the style below it.
    for (let name = valOf(properties, 'w:pStyle') ?? this.defaultStyle; name !== undefined; ) {
      if (seen.has(name)) break;
      seen.add(name);
      const style: Style | undefined = this.styles.get(name);
      index ??= style?.level;
      if (id === undefined && style?.list !== undefined) {
        id = style.list;
        index ??= this.levelOfStyle(id, name);
      }
      name = style?.basedOn;
    }
    if (id === undefined || id === '0') return null;
    const list = this.lists.get(id);
    if (list === undefined) return this.isMissing ? 'missing' : null;
    return { id, list, index: index ?? 0 };
  }

  private levelOfStyle(id: string, style: string): number | undefined {
    const list = this.lists.get(id);
    const levels = list === undefined ? undefined : this.abstracts.get(list.abstractId);
    for (const [index, level] of [...(list?.levels ?? []), ...(levels ?? [])])
      if (level.paragraphStyle === style) return index;
    return undefined;
  }

  /** Counts one paragraph and answers the number Word shows before it, or null when it has none. */
  next(properties: XmlElement | undefined): NumberText | null {
    const found = this.find(properties);
    if (found === null) return null;
    if (found === 'missing') return { kind: 'unknown' };
    const { id, list, index } = found;
    const level = this.level(list, index);
    if (level === undefined) return { kind: 'unknown' };
    const counters = this.count(id, list, index, level);
    if (level.format === 'bullet') return { kind: 'bullet' };
    let unknown = false;
    const text = level.text.replace(/%([1-9])/g, (_, digit: string) => {
      const at = Number(digit) - 1;
      const shown = this.level(list, at);
      const value = counters[at] ?? shown?.start ?? 1;
      const format = level.legal ? 'decimal' : (shown?.format ?? 'decimal');
      const written = NUMBER_FORMATS[format]?.(value) ?? null;
      if (written === null) unknown = true;
      return written ?? String(value);
    });
    if (unknown) return { kind: 'unknown' };
    if (text.trim() === '') return null;
    return { kind: 'number', text: text + gap(text, level.suffix), level: level.element };
  }

  private count(id: string, list: List, index: number, level: Level): number[] {
    const counters = this.counters.get(list.abstractId) ?? [];
    this.counters.set(list.abstractId, counters);
    const override = list.starts.get(index);
    const first = `${id} ${index}`;
    if (override !== undefined && !this.started.has(first)) counters[index] = override;
    else counters[index] = (counters[index] ?? level.start - 1) + 1;
    this.started.add(first);
    for (let below = index + 1; below < 9; below += 1) {
      const restart = this.level(list, below)?.restart;
      if (restart === undefined || (restart > 0 && index < restart)) delete counters[below];
    }
    return counters;
  }
}

/** Word leaves a tab or a space after a number, or nothing. */
function gap(text: string, suffix: string): string {
  return suffix === 'nothing' ? '' : listGap(text);
}
