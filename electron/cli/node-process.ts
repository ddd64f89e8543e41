import { fork } from 'node:child_process';
import { EXEC_ARGV, type ReadingProcess } from '../reading/reading-process';

/** The reading process where there is no Electron: the command line runs in plain Node. */
export function startNode(file: string): ReadingProcess {
  const child = fork(file, [], {
    execArgv: EXEC_ARGV,
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
  // A process that could not be started, or ended while it was spoken to, says so by its end.
  child.on('error', () => child.emit('exit', 1));
  return {
    postMessage: (message) => child.send(message as object, () => undefined),
    on: (event: string, listener: (value: never) => void) =>
      child.on(event, (value: unknown) => listener(value as never)),
    kill: () => child.kill('SIGKILL'),
  };
}
