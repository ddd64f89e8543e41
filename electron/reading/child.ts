import type * as z from 'zod/mini';
import { Failure } from '../errors';
import { refusals } from '../import/errors';
import { readBytes } from '../import/read-bytes';
import { sheetRefusals } from '../sheet/errors';
import { readSheetBytes } from '../sheet/read-sheet';
import { type Answer, type Ready, Task } from './task';

/** Entry of the process that reads strangers' files: whatever a file does to it, it does to nothing else. */

async function answer(asked: unknown): Promise<Answer> {
  const { kind, name, bytes, how } = Task.parse(asked);
  const { failed } = kind === 'words' ? refusals : sheetRefusals;
  try {
    const result =
      kind === 'words' ? await readBytes(name, bytes, how) : await readSheetBytes(name, bytes);
    return { ok: true, result };
  } catch (error) {
    const { code, message, asking } = error instanceof Failure ? error : failed(name, error);
    return { ok: false, error: { code, message, ...asking } };
  }
}

/** Electron's port to the program; none where Node has started this process for the command line. */
const { parentPort } = process as { parentPort?: Electron.ParentPort };

function say(said: Answer | z.infer<typeof Ready>): void {
  if (parentPort) parentPort.postMessage(said);
  else process.send?.(said);
}

const take = (message: unknown): void => void answer(message).then(say);

if (parentPort) parentPort.on('message', ({ data }) => take(data));
else process.on('message', take);
say({ ready: true });
