import { sender } from './active';
import { call } from './desktop';
import { rebuild } from './rebuild';

/**
 * Makes the office what it was at a restore point: main keeps the present state
 * as a point of its own, then a new store is built from the journal and counted.
 * The old store stays; the window is to be reloaded afterwards. Throws
 * `DesktopError` or `RebuildError`; the store in use has then not changed.
 */
export async function restoreTo(id: string): Promise<void> {
  const status = await call('restore:apply', { id });
  const built = await rebuild(status, { onOutbox: sender.listener });
  built.close();
}
