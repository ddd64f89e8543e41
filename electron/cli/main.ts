import { join } from 'node:path';
import { asFailure } from '../errors';
import { Reader } from '../reading/reader';
import { UsageError } from './command';
import { commandOf, USAGE } from './commands';
import { startNode } from './node-process';

const line = (stream: NodeJS.WriteStream) => (text: string) => void stream.write(`${text}\n`);
const out = line(process.stdout);
const say = line(process.stderr);

const reader = new Reader({
  start: () => startNode(join(__dirname, '..', 'main', 'reader.cjs')),
});

// The command line runs from the sources: the model lies beside what makes it.
const model = join(__dirname, '..', '..', 'build', 'speller', 'model', 'model.bin');

async function run(args: readonly string[]): Promise<number> {
  try {
    const asked = commandOf(args);
    if (asked !== null) return await asked.command.run(asked.rest, { reader, model, out, say });
    out(USAGE);
    return 0;
  } catch (error) {
    if (error instanceof UsageError) {
      say(`${error.message}\n\n${USAGE}`);
      return 2;
    }
    say(asFailure(error).message);
    return 1;
  }
}

run(process.argv.slice(2)).then((code) => {
  reader.stop();
  process.exitCode = code;
});
