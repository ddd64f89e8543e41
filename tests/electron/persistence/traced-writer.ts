import { writeSync } from 'node:fs';
import { tip } from '#shared/model/history';
import { SecondCopy } from '../../../electron/persistence/second-copy';

/**
 * Does what the test asks for, one thing after another, and says when each was
 * answered; the test watches its calls. Usage: traced-writer FOLDER ACT…
 */
const [, , folder = '', ...acts] = process.argv;
const say = (line: string): void => void writeSync(1, `${line}\n`);

const copy = await SecondCopy.open(folder, {
  now: () => Date.parse('2026-08-01T02:00:00Z'),
  tailBytes: 20_000,
});
say('opened');

let number = 0;
/** The one place that knows how a change is handed in. */
async function append(): Promise<void> {
  number += 1;
  const row = { id: `k${number}`, text: '稿'.repeat(4000) };
  const at = new Date(Date.parse('2026-08-01T02:00:00Z') + number).toISOString();
  const id = `${folder}-${Date.now()}-${number}`;
  await copy.append({
    after: tip(copy.status()),
    entries: [
      { id, at, by: 'pc', version: number, operations: [{ type: 'put', table: 'drafts', row }] },
    ],
  });
}

const ACTS: Record<string, () => Promise<unknown>> = {
  append,
  attach: () => copy.keepFile(Buffer.from('%PDF-1.7 附件')),
  // Answered behind whatever upkeep was queued before it.
  settle: () => copy.restorePoints(),
};

for (const act of acts) {
  say(`begin ${act}`);
  await ACTS[act]?.();
  say(`answer ${act}`);
}
await copy.close();
say('closed');
