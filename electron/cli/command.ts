import { type ParseArgsConfig, parseArgs } from 'node:util';
import type { Reader } from '../reading/reader';

/** What a command is run with. */
export interface Tools {
  /** The process that reads strangers' files. */
  reader: Reader;
  /** The file of the speller's model. */
  model: string;
  /** Standard output: the answer and nothing else. */
  out: (line: string) => void;
  /** Standard error: everything said to a person. */
  say: (line: string) => void;
}

/** One command of the command line: a file each in `commands/`, named in `commands.ts`. */
export interface Command {
  /** How it is called and what its options mean, in Chinese. */
  usage: string;
  /** Exit status: 0 done, 1 not done. Throws UsageError, or Failure with nothing written. */
  run(args: readonly string[], tools: Tools): Promise<number>;
}

/** A command that cannot be understood; the message says what to write instead. */
export class UsageError extends Error {
  override name = 'UsageError';
}

/** Options and names of a command's line. Throws UsageError for an option that it does not have. */
export function parseLine<const T extends NonNullable<ParseArgsConfig['options']>>(
  args: readonly string[],
  options: T,
) {
  try {
    return parseArgs({ args: [...args], allowPositionals: true, options });
  } catch {
    throw new UsageError(`有不认识的选项，或者选项后面缺了内容：${args.join(' ')}`);
  }
}

/** The one file that a command works on. Throws UsageError. */
export function onlyInput(positionals: readonly string[], verb: string): string {
  const [input, ...rest] = positionals;
  if (input === undefined) throw new UsageError('没有写输入文件');
  if (rest.length > 0)
    throw new UsageError(`一次只能${verb}一个文件，多出来的是：${rest.join('、')}`);
  return input;
}

/** A name that ends in .docx, whether or not that was written. */
export function docxName(name: string): string {
  return /\.docx$/i.test(name) ? name : `${name}.docx`;
}
