import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'vite';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { configOf, TARGETS } from '../../../build/bundle/targets';
import { IS_LONG, ofThisRun } from '../../../build/testing/long-form';
import { startNode } from '../../../electron/cli/node-process';
import { Failure } from '../../../electron/errors';
import { Reader } from '../../../electron/reading/reader';
import { Random } from '../../protocol/support/random';
import { contentOf, ORIGINALS, type Original, type Read, toldOf } from './originals';

/**
 * Damaged files by the hundred, through the process that is shipped: each ends in a right
 * result or a sentence within ten seconds, and this process, which stands for main, lives.
 */

const COUNT = IS_LONG ? 500 : 50;
/** Of the first file; the one behind it has the next. A file alone: its seed and HUIYIN_ONE=1. */
const SEED = Number(process.env.HUIYIN_SEED ?? 1);
const LIMIT = 10_000;

let folder: string;
let reader: Reader;
let starts = 0;

beforeAll(async () => {
  const target = TARGETS.find(({ name }) => name === 'reader');
  if (target === undefined) throw new Error('no such bundle');
  folder = mkdtempSync(join(tmpdir(), 'huiyin-mutations-'));
  const config = configOf(target);
  await build({ ...config, logLevel: 'error', build: { ...config.build, outDir: folder } });
  const start = () => {
    starts += 1;
    return startNode(join(folder, 'reader.cjs'));
  };
  reader = new Reader({ start, limit: () => LIMIT });
}, 60_000);
afterAll(() => {
  reader.stop();
  rmSync(folder, { recursive: true, force: true });
});

const read = (name: string, bytes: Buffer): Promise<Read> =>
  /\.xlsx?$/.test(name) ? reader.table(name, bytes) : reader.words(name, bytes);

/** What was read of the sound file; null for a kind that is refused by its name. */
const sound = new Map<Original, Promise<Read | null>>();
function soundOf(original: Original): Promise<Read | null> {
  const known = sound.get(original) ?? read(original.name, original.bytes).catch(() => null);
  sound.set(original, known);
  return known;
}

/** What is wrong with how a damaged file ended; '' for nothing. */
function faultOf(original: Original, before: Read | null, after: Read | Failure): string {
  if (after instanceof Failure) {
    return /[\u4e00-\u9fff].*。/.test(after.message) ? '' : `no sentence: ${after.message}`;
  }
  const told = toldOf(after);
  if (contentOf(after).includes('\ufffd') && !/已用|bad-characters/.test(told)) {
    return `broken characters not told: ${contentOf(after).slice(0, 300)}`;
  }
  // Bytes of other files may have become other words, which nobody can see.
  if (!original.isPackage || before === null) return '';
  if (contentOf(after) === contentOf(before) || told !== toldOf(before)) return '';
  return `words changed and nothing is said: ${contentOf(after).slice(0, 300)}`;
}

interface Ended {
  isRead: boolean;
  fault: string;
  ms: number;
}

async function tryOne(seed: number): Promise<Ended> {
  const random = new Random(seed);
  const original = random.pick(ORIGINALS);
  const [how, mutate] = random.pick(Object.entries(original.mutations));
  const before = await soundOf(original);
  const bytes = await mutate(original.bytes, random);
  const began = performance.now();
  const after = await read(original.name, bytes).catch((error: unknown) => error);
  const ms = performance.now() - began;
  const what = `seed ${seed}, ${original.name}, ${how}`;
  if (after instanceof Error && !(after instanceof Failure))
    return { isRead: false, fault: `${what}: ${after.message}`, ms };
  const fault = faultOf(original, before, after as Read | Failure);
  return { isRead: !(after instanceof Error), fault: fault && `${what}: ${fault}`, ms };
}

test(
  'every damaged file ends in a right result or a sentence, and the next one is read',
  async () => {
    const ended: Ended[] = [];
    const all = Array.from({ length: COUNT }, (_one, at) => SEED + at);
    const seeds = process.env.HUIYIN_ONE ? [SEED] : ofThisRun(all);
    for (const seed of seeds) ended.push(await tryOne(seed));
    const count = seeds.length;
    const isRead = ended.filter((one) => one.isRead).length;
    const slowest = Math.round(Math.max(...ended.map(({ ms }) => ms)));
    console.log(
      `mutations: seed ${SEED}, ${count} files, ${isRead} read, ${count - isRead} refused, ${starts} processes, slowest ${slowest} ms`,
    );
    const faults = ended.map(({ fault }) => fault).filter((fault) => fault !== '');
    expect(faults.join('\n')).toBe('');
    for (const original of ORIGINALS) {
      const again = await read(original.name, original.bytes).catch(() => null);
      expect(again, original.name).toEqual(await soundOf(original));
    }
  },
  COUNT * LIMIT,
);
