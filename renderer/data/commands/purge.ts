import type { Request } from '#shared/ipc';
import type { TableName } from '#shared/model/tables';
import { flush, store } from '../active';
import { call } from '../desktop';

type PurgedRecord = Request<'journal:purge'>['records'][number] & { table: TableName };

/**
 * Second half of 彻底清除: rows already gone from the store are removed from the
 * journal and every restore point. Throws a Chinese `Error` when the data folder
 * cannot be reached, `DesktopError` when the copies could not be rewritten; the purge
 * can then be repeated.
 */
export async function purgeCopies(records: readonly PurgedRecord[]): Promise<void> {
  if (!(await flush())) {
    throw new Error('数据暂时写不进数据文件夹，还没有从第二份里清除。恢复正常后请再清除一次。');
  }
  const link = await store().meta.get('link');
  const { sequence } = await call('journal:purge', { records: [...records] });
  if (link) await store().meta.put({ ...link, sequence });
}
