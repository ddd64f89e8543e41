import { useLiveQuery } from 'dexie-react-hooks';
import { useState } from 'react';
import { composeMatterPaper } from '#shared/compose/matters/index';
import type { RenderOptions } from '#shared/gbt9704/profile';
import { MATTER_PAPERS } from '#shared/matters/papers';
import type { CivilDate } from '#shared/model/civil-date';
import type { Draft } from '#shared/model/draft';
import { isSamePaper, makeMatterPaper } from '../data/commands/matter-papers';
import { messageOf } from '../data/desktop';
import {
  type MadeMatterPaper,
  type MatterPaperChoice,
  matterFacts,
  matterPapersOf,
} from '../data/queries/matter-papers';
import { draftInForce, type PaperText, paperText } from '../data/queries/paper-text';
import { useToday } from '../data/today';
import { useOutput } from '../preview/print/use-output';
import { useExports } from '../ui/use-exports';
import { useNotices } from '../ui/use-notices';
import { openDraft } from '../ui/view';

/** A paper as it would be made now, and how it stands. */
interface Composed {
  /** What goes out: the signed text, else the draft in hand, else what would be made now. */
  text: PaperText | null;
  /** Why the paper cannot be made, in Chinese; '' when it can. */
  missing: string;
  options: RenderOptions;
  newest: MadeMatterPaper | null;
  /** The draft that speaks for the paper, or null. */
  draft: Draft | null;
  /** The matters have changed since the newest version. */
  hasChanged: boolean;
}

async function compose(choice: MatterPaperChoice, today: CivilDate): Promise<Composed | null> {
  // Read first: what a live query reads after the facts is not watched, and a paper just made would go unnoticed.
  const made = await matterPapersOf(choice.scope);
  const facts = await matterFacts(choice, today);
  if (!facts) return null;
  const versions = made.filter(({ paper }) => paper.kind === choice.kind);
  const newest = versions[0] ?? null;
  const draft = draftInForce(versions);
  const sample = facts.matters.length > 0 && facts.matters.every((one) => one.matter.sample === 1);
  const options = { profile: facts.profile, sample };
  try {
    const now = composeMatterPaper(choice.kind, facts);
    const hasChanged = newest !== null && !isSamePaper(facts, choice, newest.paper);
    const text = await paperText(versions, () => now);
    return { text, missing: '', options, newest, draft, hasChanged };
  } catch (error) {
    const missing = messageOf(error);
    const text = draft && (await paperText(versions, () => raise(error)));
    return { text, missing, options, newest, draft, hasChanged: true };
  }
}

function raise(error: unknown): never {
  throw error;
}

/** One paper of matters: looking at it, exporting it, making a draft of it. undefined while loading. */
export function useMatterPaper(choice: MatterPaperChoice) {
  const key = JSON.stringify(choice);
  const today = useToday();
  const composed = useLiveQuery(
    () => compose(JSON.parse(key) as MatterPaperChoice, today),
    [key, today],
  );
  const { attempt, say } = useNotices();
  const exports = useExports();
  const output = useOutput();
  const [isShown, setShown] = useState(false);
  const [busy, setBusy] = useState(false);
  const guarded = async (work: () => Promise<unknown>) => {
    if (busy) return;
    setBusy(true);
    await attempt(work);
    setBusy(false);
  };
  const name = MATTER_PAPERS[choice.kind];
  return {
    name,
    composed,
    busy,
    isShown,
    show: () => setShown(true),
    hide: () => setShown(false),
    make: () =>
      void guarded(async () => {
        const { draftId, version, made } = await makeMatterPaper(choice);
        openDraft(draftId);
        say(
          made
            ? `已生成${name}第${version}版，可以接着改`
            : `情况没有变化，打开的是原有的第${version}版`,
        );
      }),
    print: () => {
      const { text, options } = composed ?? {};
      if (text && options) output.print({ documents: [text.document], options });
    },
    pdf: () => {
      const { text, options } = composed ?? {};
      if (!text || !options) return;
      const { document, what } = text;
      output.pdf({ documents: [document], options }, document.title.join('') || name, what);
    },
    exportWord: () =>
      void guarded(async () => {
        if (!composed?.text) return;
        const { text, options } = composed;
        const { document, what } = text;
        await exports.word(document, options, document.title.join('') || name, what);
      }),
  };
}
