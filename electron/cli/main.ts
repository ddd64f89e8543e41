import { join } from 'node:path';
import { asFailure } from '../errors';
import { Reader } from '../reading/reader';
import { readArguments, USAGE, UsageError } from './arguments';
import { exportFile } from './export-file';
import { startNode } from './node-process';

const say = (stream: NodeJS.WriteStream, line: string) => stream.write(`${line}\n`);

const reader = new Reader({
  start: () => startNode(join(__dirname, '..', 'main', 'reader.cjs')),
});

/** stdout carries the path written, stderr everything said to a person. */
async function run(args: readonly string[]): Promise<number> {
  try {
    const order = readArguments(args);
    if (order === null) {
      say(process.stdout, USAGE);
      return 0;
    }
    const { path, notes } = await exportFile(order, reader);
    for (const note of notes) say(process.stderr, note);
    say(process.stdout, path);
    return 0;
  } catch (error) {
    if (error instanceof UsageError) {
      say(process.stderr, `${error.message}\n\n${USAGE}`);
      return 2;
    }
    say(process.stderr, asFailure(error).message);
    return 1;
  }
}

run(process.argv.slice(2)).then((code) => {
  reader.stop();
  process.exitCode = code;
});
