import { spawn } from 'node:child_process';
import path from 'node:path';
import { bundle } from './bundle';
import { ROOT } from './bundle/targets';

/** Runs the command line from the sources as they are now; stdout carries its answer and nothing else. */
async function main(args: readonly string[]): Promise<number> {
  await bundle({ ifNeeded: true, only: ['cli', 'reader'], say: () => undefined });
  const program = path.join(ROOT, 'out/cli/cli.cjs');
  // npm runs scripts in the repository's root: names of files are meant from where the person stands.
  const cwd = process.env.INIT_CWD ?? process.cwd();
  const child = spawn(process.execPath, [program, ...args], { stdio: 'inherit', cwd });
  return new Promise((resolve) => {
    child.on('error', () => resolve(127));
    child.on('exit', (code) => resolve(code ?? 1));
  });
}

main(process.argv.slice(2)).then(
  (code) => process.exit(code),
  (error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exit(1);
  },
);
