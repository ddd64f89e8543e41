import { describe, expect, test } from 'vitest';
import { UsageError } from '../../../electron/cli/command';
import { COMMANDS, commandOf, USAGE } from '../../../electron/cli/commands';

describe('commandOf', () => {
  test('a line is its command and the rest', () => {
    expect(commandOf(['export', 'a.txt', '-o', 'b'])).toEqual({
      command: COMMANDS.export,
      rest: ['a.txt', '-o', 'b'],
    });
  });

  test('help is no error, wherever it is asked for', () => {
    expect(commandOf(['--help'])).toBeNull();
    expect(commandOf(['export', 'a.txt', '-h'])).toBeNull();
  });

  test.each([[[]], [['print', 'a.txt']], [['toString']]])(
    '%j is refused with the commands that there are',
    (args) => {
      expect(() => commandOf(args)).toThrow(UsageError);
      expect(() => commandOf(args)).toThrow('不认识的命令，可用的有：export、check');
    },
  );

  test('help names every command', () => {
    for (const name of Object.keys(COMMANDS)) expect(USAGE).toContain(`cli -- ${name} `);
  });
});
