import { type ChildProcess, fork as forkNode } from 'node:child_process';
import path from 'node:path';
import { CONFIG_VARIABLE } from '../wire';
import { app } from './singletons';
import { notImplemented, StrictEmitter, strict } from './strict';

interface ForkOptions {
  env?: NodeJS.ProcessEnv;
  execArgv?: string[];
  cwd?: string;
  stdio?: string | string[];
  serviceName?: string;
}

/** What Electron's ForkOptions hold besides, and nothing here knows. */
const KNOWN = ['env', 'execArgv', 'cwd', 'stdio', 'serviceName'];
const STDIO = new Set(['pipe', 'ignore', 'inherit']);

/** Every process that runs: with the program they end, as Electron's do. */
const running = new Set<ChildProcess>();
process.on('exit', () => {
  for (const child of running) child.kill('SIGKILL');
});

/** stdout and stderr; of stdin Electron knows only that it is ignored. */
function streamsOf(stdio: ForkOptions['stdio'] = 'inherit'): ('pipe' | 'ignore' | 'inherit')[] {
  const [input, ...outputs] = typeof stdio === 'string' ? ['ignore', stdio, stdio] : stdio;
  if (input !== 'ignore') throw new Error('stdin value other than ignore is not supported.');
  if (!outputs.every((one) => STDIO.has(one)))
    throw new Error(`Invalid stdio value: ${outputs.join(' ')}`);
  return outputs as ('pipe' | 'ignore' | 'inherit')[];
}

/** A process of Electron's own that runs a script of the program: here a child of plain Node. */
class UtilityProcess extends StrictEmitter {
  pid: number | undefined;
  readonly stdout: ChildProcess['stdout'];
  readonly stderr: ChildProcess['stderr'];
  private readonly child: ChildProcess;

  constructor(modulePath: string, args: string[], options: ForkOptions) {
    super('utilityProcess', ['spawn', 'exit', 'message', 'error']);
    const { [CONFIG_VARIABLE]: _own, ...env } = options.env ?? process.env;
    this.child = forkNode(path.join(__dirname, 'utility.cjs'), [modulePath, ...args], {
      execArgv: options.execArgv ?? [],
      cwd: options.cwd,
      env,
      serialization: 'advanced',
      stdio: ['ignore', ...streamsOf(options.stdio), 'ipc'],
    });
    this.pid = this.child.pid;
    this.stdout = this.child.stdout;
    this.stderr = this.child.stderr;
    running.add(this.child);
    this.child.on('spawn', () => this.emit('spawn'));
    this.child.on('message', (message) => this.emit('message', message));
    // A message to a process that has ended goes nowhere.
    this.child.on('error', () => undefined);
    this.child.on('exit', (code) => {
      this.pid = undefined;
      running.delete(this.child);
      this.emit('exit', code ?? 1);
    });
  }

  postMessage(message: unknown, transfer: unknown[] = []): void {
    if (transfer.length > 0) throw notImplemented('a port that is handed to a utility process');
    if (this.child.connected) this.child.send(message as object, () => undefined);
  }

  kill(): boolean {
    return this.child.kill();
  }
}

export const utilityProcess = strict('utilityProcess', {
  fork(modulePath: string, args: string[] = [], options: ForkOptions = {}): UtilityProcess {
    if (!app.isReady()) throw new Error('utilityProcess cannot be created before app is ready.');
    const unknown = Object.keys(options).find((name) => !KNOWN.includes(name));
    if (unknown !== undefined) throw notImplemented(`utilityProcess.fork with ${unknown}`);
    return strict('utilityProcess', new UtilityProcess(modulePath, args, options));
  },
});
