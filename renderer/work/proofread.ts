import type { OfficialDocument } from '#shared/document/official-document';
import { contextOf } from '#shared/proofread/context';
import { Proofreader } from '#shared/proofread/proofread';
import { RULES } from '#shared/proofread/rules/index';
import type { Context, Finding, Speller } from '#shared/proofread/types';
import { type SignedKeys, SignedTexts } from './signed-texts';
import { pageSpeller } from './speller';

/** What the page knows when it asks for a text to be read. */
export type ProofContext = Pick<
  Context,
  'today' | 'names' | 'exceptions' | 'sayings' | 'kind' | 'issuer'
> & {
  /** Ids of rules that are switched off. */
  off: readonly string[];
};

export interface ProofInput {
  document: OfficialDocument;
  context: ProofContext;
  /** Signed texts that are learned from; null: none. */
  signed: SignedKeys | null;
}

export interface Proofread {
  findings: Finding[];
  /** What was found, in which line, what that line says, and where in it: the same for a text whose findings are the same in the sheet. */
  shown: string;
  /** False where the speller's model could not be read: the rules were, wrong characters were not looked for. */
  isSpelled: boolean;
  /** What a clerk calls each rule, by its id. */
  ruleNames: Record<string, string>;
  /** Words of the text that the speller left alone because signed texts have them. */
  learned: string[];
}

const RULE_NAMES = Object.fromEntries(RULES.map(({ id, name }) => [id, name]));

const signedTexts = new SignedTexts();

/** A speller that leaves alone what signed texts have, and the words that it left alone. */
function learning(speller: Speller): { speller: Speller; learned: Set<string> } {
  const learned = new Set<string>();
  return {
    learned,
    speller: (paragraph, names, faint) =>
      speller(paragraph, names, faint).filter((hit) => {
        const words = signedTexts.vouchedFor(paragraph, hit);
        if (words !== null && (hit.weight ?? 0) >= 0) learned.add(words);
        return words === null;
      }),
  };
}

/** Every finding with its line, the words of that line and its place in it, in one string. */
function shownBy(text: string, findings: readonly Finding[]): string {
  let line = 0;
  let lineStart = 0;
  return findings
    .map(({ start, end, ...rest }) => {
      for (let at = text.indexOf('\n', lineStart); at >= 0 && at < start; ) {
        line += 1;
        lineStart = at + 1;
        at = text.indexOf('\n', lineStart);
      }
      const lineEnd = text.indexOf('\n', lineStart);
      const words = text.slice(lineStart, lineEnd < 0 ? text.length : lineEnd);
      return `${line} ${start - lineStart} ${end - lineStart} ${JSON.stringify(rest)} ${words}`;
    })
    .join('\n');
}

let last: { key: string; reader: Proofreader; learned: ReadonlySet<string> } | null = null;

/** Reads a document; of the one read before only the paragraphs that changed, as long as the context is the same. */
export async function proofread({ document, context, signed }: ProofInput): Promise<Proofread> {
  const base = await pageSpeller();
  await signedTexts.follow(signed ?? { store: '', lines: '' });
  const key = `${signedTexts.version} ${JSON.stringify(context)}`;
  if (last?.key !== key) {
    const { speller, learned } = base
      ? learning(base)
      : { speller: base, learned: new Set<string>() };
    const off = new Set(context.off);
    const reader = new Proofreader(contextOf(context.today, { ...context, off, speller }));
    last = { key, reader, learned };
  }
  const { reader, learned } = last;
  const { text, findings } = reader.read(document);
  return {
    findings,
    shown: shownBy(text, findings),
    isSpelled: base !== undefined,
    ruleNames: RULE_NAMES,
    learned: [...learned].filter((words) => text.includes(words)),
  };
}
