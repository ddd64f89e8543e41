import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { SecondCopy } from '../../../electron/persistence/second-copy';
import { closing, parsedRows, temporaryFolder } from './helpers';

/** Runs the writer for `lives` acknowledgements and a little longer, kills it, and answers the last number it was sure of. */
async function writeAndKill(folder: string, first: number, lives: number): Promise<number> {
  const child = spawn(
    process.execPath,
    ['--import', 'tsx', join(import.meta.dirname, 'kill-writer.ts'), folder, String(first)],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  );
  let text = '';
  let seen = 0;
  child.stdout.setEncoding('utf8');
  child.stdout.on('data', (part: string) => {
    text += part;
    seen += part.split('\n').length - 1;
    if (seen >= lives) child.kill('SIGKILL');
  });
  const signal = await new Promise((done) => {
    child.once('close', (_code, ended) => done(ended));
  });
  expect(signal).toBe('SIGKILL');
  return Number(text.slice(0, text.lastIndexOf('\n')).split('\n').at(-1));
}

test('a writer killed again and again: nothing acknowledged is ever missing', async () => {
  const folder = await temporaryFolder();
  let last = -1;
  for (const lives of [1, 7, 23, 40, 61, 90]) {
    last = await writeAndKill(folder, last + 1, lives);
    // The lock of the killed process is stale and must not keep anybody out.
    const copy = closing(await SecondCopy.open(folder, { now: () => 0 }));
    const rows = await parsedRows(copy, 'drafts');
    const newest = Math.max(...rows.map(({ number }) => Number(number)));
    // One more may have reached the disk without its acknowledgement being heard.
    expect(newest).toBeGreaterThanOrEqual(last);
    for (const { number, text } of rows) {
      expect(Number(number)).toBeGreaterThan(newest - 7);
      expect(text).toBe(`第${number}稿`.repeat(200));
    }
    expect(copy.status().lost).toBe(0);
    expect((await copy.restorePoints()).length).toBeGreaterThan(0);
    await copy.close();
    last = newest;
  }
}, 60_000);
