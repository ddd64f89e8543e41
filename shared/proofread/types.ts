import type { CivilDate } from '../model/civil-date';
import type { DocumentType } from '../model/document-type';
import type { Role } from '../structure/roles';

/** How sure a rule is: 必改 is wrong by a written rule, 疑似 very likely wrong, 提示 worth a look. */
export const CERTAINTIES = ['必改', '疑似', '提示'] as const;
export type Certainty = (typeof CERTAINTIES)[number];

/** One place that a rule points at. Offsets are UTF-16 units into the plain text, end excluded. */
export interface Finding {
  /** Id of the rule, e.g. punctuation.half-width. */
  rule: string;
  certainty: Certainty;
  start: number;
  end: number;
  /** The words that stand there. */
  words: string;
  /** Why, in one sentence. */
  message: string;
  /** The clause or list the rule rests on. */
  source: string;
  /** What to put instead of `words`; absent where only a person can say. '' takes them out. */
  suggestion?: string;
}

/** A place found in a text, counted from that text's beginning. */
export interface Hit {
  start: number;
  end: number;
  message: string;
  suggestion?: string;
  /** Where one rule is surer of some places than of others. */
  certainty?: Certainty;
  /** Where it rests on something else than the rule does. */
  source?: string;
  /** Of a slip of the typist's: see `SpellHit`. */
  weight?: number;
  lacks?: number;
}

/** One line of the plain text. */
export interface Paragraph {
  /** Offset of its first unit in the plain text. */
  start: number;
  text: string;
  role: Role;
}

/** A text as the rules see it. */
export interface Reading {
  text: string;
  paragraphs: readonly Paragraph[];
  /** The kind of paper, by the draft or by its title; null when unknown. */
  kind: DocumentType | null;
  /** The day that stands under it (成文日期), or null. */
  dated: CivilDate | null;
  /** False for lines that do not belong together, such as a list of sentences. */
  isWhole: boolean;
}

/** Words that are right because the office knows them. */
export interface KnownNames {
  /** Members and leaders. */
  people: readonly string[];
  units: readonly string[];
  places: readonly string[];
  /** The office's dictionary. */
  terms: readonly string[];
}

/** What an office has written down itself: a saying with the days between which that is so. */
export interface OfficeSaying {
  words: string;
  /** What to write in its place; '' where only a person can say. */
  instead: string;
  /** First and last day; null: ever since, from now on. */
  from: CivilDate | null;
  until: CivilDate | null;
  /** The paper that says so, or ''. */
  source: string;
}

/** The office's own list, beside the terms that it knows. */
export interface OfficeSayings {
  forbidden: readonly OfficeSaying[];
  fixed: readonly OfficeSaying[];
}

/** What a speller says about one paragraph, offsets from its beginning. */
export interface SpellHit {
  start: number;
  end: number;
  suggestion: string;
  certainty: '必改' | '疑似';
  /** How the fingers slipped; absent where a character stands for another. */
  slip?: '重复' | '颠倒' | '缺字';
  /** How much surer it is than it must be in an ordinary text, a logarithm of the odds; below 0 only where faint ones are asked for. */
  weight?: number;
  /** Of 疑似: how much it lacks to be 必改, the same. */
  lacks?: number;
}
/** `faint`: also what is likely only in a text full of slips. */
export type Speller = (
  paragraph: string,
  names: KnownNames,
  faint?: 'faint',
) => readonly SpellHit[];

/** What a clerk has excepted: a word wherever it stands, or these words for one rule. */
export interface Exception {
  words: string;
  /** Id of the rule; absent: for every rule. */
  rule?: string;
}

export interface Context {
  today: CivilDate;
  names: KnownNames;
  exceptions: readonly Exception[];
  sayings: OfficeSayings;
  /** Ids of rules that are switched off. */
  off: ReadonlySet<string>;
  kind: DocumentType | null;
  /** Name of the issuing body, or ''. */
  issuer: string;
  /** Absent until a model is loaded; the rules work without. */
  speller?: Speller;
}

interface RuleFacts {
  id: string;
  /** What a clerk calls it. */
  name: string;
  certainty: Certainty;
  source: string;
}

/** A rule that needs one paragraph and nothing else of the text; read again only where it changed. */
export interface ParagraphRule extends RuleFacts {
  scope: 'paragraph';
  find(paragraph: Pick<Paragraph, 'text' | 'role'>, context: Context): readonly Hit[];
}

/** A rule that compares places of the whole text; its hits are counted from the text's beginning. */
export interface DocumentRule extends RuleFacts {
  scope: 'document';
  find(reading: Reading, context: Context): readonly Hit[];
}

export type Rule = ParagraphRule | DocumentRule;
