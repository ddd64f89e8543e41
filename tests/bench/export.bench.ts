import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { rawFromText } from '#shared/document/raw-text';
import { STANDARD_PROFILE } from '#shared/gbt9704/profile';
import { structureText } from '#shared/structure/index';
import { bundle } from '../../build/bundle';
import { ROOT } from '../../build/bundle/targets';
import { exportWord } from '../../electron/export/export-word';
import { RenderWorker } from '../../electron/export/render-worker';
import { WrittenFilesFile } from '../../electron/export/written-files';
import { type BenchRow, median } from './types';

const ROUNDS = 9;

/** From the save dialog's answer to the synced file, with the worker as it is shipped. */
export async function bench(): Promise<BenchRow[]> {
  await bundle({ ifNeeded: true, only: ['export-worker'] });
  const folder = mkdtempSync(path.join(os.tmpdir(), 'huiyin-bench-'));
  const raw = readFileSync(path.join(ROOT, 'tests/fixtures/speech.txt'), 'utf8');
  const { document } = structureText(rawFromText(raw));
  const written = new WrittenFilesFile(path.join(folder, 'written.json'));
  const times = { cold: [] as number[], warm: [] as number[] };
  try {
    for (let round = 0; round < ROUNDS; round += 1) {
      const worker = new RenderWorker(path.join(ROOT, 'out/main/export-worker.cjs'));
      for (const kind of ['cold', 'warm'] as const) {
        let answered = 0;
        await exportWord(document, { profile: STANDARD_PROFILE, sample: false }, '讲话', {
          render: (what, how) => worker.render(what, how),
          written,
          // The quickest clerk: the answer comes at once.
          ask: async (proposed) => {
            answered = performance.now();
            return proposed;
          },
          folder: () => folder,
          rememberFolder: () => undefined,
        });
        times[kind].push(performance.now() - answered);
      }
      await worker.stop();
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  return [
    {
      name: '保存对话框答复到文件落盘',
      figure: median(times.warm),
      unit: 'ms',
      limit: 300,
      note: `线程刚启动时 ${median(times.cold).toFixed(0)} ms`,
    },
  ];
}
