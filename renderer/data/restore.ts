import type { JournalStatus } from '#shared/model/journal';
import { leaveStore } from './active';
import { carryNumbers, numbersIn } from './commands/carried-numbers';
import { forgetAsked } from './commands/purge-ahead';
import { call } from './desktop';
import { removeStore } from './generations';
import { type Built, build, finish, fromMain, type Tell } from './rebuild';

const NOT_NOTED =
  '恢复以前编过的号，恢复以后还算数；现在没有能记下来（多半是系统盘满了），没有恢复，什么也没有改动。请清理系统盘的空间再试。';

export const NOT_SAVED = '现在还有内容没有存好，没有恢复。请稍后再试。';

/**
 * Makes the office what it was at a restore point. Main keeps the present state as a point
 * and lays the other ready; a new store is built from it and compared; only then does the
 * journal switch. `saveTyped` saves what was typed meanwhile: where anything was, main refuses
 * the switch. The window is to be reloaded afterwards, also when this throws
 * `AfterRestore`. Any other error (`DesktopError`, `RebuildError`) came before the switch:
 * nothing has changed then.
 */
export async function restoreTo(
  id: string,
  tell?: Tell,
  saveTyped: () => Promise<boolean> = async () => true,
): Promise<void> {
  const { token, contents } = await call('restore:prepare', { id });
  await forgetAsked();
  const built = await build(fromMain(contents, token), tell).catch(async (error: unknown) => {
    await call('restore:cancel', { token }).catch(() => undefined);
    throw error;
  });
  const status = await switched(built, token, saveTyped).catch(async (error: unknown) => {
    built.store.close();
    await call('restore:cancel', { token }).catch(() => undefined);
    await removeStore(built.store.name).catch(() => false);
    throw error;
  });
  // What is still on the screen belongs to the state of before: nothing of it is sent any more.
  leaveStore();
  try {
    (await finish(built, status, {}, { canWitness: status.lost === 0 })).close();
  } catch (error) {
    throw new AfterRestore(error);
  }
}

/** The journal is what was prepared when this resolves. */
async function switched(
  { store: built }: Built,
  token: string,
  saveTyped: () => Promise<boolean>,
): Promise<JournalStatus> {
  // A number that was given out is never given out again, whatever the office goes back to.
  const there = await numbersIn(built);
  const drop = await carryNumbers(there).catch((error: unknown) => {
    throw new Error(NOT_NOTED, { cause: error });
  });
  try {
    if (!(await saveTyped())) throw new Error(NOT_SAVED);
    return await call('restore:commit', { token });
  } catch (error) {
    await drop().catch(() => undefined);
    throw error;
  }
}

/** The journal has switched; the next start builds the store anew. */
export class AfterRestore extends Error {
  override name = 'AfterRestore';
  constructor(cause: unknown) {
    super('已经恢复到那个恢复点，工作库将在重新打开时照它建好。', { cause });
  }
}
