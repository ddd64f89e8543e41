import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { expect, it } from 'vitest';
import { profileOf, wipeBrowserStore } from '../../../build/standin/profile';

/** Writes files into the folder of a profile for a while, as a browser that is ending does. */
const WRITER = `
const { mkdirSync, writeFileSync } = require('node:fs');
const end = Date.now() + 900;
let count = 0;
while (Date.now() < end) {
  try {
    mkdirSync(process.argv[1], { recursive: true });
    writeFileSync(process.argv[1] + '/file-' + (count++), '');
  } catch {}
}
`;

it('a profile into which a browser still writes is gone once it has ended', async () => {
  const home = mkdtempSync(path.join(os.tmpdir(), 'huiyin-profile-'));
  const folder = path.join(profileOf(home), 'Default');
  mkdirSync(folder, { recursive: true });
  const writer = spawn(process.execPath, ['-e', WRITER, folder]);
  const ended = new Promise((resolve) => writer.on('exit', resolve));
  await expect.poll(() => existsSync(path.join(folder, 'file-9'))).toBe(true);
  wipeBrowserStore(home);
  await ended;
  wipeBrowserStore(home);
  expect(existsSync(profileOf(home))).toBe(false);
  rmSync(home, { recursive: true });
});
