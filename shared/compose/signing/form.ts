import type { OfficialDocument, TableBlock, TableCell } from '../../document/official-document';
import { type LayoutProfile, STANDARD_PROFILE } from '../../gbt9704/profile';
import { paginate } from '../../layout/paginate';
import { paper } from '../parts';

/** One field of a form, as the clerk fills it in before it is printed. */
export interface FormField<Key extends string = string> {
  key: Key;
  label: string;
  /** Typed in several lines. */
  isLong?: true;
}

type Values<Key extends string = string> = Readonly<Record<Key, string>>;

/** What is known of a draft on its way to a signature; all '' or empty for an empty form. */
export interface SigningFacts {
  /** 署名 of the issuer, and the office that keeps the form. */
  issuer: string;
  office: string;
  title: string;
  /** 文种 with its round, e.g. 通知，二稿. */
  version: string;
  issueNumber: string;
  urgency: string;
  addressees: string;
  cc: string;
  /** Names of the annexes. */
  attachments: readonly string[];
  pages: number;
  /** As printed. */
  today: string;
  /** Leaders in office, by rank: 陈主席 as the office calls them, name and post. */
  leaders: readonly { name: string; post: string }[];
}

/** A form of a signature's way, as one that knows its own fields says it. */
interface FormOf<Key extends string> {
  name: string;
  hint: string;
  fields: readonly FormField<Key>[];
  proposed: (facts: SigningFacts) => Values<Key>;
  compose: (values: Values<Key>) => OfficialDocument;
}

/** A form of a signature's way: what it asks and how it is printed. */
export interface SigningForm {
  /** What a clerk calls it. */
  name: string;
  /** What it is for, in a line. */
  hint: string;
  fields: readonly FormField[];
  /** What is known already. */
  proposed: (facts: SigningFacts) => Readonly<Record<string, string>>;
  /** The form, on one page unless what is typed is too long for it; a field left out is empty. */
  compose: (values: Readonly<Record<string, string>>) => OfficialDocument;
}

/** One form among others: every field that it asks for is there, if only empty. */
export function signingForm<Key extends string>(form: FormOf<Key>): SigningForm {
  return {
    ...form,
    compose: (values) => {
      const whole = form.fields.map(({ key }): [Key, string] => [key, values[key] ?? '']);
      return form.compose(Object.fromEntries(whole) as Record<Key, string>);
    },
  };
}

/** A row of a form: its cells, and its least height in mm (0: as its text needs). */
export interface FormRow {
  cells: readonly TableCell[];
  mm: number;
}

const lines = (text: string) =>
  text.split('\n').map((line) => (line === '' ? [] : [{ text: line }]));

/** A cell of text over so many columns. */
export function cell(text: string, colSpan = 1): TableCell {
  return { lines: lines(text), ...(colSpan > 1 ? { colSpan } : {}) };
}

/** A box for a pen: its label at the top left, and what stands in it already. */
export function box(text: string, colSpan = 1): TableCell {
  return { ...cell(text, colSpan), box: true };
}

/** A label over a stretch of the row, its characters apart when it has only two. */
export function label(text: string): TableCell {
  const characters = [...text];
  return cell(characters.length === 2 ? characters.join('　') : text);
}

/** Type of the forms, points: 小4, so that what is typed leaves the boxes to the pen. */
const FORM_PT = 12;

/** A one-page form: title, table, and a line below it or ''. `widths`: shares of the columns. */
export function formPaper(
  title: string,
  widths: readonly number[],
  rows: readonly FormRow[],
  below = '',
): OfficialDocument {
  const table = (scale: number): TableBlock => ({
    type: 'table',
    headerRows: 0,
    pt: FORM_PT,
    widths: [...widths],
    heights: rows.map(({ mm }) => Math.round(mm * scale * 10) / 10),
    rows: rows.map(({ cells }) => [...cells]),
  });
  const sheet = (scale: number) =>
    paper({
      format: 'plain',
      title: [title],
      body: [
        table(scale),
        ...(below === ''
          ? []
          : [{ type: 'paragraph' as const, runs: [{ text: below }], align: 'flush' as const }]),
      ],
    });
  return fitted(sheet, STANDARD_PROFILE);
}

/** Boxes take what room a short text leaves. */
const MOST_SCALE = 1.2;
/** Boxes give way where what is typed is long, but never below this share of their height. */
const LEAST_SCALE = 0.5;
const STEP = 0.05;

/** The form with its boxes as large as one page allows; one that is too long even so goes over two. */
function fitted(
  sheet: (scale: number) => OfficialDocument,
  profile: LayoutProfile,
): OfficialDocument {
  for (let scale = MOST_SCALE; scale > LEAST_SCALE; scale -= STEP) {
    const document = sheet(scale);
    if (paginate(document, profile).length === 1) return document;
  }
  return sheet(1);
}

/** Where somebody signs: a line that leaves room for a name and a day. */
export const SIGN_LINE = '　　　　　　　　　　　　　　　　　　年　　月　　日';
