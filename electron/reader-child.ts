import type * as z from 'zod/mini';
import { emptyDocument } from '#shared/document/official-document';
import { STANDARD_PROFILE } from '#shared/gbt9704/profile';
import { checkBytes } from './check/check-bytes';
import { mendBytes } from './check/mend-bytes';
import { Failure } from './errors';
import { refusals } from './files/refusals';
import { sheetRefusals } from './files/sheet-refusals';
import { findFonts } from './fonts/find-fonts';
import { readBytes } from './import/read-bytes';
import { type Answer, type Progress, type Ready, Task } from './reading/task';
import { readSheetBytes } from './sheet/read-sheet';
import { fillTemplate } from './template/fill-template';
import { readTemplate } from './template/read-template';

/** Entry of the process that reads strangers' files: whatever a file does to it, it does to nothing else. */

function read({
  kind,
  name,
  bytes,
  how,
  fonts,
  profile = STANDARD_PROFILE,
  document = emptyDocument(),
}: Task): Promise<unknown> {
  switch (kind) {
    case 'words':
      return readBytes(name, bytes, how);
    case 'table':
      return readSheetBytes(
        name,
        bytes,
        inSteps((share) => say({ share })),
      );
    case 'check':
      return checkBytes(name, bytes, profile);
    case 'mend':
      return mendBytes(name, bytes, profile);
    case 'template':
      return readTemplate(name, bytes);
    case 'fill':
      return fillTemplate(name, bytes, document, profile);
    case 'fonts':
      return findFonts(fonts?.folders ?? [], fonts?.wanted ?? []);
  }
}

/** Share by which a file is to come further before it is told. */
const STEP = 0.02;

/** Tells now and then how far a file is: what is told costs the one who reads it. */
function inSteps(tell: (share: number) => void): (share: number) => void {
  let told = 0;
  return (share) => {
    if (share < told + STEP) return;
    told = share;
    tell(share);
  };
}

async function answer(asked: unknown): Promise<Answer> {
  const task = Task.parse(asked);
  const { failed } = task.kind === 'table' ? sheetRefusals : refusals;
  try {
    return { ok: true, result: await read(task) };
  } catch (error) {
    const { code, message, asking } = error instanceof Failure ? error : failed(task.name, error);
    return { ok: false, error: { code, message, ...asking } };
  }
}

/** Electron's port to the program; none where Node has started this process for the command line. */
const { parentPort } = process as { parentPort?: Electron.ParentPort };

function say(said: Answer | z.infer<typeof Ready> | z.infer<typeof Progress>): void {
  if (parentPort) parentPort.postMessage(said);
  else process.send?.(said);
}

const take = (message: unknown): void => void answer(message).then(say);

if (parentPort) parentPort.on('message', ({ data }) => take(data));
else process.on('message', take);
say({ ready: true });
