import type { Outcome } from './testing/count';
import { stopRunning } from './testing/run';
import { missing, SECTIONS, type Section } from './testing/sections';

interface Finished {
  section: Section;
  outcome: Outcome;
  seconds: number;
}

let stopped = false;

async function runSection(section: Section): Promise<Finished> {
  const started = performance.now();
  console.log(`\n━━━ ${section.title} (${section.name}) ━━━`);
  const lines = missing(section, (line) => console.log(line));
  const outcome: Outcome =
    lines.length > 0
      ? { passed: 0, failed: 1, skipped: 0, note: lines.join('\n') }
      : await section.go();
  if (outcome.note !== undefined) console.log(outcome.note);
  return { section, outcome, seconds: (performance.now() - started) / 1000 };
}

function summarise(finished: readonly Finished[]): number {
  console.log('\n━━━ Summary ━━━');
  for (const { section, outcome, seconds } of finished) {
    const skipped = outcome.skipped > 0 ? `, ${outcome.skipped} skipped` : '';
    const mark = outcome.failed === 0 ? 'ok  ' : 'FAIL';
    const figures = `${outcome.passed} passed, ${outcome.failed} failed${skipped}`;
    console.log(`${mark} ${section.name.padEnd(6)} ${figures} (${seconds.toFixed(0)} s)`);
    if (outcome.note !== undefined) console.log(`     ${outcome.note.replaceAll('\n', '\n     ')}`);
  }
  const sum = (pick: (outcome: Outcome) => number): number =>
    finished.reduce((total, { outcome }) => total + pick(outcome), 0);
  const failed = sum((outcome) => outcome.failed);
  // Left-out tests are no success: in CI they fail the run.
  const skipped = process.env.CI ? sum((outcome) => outcome.skipped) : 0;
  console.log(`${sum((outcome) => outcome.passed)} passed, ${failed + skipped} failed`);
  return failed + skipped === 0 ? 0 : 1;
}

/** `npm test` runs everything; `npm test -- e2e` or `word` and so on run those sections only. */
async function main(names: readonly string[]): Promise<number> {
  const unknown = names.filter((name) => !SECTIONS.some((section) => section.name === name));
  if (unknown.length > 0) {
    const known = SECTIONS.map((section) => section.name).join(' ');
    console.error(`no such section: ${unknown.join(' ')}; there are: ${known}`);
    return 2;
  }
  const chosen =
    names.length === 0 ? SECTIONS : SECTIONS.filter(({ name }) => names.includes(name));
  const finished: Finished[] = [];
  for (const section of chosen) {
    if (stopped) break;
    finished.push(await runSection(section));
  }
  const code = summarise(finished);
  return stopped ? 130 : code;
}

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.on(signal, () => {
    stopped = true;
    stopRunning();
  });
}

main(process.argv.slice(2)).then(
  (code) => process.exit(code),
  (error: unknown) => {
    console.error(error);
    console.log('0 passed, 1 failed');
    process.exit(1);
  },
);
