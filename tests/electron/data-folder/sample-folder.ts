import { hash } from 'node:crypto';
import { appendFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach } from 'vitest';

const homes: string[] = [];
afterEach(() => {
  for (const home of homes.splice(0)) rmSync(home, { recursive: true, force: true });
});

/** A folder of its own for a test, removed after it. */
export function temporaryHome(): string {
  const home = mkdtempSync(path.join(os.tmpdir(), 'huiyin-folder-'));
  homes.push(home);
  return home;
}

const line = (value: unknown): string => {
  const json = JSON.stringify(value);
  return `${hash('sha256', Buffer.from(json), 'hex').slice(0, 16)} ${json}\n`;
};

export interface Sample {
  journalId?: string;
  drafts?: number;
  /** Of the last entry. */
  at?: string;
  app?: string;
  format?: number;
}

const journalOf = (folder: string) => path.join(folder, 'journal', 'journal-000001.jsonl');

function entry(number: number, at: string): string {
  const row = { id: `draft-${number}`, title: `文稿${number}` };
  const ops = [{ type: 'put', table: 'drafts', row }];
  return line({ s: number, v: 1, id: `entry-${number}`, at, ops });
}

/** A data folder as the first version wrote it, letter for letter. */
export function sampleFolder(folder: string, sample: Sample = {}): string {
  const { journalId = 'journal-a', drafts = 2, at = '2026-08-01T04:00:00.000Z' } = sample;
  const { app = '0.1.0', format = 1 } = sample;
  const base = { format, dataVersion: 1, app, journalId, sequence: 0, at: '', recent: [], rows: 0 };
  mkdirSync(path.join(folder, 'journal'), { recursive: true });
  const lines = [
    line({ huiyin: 'journal', ...base }),
    line({ huiyin: 'journal-base-end', ...base }),
  ];
  for (let number = 1; number <= drafts; number += 1) lines.push(entry(number, at));
  writeFileSync(journalOf(folder), lines.join(''));
  return folder;
}

/** One more change in a folder that nobody has open. */
export function addDraft(folder: string, number: number, at = '2026-09-01T04:00:00.000Z'): void {
  appendFileSync(journalOf(folder), entry(number, at));
}
