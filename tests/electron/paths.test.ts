import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ROOT } from '../../build/bundle/targets';
import { spellerModel } from '../../electron/paths';

test('the model of the speller is found from the sources, and where an installer puts it', () => {
  expect(existsSync(spellerModel(join(ROOT, 'out', 'main'), false, ''))).toBe(true);
  const installed = spellerModel(join(ROOT, 'out', 'main'), true, 'resources');
  expect(installed).toBe(join('resources', 'speller', 'model.bin'));
  const packed = readFileSync(join(ROOT, 'electron-builder.yml'), 'utf8');
  expect(packed).toMatch(/- from: build\/speller\/model\n\s+to: speller\n/);
});
