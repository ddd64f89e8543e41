import type { OfficialDocument } from '#shared/document/official-document';
import { DRAFT_STATES, type Draft } from '#shared/model/draft';
import { roundName } from '#shared/model/draft-rules';
import { printedDraft } from './outgoing';

/** A version of a paper that was made; null: its draft was purged. */
interface Made {
  draft: Draft | null;
}

/** The text of a paper that goes out, and what it is. */
export interface PaperText {
  document: OfficialDocument;
  /** Which text was printed, in words for the clerk. */
  what: string;
}

const isAtHand = (draft: Draft | null): draft is Draft => draft?.deletedAt === null;

/** The draft that speaks for a paper: the newest signed one, else the newest there is; null where none is left. `made`: the newest first. */
export function draftInForce(made: readonly Made[]): Draft | null {
  const atHand = made.map(({ draft }) => draft).filter(isAtHand);
  return atHand.find(({ state }) => state === 'signed') ?? atHand[0] ?? null;
}

/** How far a draft has come: 二稿，送审中. */
export function standingOf({ round, state }: Pick<Draft, 'round' | 'state'>): string {
  return state === 'signed' ? DRAFT_STATES.signed : `${roundName(round)}，${DRAFT_STATES[state]}`;
}

/**
 * Whoever looks at a paper, exports or prints it gets the signed text, else the draft in hand,
 * else one made now; never one made anew in the place of what somebody wrote or signed.
 */
export async function paperText(
  made: readonly Made[],
  composeNow: () => OfficialDocument,
): Promise<PaperText> {
  const draft = draftInForce(made);
  const document = draft && (await printedDraft(draft));
  if (draft && document) {
    const what =
      draft.state === 'signed' ? '这是签发的文字。' : `这是在手的文稿（${standingOf(draft)}）。`;
    return { document, what };
  }
  return { document: composeNow(), what: '这是照现在的情况新编的，还没有生成文稿。' };
}
