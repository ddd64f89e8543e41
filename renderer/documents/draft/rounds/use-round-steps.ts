import type { OfficialDocument } from '#shared/document/official-document';
import { secrecyMarkOf } from '#shared/document/quotations';
import { secrecyFound } from '#shared/document/secrecy';
import type { Keeper } from '../../../ui/unsaved/keeper';
import type { DraftActions } from '../actions';
import type { DraftSession } from '../session/draft-session';
import { isEmptyDocument } from '../structure/whole-text';
import type { RoundFacts, RoundStep, RoundStepKind } from './RoundForm';

interface Parts {
  session: DraftSession;
  keeper: Keeper<OfficialDocument>;
  actions: DraftActions;
  tell: (message: string, kind: 'notice' | 'refused') => void;
}

const DONE: Record<RoundStepKind, string> = {
  review: '已登记送审，这一稿的文字已留存。',
  return: '已登记退回。请照纸质稿上的改动修改文字。',
  sign: '已登记签发，文字已锁定。以纸质签批件为准。',
  sendBack: '已登记退回签发人，文字可以修改了，改好后须重新签发。',
};

/**
 * Takes a step of the rounds: everything typed is saved first, so that what is frozen is
 * what is seen. What it throws says why nothing was registered.
 */
export function useRoundSteps({ session, keeper, actions, tell }: Parts) {
  return async (step: RoundStep, facts: RoundFacts): Promise<void> => {
    const freezes = step.kind === 'review' || step.kind === 'sign';
    if (freezes && isEmptyDocument(session.document)) {
      throw new Error('这篇文稿还没有文字，不能登记。写好后再来。');
    }
    const mark = freezes ? secrecyMarkOf(session.document) : null;
    if (mark) throw new Error(secrecyFound(mark));
    if (!(await keeper.flush())) {
      throw new Error('文字还没有存上，先等“已保存”出现再登记。文字都在屏幕上。');
    }
    if (step.kind === 'return') await actions.recordReturn(step.round.id, facts);
    else if (step.kind === 'review') await actions.sendForReview(facts);
    else if (step.kind === 'sign') await actions.sign(facts);
    else await actions.returnToSigner(facts);
    tell(DONE[step.kind], 'notice');
  };
}
