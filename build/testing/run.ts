import { type ChildProcess, spawn } from 'node:child_process';
import { ROOT } from '../bundle/targets';

const running = new Set<ChildProcess>();

export interface RunOptions {
  env?: Record<string, string>;
  /** The repository's root by default. */
  cwd?: string;
  /** Says nothing on this terminal. */
  quiet?: boolean;
}

/** Runs a program with this terminal; resolves with its exit code. */
export function run(
  program: string,
  args: readonly string[],
  { env = {}, cwd = ROOT, quiet = false }: RunOptions = {},
): Promise<number> {
  return new Promise((resolve) => {
    const child = spawn(program, args, {
      cwd,
      stdio: quiet ? 'ignore' : 'inherit',
      env: { ...process.env, ...env },
    });
    running.add(child);
    child.on('error', (error) => {
      console.error(error.message);
      resolve(127);
    });
    child.on('exit', (code) => {
      running.delete(child);
      resolve(code ?? 1);
    });
  });
}

/** Passes a Ctrl+C on and lets what runs put its things away. */
export function stopRunning(): void {
  for (const child of running) child.kill('SIGTERM');
}
