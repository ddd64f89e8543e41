import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { describe as inWords, Log } from '../../../electron/log/log';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'huiyin-log-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const at = () => new Date('2026-08-01T01:02:03.000Z');

test('a line has its time, its level, its code, and no line break of its own', () => {
  const log = new Log(folder, at);
  log.line('warning', 'page.slow', '第一行\r\n第二行');
  expect(log.tail()).toBe('2026-08-01T01:02:03.000Z warning page.slow 第一行 | 第二行\n');
});

test('of an error its name, code and places are kept, never its words', () => {
  const log = new Log(folder, at);
  const cause = Object.assign(new TypeError('委员的原话'), { code: 'ENOSPC' });
  log.error('export.failed', new Error('文稿里的一句话', { cause }));
  const text = log.tail();
  expect(text).toContain('error export.failed Error');
  expect(text).toContain('<- TypeError ENOSPC');
  expect(text).toContain('log.test.ts');
  expect(text).not.toMatch(/委员的原话|文稿里的一句话/);
  expect(inWords('一句话')).toBe('string');
});

test('a full log is put behind a fresh one', () => {
  const log = new Log(folder, at);
  writeFileSync(path.join(folder, 'huiyin.log'), 'x'.repeat(600 * 1024));
  log.info('start');
  expect(log.tail()).toBe('2026-08-01T01:02:03.000Z info start \n');
  expect(existsSync(path.join(folder, 'huiyin.log.1'))).toBe(true);
});

test('a log that cannot be written stops nothing', () => {
  const file = path.join(folder, 'a file');
  writeFileSync(file, '');
  const log = new Log(file);
  expect(() => log.info('start')).not.toThrow();
  expect(log.tail()).toBe('');
});
