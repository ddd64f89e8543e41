import path from 'node:path';
import { type Guard, type HeldBy, isSpec } from './testing/guards/guard';
import { GUARDS } from './testing/guards/list';
import { Tree } from './testing/guards/tree';
import { stopRunning } from './testing/run';
import { runVitest } from './testing/vitest';

/** `npm run test:guards`: takes out one guard at a time and demands that a test goes red. */

type Verdict = { state: 'red' | 'green'; tests: string[] } | { state: 'unclear'; why: string };

let stopped = false;

const config = (held: HeldBy): string =>
  isSpec(held) ? 'tests/e2e/vitest.config.ts' : 'tests/vitest.config.ts';

/** What the tests say in the tree as it stands. Only a test that ran and failed counts as red. */
async function ask(tree: Tree, held: HeldBy): Promise<Verdict> {
  const name = held.only === undefined ? [] : ['-t', escaped(held.only)];
  const { report } = await runVitest(config(held), [held.file, ...name], {
    cwd: tree.folder,
    quiet: true,
  });
  if (report === null) return { state: 'unclear', why: 'it was not built, or no test was found' };
  const tests = report.testResults.flatMap(({ assertionResults }) => assertionResults);
  const failed = tests.filter(({ status }) => status === 'failed');
  if (failed.length > 0)
    return { state: 'red', tests: failed.map(({ fullName }) => fullName ?? '') };
  if (tests.every(({ status }) => status !== 'passed'))
    return { state: 'unclear', why: 'no test ran' };
  return { state: 'green', tests: [] };
}

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** Files whose tests say nothing about guards: red, or not run, although every guard is there. */
async function alreadyRed(tree: Tree, guards: readonly Guard[]): Promise<string[]> {
  const wrong: string[] = [];
  for (const one of [false, true]) {
    const holders = guards.map(({ held }) => held).filter((held) => isSpec(held) === one);
    const [first] = holders;
    if (first === undefined || stopped) continue;
    const files = [...new Set(holders.map(({ file }) => file))];
    const { report } = await runVitest(config(first), files, { cwd: tree.folder, quiet: true });
    const green = new Set(
      report?.testResults
        .filter(({ status }) => status === 'passed')
        .map(({ name = '' }) => path.relative(tree.folder, name).replaceAll('\\', '/')),
    );
    wrong.push(...files.filter((file) => !green.has(file)));
  }
  return wrong;
}

function describe(verdict: Verdict): string {
  if (verdict.state === 'unclear') return `unclear: ${verdict.why}`;
  return [verdict.state, ...verdict.tests.slice(0, 2)].join(' · ');
}

async function takeOutEach(tree: Tree, guards: readonly Guard[]): Promise<number> {
  let [out, red] = [0, 0];
  for (const guard of guards) {
    if (stopped) break;
    const started = performance.now();
    const verdict = await tree
      .without(guard, () => ask(tree, guard.held))
      .catch((error: Error): Verdict => ({ state: 'unclear', why: error.message }));
    if (verdict.state !== 'unclear') out += 1;
    if (verdict.state === 'red') red += 1;
    const seconds = ((performance.now() - started) / 1000).toFixed(0);
    console.log(
      `${verdict.state === 'red' ? 'ok  ' : 'FAIL'} ${guard.id} (${seconds} s) ${describe(verdict)}`,
    );
  }
  console.log(`${out} guards taken out, ${red} red`);
  return red === guards.length ? 0 : 1;
}

async function main(prefixes: readonly string[]): Promise<number> {
  const chosen = GUARDS.filter(
    ({ id }) => prefixes.length === 0 || prefixes.some((prefix) => id.startsWith(prefix)),
  );
  if (chosen.length === 0) {
    console.error(`no guard begins with ${prefixes.join(' or ')}`);
    return 2;
  }
  // Those that need no building first; the others once the bundles are there.
  const guards = [
    ...chosen.filter(({ held }) => !isSpec(held)),
    ...chosen.filter(({ held }) => isSpec(held)),
  ];
  const tree = new Tree();
  try {
    const wrong = await alreadyRed(tree, guards);
    if (wrong.length > 0) {
      console.error(`red with every guard in its place:\n${wrong.join('\n')}`);
      return 1;
    }
    return await takeOutEach(tree, guards);
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
