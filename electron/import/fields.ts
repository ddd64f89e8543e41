import type { XmlElement } from '../ooxml/xml-tree';
import type { FieldText } from './eq';
import { fieldText } from './field-text';

interface Words {
  element: XmlElement;
  text: string;
}

interface Field {
  begin: XmlElement;
  instruction: string;
  /** Behind the separator, where the result stands that was last worked out. */
  inResult: boolean;
  /** Something is seen in the result. */
  shows: boolean;
  result: Words[];
  /** Words inside the instruction, which are no part of the text. */
  code: Words[];
  lost: string[];
  /** A field inside the instruction could not be read, so neither can this one. */
  broken: boolean;
}

/** What becomes of a field at its end. */
export interface FieldEnd {
  /** Words that are code and must not be read as text. */
  hide: readonly XmlElement[];
  /** Text to be written at the field's end. */
  write?: FieldText;
  /** Something that the field shows and that cannot be told. `number`: one that is counted. */
  unread?: { instruction: string; number: boolean };
}

/** Follows complex fields (w:fldChar) through a document in its order, over runs and paragraphs and inside each other. */
export class Fields {
  private readonly open: Field[] = [];

  private get top(): Field | undefined {
    return this.open.at(-1);
  }

  begin(begin: XmlElement): void {
    const fresh = { instruction: '', inResult: false, shows: false, broken: false };
    this.open.push({ begin, ...fresh, result: [], code: [], lost: [] });
  }

  separate(): void {
    if (this.top) this.top.inResult = true;
  }

  /** A piece of an instruction. */
  instruct(text: string): void {
    if (this.top && !this.top.inResult) this.top.instruction += text;
  }

  /** Words as they are met, outside any field too; true when they are text and not code. */
  words(element: XmlElement, text: string): boolean {
    this.add([{ element, text }], text);
    return this.open.every(({ inResult }) => inResult);
  }

  /** Something that is seen but has no words of its own: a picture, a symbol. */
  sight(): void {
    if (this.top?.inResult) this.top.shows = true;
  }

  end(): FieldEnd {
    const field = this.open.pop();
    if (field === undefined) return { hide: [] };
    const hide = field.code.map(({ element }) => element);
    if (field.shows) {
      this.handOn(field.result);
      return { hide };
    }
    const value = field.broken ? null : fieldText(field.instruction, field.begin);
    if (value === 'nothing') return { hide };
    if (value === null || value === 'number') return this.unread(field, value === 'number');
    const { top } = this;
    if (top && !top.inResult) {
      top.instruction += quotedIn(top, value.text);
      top.lost.push(...value.lost);
      return { hide };
    }
    this.sight();
    return { hide, write: { text: value.text, lost: [...field.lost, ...value.lost] } };
  }

  /** Instructions of fields that never ended. */
  unfinished(): string[] {
    return this.open.filter(({ shows }) => !shows).map(({ instruction }) => instruction.trim());
  }

  /** Words of a field that has ended go to the one around it. */
  private handOn(words: readonly Words[]): void {
    const { top } = this;
    if (top) this.add(words, quotedIn(top, words.map(({ text }) => text).join('')));
  }

  private add(words: readonly Words[], instruction: string): void {
    const { top } = this;
    if (top === undefined) return;
    if (top.inResult) {
      top.result.push(...words);
      if (words.some(({ text }) => text.trim() !== '')) top.shows = true;
      return;
    }
    top.code.push(...words);
    top.instruction += instruction;
  }

  private unread(field: Field, number: boolean): FieldEnd {
    const instruction = field.instruction.trim();
    const { top } = this;
    if (field.code.length > 0) {
      // Written by a program that forgot the separator: the words are worth more than the code.
      this.handOn(field.code);
      return { hide: [] };
    }
    if (top && !top.inResult) {
      top.broken = true;
      top.instruction += `{${instruction}}`;
      return { hide: [] };
    }
    return { hide: [], unread: { instruction, number } };
  }
}

/** What a field inside an EQ says is no part of that EQ's own marks. */
function quotedIn({ instruction }: Field, text: string): string {
  return /^\s*EQ\b/i.test(instruction) ? text.replace(/[,;()\\]/g, '\\$&') : text;
}
