import { type OfficialDocument, type Run, runsText } from '../document/official-document';
import { type Element, elementsOf, type Role } from '../structure/roles';

/** Face that a stretch of text is to have; 'mark' and 'open' are left to the office. */
export type ZoneFace = 'text' | 'hei' | 'kai' | 'title' | 'mark' | 'open';

/** A stretch of a paragraph that is one thing; offsets into the paragraph's own text. */
export interface Zone {
  role: Role;
  face: ZoneFace;
  start: number;
  end: number;
}
const KEY = /[\p{L}\p{N}×]/u;

interface Key {
  text: string;
  /** Offset in the source of each unit of `text`. */
  from: number[];
}

/** The letters, digits and places to fill in of a text, which no step of structuring alters. */
export function keyOf(text: string): Key {
  const key: Key = { text: '', from: [] };
  let at = 0;
  for (const character of text) {
    if (KEY.test(character)) {
      key.text += character;
      for (let unit = 0; unit < character.length; unit += 1) key.from.push(at);
    }
    at += character.length;
  }
  return key;
}
type Known = Pick<Zone, 'role' | 'face'>;

export const FACES: Readonly<Partial<Record<Role, ZoneFace>>> = {
  title: 'title',
  annexTitle: 'title',
  issued: 'title',
  heading1: 'hei',
  heading2: 'kai',
  annexLabel: 'hei',
  urgency: 'hei',
  mark: 'mark',
  subtitle: 'open',
  byline: 'open',
  table: 'open',
};

function lengthOf(runs: readonly Run[]): number {
  return keyOf(runsText(runs)).text.length;
}

/** What the words of an element are from an offset on, in letters and digits: from → what. */
function partsOf(document: OfficialDocument, { role, text, place }: Element): [number, Known][] {
  const plain = (one: Role): Known => ({ role: one, face: FACES[one] ?? 'text' });
  if (role === 'attendance') {
    const label = keyOf(text.slice(0, text.indexOf('：'))).text.length;
    return [
      [0, { role, face: 'hei' }],
      [label, plain(role)],
    ];
  }
  if (role === 'signatories') {
    return [
      [0, plain(role)],
      [keyOf('签发人').text.length, { role, face: 'kai' }],
    ];
  }
  const block = blockAt(document, place);
  if (block?.type !== 'heading') return [[0, plain(role === 'annexBody' ? 'annexBody' : role)]];
  const level = `heading${block.level}` as const;
  const rest: [number, Known][] = block.runIn ? [[lengthOf(block.runs), plain('paragraph')]] : [];
  return [[0, plain(level)], ...rest];
}

function blockAt(document: OfficialDocument, place: Element['place']) {
  const [first, second, third, fourth] = place;
  if (first === 'body') return document.body[Number(second)];
  if (first !== 'attachments' || third !== 'body') return undefined;
  return document.attachments[Number(second)]?.body[Number(fourth)];
}

/** The letters and digits of the whole paper, and what each of them is. */
export class Understood {
  private readonly text: string;
  private readonly known: Known[] = [];
  private readonly taken: boolean[];
  private at = 0;

  constructor(document: OfficialDocument) {
    let text = '';
    for (const element of elementsOf(document)) {
      const key = keyOf(element.text).text;
      const parts = partsOf(document, element);
      for (let unit = 0; unit < key.length; unit += 1) {
        const part = parts.findLast(([from]) => from <= unit);
        if (part) this.known.push(part[1]);
      }
      text += key;
    }
    this.text = text;
    this.taken = new Array<boolean>(text.length).fill(false);
  }

  /** Where these words stand that no paragraph has taken yet; null when they are nowhere. */
  private find(key: string): number | null {
    if (this.isFree(this.at, key)) return this.at;
    const first = this.taken.indexOf(false);
    for (let at = this.text.indexOf(key, first); at >= 0; at = this.text.indexOf(key, at + 1)) {
      const isFar = key.length < LONG && at - this.at > NEAR;
      if (!isFar && this.isFree(at, key)) return at;
    }
    return null;
  }

  private isFree(at: number, key: string): boolean {
    return this.text.startsWith(key, at) && !this.taken.slice(at, at + key.length).includes(true);
  }

  /** What each unit of a key is, or null where it is not found. */
  take(key: string): Known[] | null {
    const found = key === '' ? null : this.find(key);
    if (found === null) return null;
    this.at = found + key.length;
    this.taken.fill(true, found, this.at);
    return this.known.slice(found, this.at);
  }
}

/** Words of so many letters are hardly the same by chance. */
const LONG = 4;
/** How far ahead shorter ones are looked for. */
const NEAR = 60;

/** What stands in a line; things that tabs keep apart, as 份号 and 发文字号 of a letter, may be known each by itself. */
export function zonesOf(text: string, number: string, understood: Understood): Zone[] {
  const whole = zonesIn(text, number, understood);
  if (whole.length > 0 || number !== '' || !text.includes('\t')) return whole;
  let from = 0;
  return text.split(/(?<=\t)/).flatMap((part) => {
    const zones = zonesIn(part, '', understood);
    const moved = zones.map((one) => ({ ...one, start: one.start + from, end: one.end + from }));
    from += part.length;
    return moved;
  });
}

function zonesIn(text: string, number: string, understood: Understood): Zone[] {
  const numberKey = keyOf(number).text;
  const key = keyOf(text);
  const known = understood.take(numberKey + key.text)?.slice(numberKey.length);
  const zones: Zone[] = [];
  if (!known) return zones;
  // Marks belong to the letters before them, at the beginning to those behind.
  for (const [index, one] of known.entries()) {
    const start = zones.length === 0 ? 0 : (key.from[index] ?? 0);
    const last = zones.at(-1);
    if (last?.role === one.role && last.face === one.face) continue;
    if (last) last.end = start;
    zones.push({ ...one, start, end: text.length });
  }
  return zones;
}
