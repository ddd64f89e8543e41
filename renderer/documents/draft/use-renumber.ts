import { renumber } from '#shared/document/structure-numbers';
import type { DraftSession } from './session/draft-session';

/** 重排序号 for the body and every attachment: one step, and a word on how many numbers changed. */
export function useRenumber(
  session: DraftSession,
  tell: (message: string, kind: 'notice' | 'refused') => void,
): () => void {
  return () => {
    const { document } = session;
    const body = renumber(document.body);
    const attachments = document.attachments.map((one) => ({ ...one, body: renumber(one.body) }));
    const count = (before: readonly unknown[], after: readonly unknown[]) =>
      after.filter((block, index) => block !== before[index]).length;
    const changed =
      count(document.body, body) +
      document.attachments.reduce(
        (sum, one, index) => sum + count(one.body, attachments[index]?.body ?? []),
        0,
      );
    if (changed === 0) {
      tell('序号都是连续的，没有改动。', 'notice');
      return;
    }
    session.edit({ ...document, body, attachments }, { place: 'document', ownStep: true });
    tell(`已重排${changed}处序号，文字未动。可按 Ctrl+Z 撤销。`, 'notice');
  };
}
