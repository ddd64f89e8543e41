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

interface Reader {
  context: ProofContext;
  /** The same for contexts that say the same. */
  key: string;
  version: number;
  reader: Proofreader;
  /** Words that the speller left alone. */
  learned: ReadonlySet<string>;
}
let last: Reader | null = null;

/** The reader of a context: of the same one it keeps what was found. */
function readerOf(context: ProofContext, base: Speller | undefined): Reader {
  const { version } = signedTexts;
  const isSame = last?.version === version;
  // With every key the very same object comes: of many names no line is made of it each time.
  if (last && isSame && last.context === context) return last;
  const key = JSON.stringify(context);
  if (last && isSame && last.key === key) last.context = context;
  else {
    const { speller, learned } = base
      ? learning(base)
      : { speller: base, learned: new Set<string>() };
    const off = new Set(context.off);
    const reader = new Proofreader(contextOf(context.today, { ...context, off, speller }));
    last = { context, key, version, reader, learned };
  }
  return last;
}

/** Reads a document; of the one read before only the paragraphs that changed, as long as the context is the same. */
export async function proofread({ document, context, signed }: ProofInput): Promise<Proofread> {
  const base = await pageSpeller();
  await signedTexts.follow(signed ?? { store: '', lines: '' });
  const { reader, learned } = readerOf(context, base);
  const { text, findings } = reader.read(document);
  return {
    findings,
    isSpelled: base !== undefined,
    ruleNames: RULE_NAMES,
    learned: [...learned].filter((words) => text.includes(words)),
  };
}
