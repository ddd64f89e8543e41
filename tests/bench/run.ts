import { readdirSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { BenchModule, BenchRow } from './types';

/** `npm run bench` measures everything; `npm run bench -- word` only the files whose name has that word. */

const folder = path.dirname(fileURLToPath(import.meta.url));
const words = process.argv.slice(2);
const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.bench.ts'))
  .filter((name) => words.length === 0 || words.some((word) => name.includes(word)))
  .sort();

/** Columns that a hanzi takes on a terminal: two. */
function width(text: string): number {
  return [...text].reduce(
    (sum, char) => sum + (/[\u1100-\uffe6]|[\u{20000}-\u{3ffff}]/u.test(char) ? 2 : 1),
    0,
  );
}

function figure(value: number): string {
  if (!Number.isFinite(value)) return '—';
  if (Math.abs(value) >= 100) return value.toFixed(0);
  return Math.abs(value) >= 10 ? value.toFixed(1) : value.toFixed(2);
}

function isMissed({ figure: value, limit, atLeast }: BenchRow): boolean {
  if (limit === undefined) return false;
  return !(atLeast === true ? value >= limit : value <= limit);
}

function cells(row: BenchRow): string[] {
  const { limit, atLeast } = row;
  const sign = atLeast === true ? '≥' : '≤';
  return [
    row.name,
    `${figure(row.figure)} ${row.unit}`,
    limit === undefined ? '' : `${sign} ${figure(limit)} ${row.unit}`,
    limit === undefined ? '' : isMissed(row) ? 'MISSED' : 'ok',
    row.peer ?? '',
    row.note ?? '',
  ];
}

function print(rows: readonly BenchRow[]): void {
  const table = [['measured', 'median', 'limit', '', 'peer', 'note'], ...rows.map(cells)];
  const widths = [0, 1, 2, 3, 4].map((column) =>
    Math.max(...table.map((line) => width(line[column] ?? ''))),
  );
  for (const line of table) {
    const padded = line.map(
      (cell, column) => cell + ' '.repeat(Math.max(0, (widths[column] ?? 0) - width(cell))),
    );
    console.log(padded.join('  ').trimEnd());
  }
}

async function main(): Promise<number> {
  const [cpu] = os.cpus();
  const memory = Math.round(os.totalmem() / 2 ** 30);
  console.log(
    `${cpu?.model.trim() ?? 'unknown processor'} × ${os.cpus().length}, ${memory} GB, ${os.type()} ${os.release()}, Node ${process.versions.node}\n`,
  );
  if (files.length === 0) {
    console.log(`nothing to measure${words.length > 0 ? ` named ${words.join(' ')}` : ''}`);
    return words.length > 0 ? 2 : 0;
  }
  const rows: BenchRow[] = [];
  let broken = 0;
  for (const file of files) {
    try {
      const module = (await import(pathToFileURL(path.join(folder, file)).href)) as BenchModule;
      rows.push(...(await module.bench()));
    } catch (error) {
      broken += 1;
      console.error(
        `${file}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`,
      );
    }
  }
  print(rows);
  const missed = rows.filter(isMissed).length;
  console.log(
    `\n${rows.length} measured, ${missed} over their limit${broken > 0 ? `, ${broken} files broken` : ''}`,
  );
  // Figures are read, not enforced: a busy PC is no defect. What cannot run at all is one.
  return broken > 0 ? 1 : 0;
}

process.exitCode = await main();
