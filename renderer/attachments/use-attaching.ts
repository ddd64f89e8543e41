import { useMemo } from 'react';
import type { Response } from '#shared/ipc';
import { ATTACHMENT_BYTES, type Attachment, tooLargeWords } from '#shared/model/attachment';
import {
  type AttachmentPlace,
  attach,
  bringBackAttachments,
  removeAttachments,
} from '../data/commands/attachments';
import { purgeAttachments } from '../data/commands/purge-matters';
import { call } from '../data/desktop';
import { keptFile } from '../data/queries/attachments';
import { useExports } from '../ui/use-exports';
import { useNotices } from '../ui/use-notices';
import { usePurging } from '../ui/use-purging';

type Taken = Response<'attachment:choose'>;

const GONE = '附件已从数据文件夹和全部恢复点里清除';
const ONLY_RECORD =
  '这条附件记录已从工作库、第二份数据和全部恢复点里清除；文件别的记录还用着，没有删';

async function takeDropped(files: readonly File[]): Promise<Taken> {
  const taken: Taken = { kept: [], refused: [] };
  for (const file of files) {
    // A file that is too large is refused before its bytes are in memory.
    if (file.size > ATTACHMENT_BYTES) {
      taken.refused.push(tooLargeWords(file.name, file.size));
      continue;
    }
    const bytes = new Uint8Array(await file.arrayBuffer());
    const { kept, refused } = await call('attachment:keep', { name: file.name, bytes });
    taken.kept.push(...kept);
    taken.refused.push(...refused);
  }
  return taken;
}

/** What can be done with the papers of a record. */
export function useAttaching() {
  const askToPurge = usePurging();
  const { attempt, say, undoable } = useNotices();
  const exports = useExports();
  return useMemo(() => {
    const add = (place: AttachmentPlace, taking: () => Promise<Taken>, text = '') =>
      attempt(async () => {
        const { kept, refused } = await taking();
        const added = await attach(place, kept, text);
        if (added.length > 0) {
          say(`已添加${added.length}个附件。扫描件里的字程序读不出来，请自行核对不涉密`);
        } else if (kept.length > 0) say('这里已经有同样的附件，没有重复添加；文件已核对完好');
        if (refused.length > 0) throw new Error(refused.join(''));
      });
    return {
      /** By the system's dialog. */
      choose: (place: AttachmentPlace) => add(place, () => call('attachment:choose', {})),
      /** `text`: what was read of them before, for search. */
      drop: (place: AttachmentPlace, files: readonly File[], text = '') =>
        add(place, () => takeDropped(files), text),
      open: (file: Attachment) => attempt(() => call('attachment:open', { file: keptFile(file) })),
      save: (file: Attachment) => exports.attachment(keptFile(file)),
      remove: ({ id, name }: Attachment) =>
        attempt(async () => {
          await removeAttachments([id]);
          undoable(`已移除附件“${name}”`, () => bringBackAttachments([id]));
        }),
      bringBack: ({ id }: Attachment) => attempt(() => bringBackAttachments([id])),
      purge: (file: Attachment) =>
        askToPurge({
          title: `彻底清除附件“${file.name}”？`,
          content:
            '文件连同各恢复点里的记录都会清掉，不能再恢复。办理记录不受影响；别的记录也用着同一个文件的，文件留给它们。',
          table: 'attachments',
          ids: [file.id],
          purge: async () => {
            await purgeAttachments([file.id]);
            const { hashes } = await call('attachment:missing', { files: [keptFile(file)] });
            return hashes.length > 0 ? GONE : ONLY_RECORD;
          },
        }),
    };
  }, [askToPurge, attempt, say, undoable, exports]);
}
