import { useMemo } from 'react';
import { bringBackMatters, deleteMatters } from '../data/commands/matters';
import { purgeMatters } from '../data/commands/purge-matters';
import { PURGE_MATTERS } from '../ui/purge-words';
import { useNotices } from '../ui/use-notices';
import { usePurging } from '../ui/use-purging';
import { useView } from '../ui/view';
import { tickNone } from './desk';

const closePages = (ids: readonly string[]): void => {
  const { matterId } = useView.getState();
  if (matterId && ids.includes(matterId)) useView.setState({ matterId: null });
  tickNone();
};

/** What can be done to matters as a whole. */
export function useMatterActions() {
  const askToPurge = usePurging();
  const { attempt, undoable, say } = useNotices();
  return useMemo(
    () => ({
      remove: (ids: readonly string[]) =>
        attempt(async () => {
          await deleteMatters(ids);
          closePages(ids);
          undoable(`${ids.length}件事项已放入回收站，办理记录都在`, () => bringBackMatters(ids));
        }),
      bringBack: (ids: readonly string[]) =>
        attempt(async () => {
          await bringBackMatters(ids);
          tickNone();
          say(`已恢复${ids.length}件事项`);
        }),
      purge: (ids: readonly string[]) =>
        askToPurge({
          title: `彻底清除这${ids.length}件事项？`,
          content: PURGE_MATTERS,
          table: 'matters',
          ids,
          purge: () => purgeMatters(ids),
          after: () => closePages(ids),
        }),
    }),
    [attempt, undoable, say, askToPurge],
  );
}
