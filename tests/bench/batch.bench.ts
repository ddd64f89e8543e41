import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { rawFromText } from '#shared/document/raw-text';
import { STANDARD_PROFILE } from '#shared/gbt9704/profile';
import { structureText } from '#shared/structure/index';
import { bundle } from '../../build/bundle';
import { ROOT } from '../../build/bundle/targets';
import { Batch } from '../../electron/export/batch';
import { exportInto } from '../../electron/export/export-words';
import { RenderWorker } from '../../electron/export/render-worker';
import { WrittenFilesFile } from '../../electron/export/written-files';
import type { BenchRow } from './types';

const COUNT = 1000;
const SAMPLES = 10;
const MIB = 2 ** 20;

/** 批量导出: a thousand speeches one after the other into one folder, each synced. */
export async function bench(): Promise<BenchRow[]> {
  await bundle({ ifNeeded: true, only: ['export-worker'] });
  const folder = mkdtempSync(path.join(os.tmpdir(), 'huiyin-bench-'));
  const raw = readFileSync(path.join(ROOT, 'tests/fixtures/speech.txt'), 'utf8');
  const { document } = structureText(rawFromText(raw));
  const written = new WrittenFilesFile(path.join(folder, 'written.json'));
  const worker = new RenderWorker(path.join(ROOT, 'out/main/export-worker.cjs'));
  const options = { profile: STANDARD_PROFILE, sample: false };
  const batch = new Batch();
  const memory: number[] = [];
  const write = (at: number) =>
    exportInto(
      folder,
      { folder: '', fileName: `讲话 ${at}.docx`, document, options },
      { written, batch, render: (what, how) => worker.render(what, how) },
    );
  try {
    await write(0);
    const begun = performance.now();
    // As the page does: one is made while the one before goes to the disk.
    let before: Promise<unknown> = Promise.resolve();
    for (let at = 1; at <= COUNT; at += 1) {
      const now = write(at);
      await before;
      before = now;
      if (at % (COUNT / SAMPLES) === 0) memory.push(process.memoryUsage().rss / MIB);
    }
    await before;
    const seconds = (performance.now() - begun) / 1000;
    const wrote = readdirSync(folder).filter((name) => name.endsWith('.docx')).length;
    if (wrote !== COUNT + 1) throw new Error(`${wrote} files`);
    const half = memory[memory.length / 2 - 1] ?? Number.NaN;
    const end = memory.at(-1) ?? Number.NaN;
    return [
      {
        name: `批量导出${COUNT}份讲话`,
        figure: COUNT / seconds,
        unit: '份/秒',
        limit: 50,
        atLeast: true,
        note: `${seconds.toFixed(1)} 秒，逐份落盘`,
      },
      {
        name: '批量导出后一半里内存的增长',
        figure: end - half,
        unit: 'MB',
        limit: 40,
        note: `一半时 ${half.toFixed(0)} MB，写完 ${end.toFixed(0)} MB`,
      },
    ];
  } finally {
    await worker.stop();
    written.flush();
    rmSync(folder, { recursive: true, force: true });
  }
}
