import { type ChildProcess, fork } from 'node:child_process';
import {
  type ChildConfig,
  type ChildMethods,
  CONFIG_VARIABLE,
  createPeer,
  type Handlers,
  type HostMethods,
  type Peer,
} from './wire';

export interface MainProcess {
  peer: Peer<ChildMethods>;
  process: ChildProcess;
  /** Resolves with the exit code, or the signal's name. */
  ended: Promise<number | string>;
  output(): string;
  /** Ends the process at once, with those that it has started. */
  kill(): void;
}

export interface MainOptions {
  script: string;
  config: ChildConfig;
  args: readonly string[];
  env: Record<string, string>;
  /** Output is passed on as it comes; kept in any case. */
  onOutput?: (text: string) => void;
}

/** Runners of tests and loaders must not reach into the program. */
const NOT_INHERITED = /^(NODE_OPTIONS|NODE_ENV|VITEST.*|TEST|DEV|PROD|MODE|npm_.*)$/;

export function startMain(options: MainOptions, handlers: Handlers<HostMethods>): MainProcess {
  const inherited = Object.entries(process.env).filter(([name]) => !NOT_INHERITED.test(name));
  const child = fork(options.script, [options.config.appPath, ...options.args], {
    serialization: 'advanced',
    execArgv: [],
    detached: process.platform !== 'win32',
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    env: {
      ...Object.fromEntries(inherited),
      // The electron package would download its binary if anything loaded it.
      ELECTRON_OVERRIDE_DIST_PATH: '/nonexistent',
      ...options.env,
      [CONFIG_VARIABLE]: JSON.stringify(options.config),
    },
  });
  const peer = createPeer<ChildMethods, HostMethods>((message) => {
    if (child.connected) child.send(message as object, () => undefined);
  }, handlers);
  let output = '';
  const keep = (chunk: Buffer): void => {
    const text = chunk.toString('utf8');
    output = (output + text).slice(-1_000_000);
    options.onOutput?.(text);
  };
  child.stdout?.on('data', keep);
  child.stderr?.on('data', keep);
  child.on('message', (message) => peer.receive(message));
  // A killed child breaks the pipe under a message on its way.
  child.on('error', () => undefined);
  const ended = new Promise<number | string>((resolve) => {
    child.on('exit', (code, signal) => {
      peer.end('the main process has ended');
      resolve(signal ?? code ?? 0);
    });
  });
  return { peer, process: child, ended, output: () => output, kill: () => killGroup(child) };
}

function killGroup(child: ChildProcess): void {
  try {
    // The leader of a group of its own, see `detached`.
    if (process.platform !== 'win32' && child.pid !== undefined)
      process.kill(-child.pid, 'SIGKILL');
    else child.kill('SIGKILL');
  } catch {
    // Nobody is left of the group.
  }
}
