import path from 'node:path';
import { type Guard, type HeldBy, isSpec } from './testing/guards/guard';
import { GUARDS } from './testing/guards/list';
import { Tree } from './testing/guards/tree';
import { stopRunning } from './testing/run';
import { runVitest, type VitestReport } from './testing/vitest';

/** `npm run test:guards`: takes out one guard at a time and demands that a test goes red. */

type Verdict = { state: 'red' | 'green'; tests: string[] } | { state: 'unclear'; why: string };

let stopped = false;

const config = (held: HeldBy): string =>
  isSpec(held) ? 'tests/e2e/vitest.config.ts' : 'tests/vitest.config.ts';

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** Only the tests that hold one of the guards, where each of these names its own. */
function named(holders: readonly HeldBy[]): string[] {
  const names = [...new Set(holders.map(({ only }) => only))];
  if (names.some((name) => name === undefined)) return [];
  return ['-t', names.map((name = '') => escaped(name)).join('|')];
}

/** What the tests say in the tree as it stands. Only a test that ran and failed counts as red. */
async function ask(tree: Tree, held: HeldBy): Promise<Verdict> {
  // One that fails is enough.
  const args = [held.file, '--bail=1', ...named([held])];
  const { report } = await runVitest(config(held), args, { cwd: tree.folder, quiet: true });
  if (report === null) return { state: 'unclear', why: 'it was not built, or no test was found' };
  const tests = report.testResults.flatMap(({ assertionResults }) => assertionResults);
  const failed = tests.filter(({ status }) => status === 'failed');
  if (failed.length > 0)
    return { state: 'red', tests: failed.map(({ fullName }) => fullName ?? '') };
  if (tests.every(({ status }) => status !== 'passed'))
    return { state: 'unclear', why: 'no test ran' };
  return { state: 'green', tests: [] };
}

/** Files of a report whose tests ran, all of them green. */
function greenFiles(tree: Tree, report: VitestReport | null): Set<string> {
  const green = (report?.testResults ?? []).filter(
    ({ status, assertionResults }) =>
      status === 'passed' && assertionResults.some((one) => one.status === 'passed'),
  );
  return new Set(
    green.map(({ name = '' }) => path.relative(tree.folder, name).replaceAll('\\', '/')),
  );
}

/**
 * Files whose tests say nothing about guards: red, or not run, although every guard is
 * there. All guards of a run are seen to in one run of the tests, or in two where some of
 * them need the built program.
 */
async function alreadyRed(tree: Tree, guards: readonly Guard[]): Promise<Set<string>> {
  const wrong = new Set<string>();
  for (const one of [false, true]) {
    const holders = guards.map(({ held }) => held).filter((held) => isSpec(held) === one);
    const [first] = holders;
    if (first === undefined || stopped) continue;
    const files = [...new Set(holders.map(({ file }) => file))];
    const args = [...files, ...named(holders)];
    const { report } = await runVitest(config(first), args, { cwd: tree.folder, quiet: true });
    const green = greenFiles(tree, report);
    for (const file of files) if (!green.has(file)) wrong.add(file);
  }
  return wrong;
}

function described(verdict: Verdict): string {
  if (verdict.state === 'unclear') return `unclear: ${verdict.why}`;
  return [verdict.state, ...verdict.tests.slice(0, 2)].join(' · ');
}

async function takeOut(tree: Tree, guard: Guard, wrong: ReadonlySet<string>): Promise<Verdict> {
  if (wrong.has(guard.held.file))
    return { state: 'unclear', why: `${guard.held.file} is red with every guard in its place` };
  return tree
    .without(guard, () => ask(tree, guard.held))
    .catch((error: Error): Verdict => ({ state: 'unclear', why: error.message }));
}

/** Takes out one guard after another; answers their names by verdict. */
async function takeOutEach(
  tree: Tree,
  guards: readonly Guard[],
): Promise<Record<Verdict['state'], string[]>> {
  const came: Record<Verdict['state'], string[]> = { red: [], green: [], unclear: [] };
  const wrong = await alreadyRed(tree, guards);
  for (const guard of guards) {
    if (stopped) break;
    const started = performance.now();
    const verdict = await takeOut(tree, guard, wrong);
    // What was cut off says nothing.
    if (stopped) break;
    came[verdict.state].push(guard.id);
    const seconds = ((performance.now() - started) / 1000).toFixed(0);
    const mark = verdict.state === 'red' ? 'ok  ' : 'FAIL';
    console.log(`${mark} ${guard.id} (${seconds} s) ${described(verdict)}`);
  }
  return came;
}

/** Prints the counts; answers the exit code: 0 only when every guard was seen by a test. */
function summary(
  guards: readonly Guard[],
  { red, green, unclear }: Record<Verdict['state'], string[]>,
): number {
  const counted = [
    [red, 'red'],
    [green, 'green'],
    [unclear, 'unclear'],
  ] as const;
  const taken = red.length + green.length + unclear.length;
  const counts = counted.map(([ids, word]) => `${ids.length} ${word}`).join(', ');
  console.log(`${taken} of ${guards.length} guards: ${counts}`);
  if (green.length > 0) console.log(`no test sees it gone: ${green.join(', ')}`);
  if (unclear.length > 0) console.log(`nothing can be said of: ${unclear.join(', ')}`);
  return red.length === guards.length ? 0 : 1;
}

async function main(prefixes: readonly string[]): Promise<number> {
  const chosen = GUARDS.filter(
    ({ id }) => prefixes.length === 0 || prefixes.some((prefix) => id.startsWith(prefix)),
  );
  if (chosen.length === 0) {
    console.error(`no guard begins with ${prefixes.join(' or ')}`);
    return 2;
  }
  // Guards that need no building come first; the others once the bundles are there.
  const guards = [
    ...chosen.filter(({ held }) => !isSpec(held)),
    ...chosen.filter(({ held }) => isSpec(held)),
  ];
  const tree = new Tree();
  try {
    return summary(guards, await takeOutEach(tree, guards));
  } finally {
    tree.remove();
  }
}

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.on(signal, () => {
    stopped = true;
    stopRunning();
  });
}

main(process.argv.slice(2)).then(
  (code) => process.exit(stopped ? 130 : code),
  (error: unknown) => {
    console.error(error);
    process.exit(1);
  },
);
