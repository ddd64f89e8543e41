import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { loadSpeller } from '../../../electron/cli/load-speller';

const MODEL = join(import.meta.dirname, '../../../build/speller/model/model.bin');
const NOBODY = { people: [], units: [], places: [], terms: [] };

test('the shipped model makes a speller', async () => {
  const speller = await loadSpeller(MODEL);
  expect(speller('要切实做好防讯抗旱工作。', NOBODY)).toMatchObject([
    { start: 6, end: 7, suggestion: '汛', certainty: '必改' },
  ]);
});

test('a missing file and one that is none of ours are refused', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'speller-'));
  await expect(loadSpeller(join(folder, 'model.bin'))).rejects.toThrow('ENOENT');
  writeFileSync(join(folder, 'model.bin'), 'not packed');
  await expect(loadSpeller(join(folder, 'model.bin'))).rejects.toThrow();
  writeFileSync(join(folder, 'model.bin'), gzipSync('HYS0 and more'));
  await expect(loadSpeller(join(folder, 'model.bin'))).rejects.toThrow('no model');
});
