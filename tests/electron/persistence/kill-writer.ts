import { tip } from '#shared/model/history';
import { SecondCopy } from '../../../electron/persistence/second-copy';

/**
 * Writes for ever and prints each change once it is acknowledged; the test kills
 * it in the middle. Usage: kill-writer FOLDER FIRST_NUMBER
 */
const [, , folder = '', first = '0'] = process.argv;
let day = Date.parse('2026-08-01T02:00:00Z') + Number(first) * 3_600_000;
const copy = await SecondCopy.open(folder, { now: () => day, tailBytes: 40_000 });
for (let number = Number(first); ; number += 1) {
  if (number % 20 === 0) day += 86_400_000;
  const row = { id: `k${number % 7}`, number, text: `第${number}稿`.repeat(200) };
  const at = new Date(day).toISOString();
  const entry = { id: `e${number}`, at, by: 'page', version: number };
  await copy.append({
    after: tip(copy.status()),
    entries: [{ ...entry, operations: [{ type: 'put', table: 'drafts', row }] }],
  });
  process.stdout.write(`${number}\n`);
}
