import { v7 as newId } from 'uuid';
import type { MatterFacts } from '#shared/compose/matters/facts';
import { composeMatterPaper } from '#shared/compose/matters/index';
import { typeOfPaper } from '#shared/matters/papers';
import { composedMark } from '#shared/meetings/papers';
import { civilDateOf } from '#shared/model/civil-date';
import type { MatterPaper } from '#shared/model/matter';
import { store } from '../active';
import {
  isListScope,
  type MadeMatterPaper,
  type MatterPaperChoice,
  matterFacts,
  matterPapersOf,
} from '../queries/matter-papers';
import { createDraft } from './drafts';

/** Whether the matters still give the paper that was made, as of the day it was made. Throws as composing does. */
export function isSamePaper(
  facts: MatterFacts,
  { kind, scope }: MatterPaperChoice,
  paper: MatterPaper,
): boolean {
  const today = civilDateOf(new Date(paper.madeAt));
  const document = composeMatterPaper(kind, { ...facts, today });
  return `${scope}|${composedMark(document)}` === paper.composed;
}

export interface MatterPaperResult {
  draftId: string;
  version: number;
  /** false: nothing has changed since the newest version, which is the one answered. */
  made: boolean;
}

/**
 * Makes a paper as a new draft with its link, in one transaction. Earlier versions stay as
 * they are; when nothing has changed since the newest one, answers that. Throws `NothingToCompose`.
 */
export async function makeMatterPaper(choice: MatterPaperChoice): Promise<MatterPaperResult> {
  const { kind, scope } = choice;
  const facts = await matterFacts(choice);
  if (!facts) throw new Error('本单位的资料还没有填写，没有生成材料。请先在“设置”里填写。');
  const document = composeMatterPaper(kind, facts);
  const { drafts, draftBodies, matterPapers } = store();
  return store().transaction('rw', drafts, draftBodies, matterPapers, async () => {
    const newest = (await matterPapersOf(scope)).find(({ paper }) => paper.kind === kind);
    if (newest && isCurrent(newest, facts, choice)) {
      return { draftId: newest.paper.draftId, version: newest.paper.version, made: false };
    }
    const isSample = facts.matters.length > 0 && facts.matters.every((one) => one.matter.sample);
    const draftId = await createDraft({
      type: typeOfPaper(kind),
      document,
      sample: isSample ? 1 : 0,
    });
    const version = (newest?.paper.version ?? 0) + 1;
    await matterPapers.add({
      id: newId(),
      draftId,
      version,
      kind,
      matterId: scope.startsWith('matter:') ? scope.slice('matter:'.length) : null,
      composed: `${scope}|${composedMark(document)}`,
      ...(isListScope(scope) ? ticked(choice) : {}),
      madeAt: new Date().toISOString(),
    });
    return { draftId, version, made: true };
  });
}

/** What no filter and no single record says: which matters, and which of their opinions. */
function ticked({ matterIds, opinionIds }: MatterPaperChoice) {
  return { matterIds: [...matterIds], ...(opinionIds ? { opinionIds: [...opinionIds] } : {}) };
}

function isCurrent(
  { paper, draft }: MadeMatterPaper,
  facts: MatterFacts,
  choice: MatterPaperChoice,
): boolean {
  return draft?.deletedAt === null && isSamePaper(facts, choice, paper);
}
