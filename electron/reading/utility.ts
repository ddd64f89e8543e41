import { utilityProcess } from 'electron';
import { EXEC_ARGV, type ReadingProcess } from './reading-process';

/**
 * A process of Electron's own that runs `file`; the fuses of the packaged program forbid
 * Node's `fork`. What V8 prints when it ends itself is nobody's to read.
 */
export function startUtility(file: string): ReadingProcess {
  return utilityProcess.fork(file, [], {
    execArgv: EXEC_ARGV,
    serviceName: 'huiyin-reader',
    stdio: 'ignore',
  });
}
