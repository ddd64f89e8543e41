import { printDate } from '#shared/model/civil-date';
import type { OfficeSettings } from '#shared/model/office';
import { replyTo } from '#shared/registers/reply';
import { draftReply } from '../../data/commands/incoming-links';
import { readIssuers } from '../../data/queries/office';
import { todayNow } from '../../data/today';
import { issuerOf } from '../../documents/draft/structure/issuer-of';
import { useNotices } from '../../ui/use-notices';
import { openDraft } from '../../ui/view';

/** Begins our answer to a paper as a draft that stays linked with it, and opens it. */
export function useReply(office: OfficeSettings): (incomingId: string) => Promise<void> {
  const { attempt } = useNotices();
  const { committeeName, shortName, officeName } = office;
  return async (incomingId) => {
    const today = printDate(todayNow());
    await attempt(async () => {
      const issuers = await readIssuers();
      const id = await draftReply(incomingId, (paper) => {
        const context = { committeeName, shortName, officeName, signature: '', today };
        const document = replyTo(paper, context);
        return { type: '函', document, issuerId: issuerOf(document, issuers, null) };
      });
      openDraft(id);
    });
  };
}
