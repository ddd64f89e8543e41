import { vi } from 'vitest';

/**
 * A worker takes file after file without being started anew. Libraries stay loaded (loading them
 * for every file was a third of the time). What a file may have left behind is put away before the
 * next: spies, stubs and clocks that it did not give back, and our own modules, which keep a state.
 */

const CLOCKS = [
  'Date',
  'setTimeout',
  'clearTimeout',
  'setInterval',
  'clearInterval',
  'setImmediate',
  'clearImmediate',
] as const;
const KEPT = Symbol.for('huiyin.clocks');

type Kept = typeof globalThis & { [KEPT]?: Partial<typeof globalThis> };
const here = globalThis as Kept;
here[KEPT] ??= Object.fromEntries(CLOCKS.map((name) => [name, globalThis[name]]));

vi.unstubAllGlobals();
vi.unstubAllEnvs();
vi.restoreAllMocks();
vi.useRealTimers();
// A spy on a faked clock, given back after the clock itself, gives back the fake.
Object.assign(globalThis, here[KEPT]);
vi.resetModules();
