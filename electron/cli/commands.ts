import { type Command, UsageError } from './command';
import { batchCommand } from './commands/batch';
import { checkCommand } from './commands/check';
import { exportCommand } from './commands/export';
import { fixCommand } from './commands/fix';
import { proofreadCommand } from './commands/proofread';

/** Every command by its name. */
export const COMMANDS: Readonly<Record<string, Command>> = {
  export: exportCommand,
  check: checkCommand,
  fix: fixCommand,
  batch: batchCommand,
  proofread: proofreadCommand,
};

export const USAGE = `用法：
${Object.values(COMMANDS)
  .map(({ usage }) => usage)
  .join('\n\n')}

  -h, --help     显示这段说明

退出码：0 成功；1 没有做成；2 命令写得不对`;

/** The command that a line begins with, or null where help is asked for. Throws UsageError. */
export function commandOf(
  args: readonly string[],
): { command: Command; rest: readonly string[] } | null {
  if (args.some((argument) => argument === '-h' || argument === '--help')) return null;
  const [name = '', ...rest] = args;
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (command === undefined) {
    throw new UsageError(`不认识的命令，可用的有：${Object.keys(COMMANDS).join('、')}`);
  }
  return { command, rest };
}
