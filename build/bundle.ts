import { pathToFileURL } from 'node:url';
import { build } from 'vite';
import { fingerprint, isFresh, removeStale, stamp } from './bundle/freshness';
import {
  type BundleOptions,
  configOf,
  isWritten,
  ROOT,
  TARGETS,
  type Target,
} from './bundle/targets';

export interface BuildRequest extends BundleOptions {
  /** Leave out what was already built from exactly these sources. */
  ifNeeded?: boolean;
  only?: readonly Target['name'][];
  /** Where progress goes; nothing is said by default. */
  say?: (line: string) => void;
}

/** A test runner sets NODE_ENV to 'test', which would put React's development build into the page. */
async function buildAs(mode: string, run: () => Promise<unknown>): Promise<void> {
  const before = process.env.NODE_ENV;
  process.env.NODE_ENV = mode;
  try {
    await run();
  } finally {
    if (before === undefined) delete process.env.NODE_ENV;
    else process.env.NODE_ENV = before;
  }
}

/** Builds the bundles into out/. Throws when a bundle cannot be made. Returns the names of what was built. */
export async function bundle(request: BuildRequest = {}): Promise<string[]> {
  const root = request.root ?? ROOT;
  const say = request.say ?? (() => undefined);
  const development = request.development === true;
  const built: string[] = [];
  const failures: string[] = [];
  removeStale(root, TARGETS);
  for (const target of TARGETS) {
    if (request.only !== undefined && !request.only.includes(target.name)) continue;
    if (!isWritten(target, root)) {
      say(`build: ${target.entry} is not there, ${target.name} left out`);
      continue;
    }
    if (request.ifNeeded === true && isFresh(root, target, development)) continue;
    // Taken before building: a source saved meanwhile makes the result stale, never falsely fresh.
    const print = fingerprint(root, target, development);
    const started = performance.now();
    try {
      await buildAs(development ? 'development' : 'production', () =>
        build({ ...configOf(target, request), logLevel: 'silent' }),
      );
    } catch (error) {
      // The other targets are still built: one broken target must not hide the errors of the next.
      failures.push(`${target.name}: ${error instanceof Error ? error.message : String(error)}`);
      continue;
    }
    stamp(root, target, print);
    built.push(target.name);
    say(`build: ${target.output} ${((performance.now() - started) / 1000).toFixed(1)} s`);
  }
  if (failures.length > 0) throw new Error(failures.join('\n\n'));
  return built;
}

async function main(args: readonly string[]): Promise<void> {
  const names = TARGETS.map((target) => target.name);
  const only = names.filter((name) => args.includes(name));
  await bundle({
    ifNeeded: args.includes('--if-needed'),
    development: args.includes('--development'),
    ...(only.length > 0 ? { only } : {}),
    // On stderr, so that a command whose answer is on stdout can build first.
    say: (line) => console.error(line),
  });
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  main(process.argv.slice(2)).catch((error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  });
}
