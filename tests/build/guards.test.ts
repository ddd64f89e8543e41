import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { ROOT } from '../../build/bundle/targets';
import { type Guard, takeOut } from '../../build/testing/guards/guard';
import { GUARDS } from '../../build/testing/guards/list';

const text = (file: string) => readFileSync(path.join(ROOT, file), 'utf8');

describe('the list of guards', () => {
  test.each(GUARDS.map((guard) => [guard.id, guard] as const))(
    '%s is where the list says, once, and can be taken out',
    (_id, guard) => {
      const source = text(guard.file);
      expect(takeOut(guard, source)).not.toBe(source);
    },
  );

  test.each([...new Set(GUARDS.map(({ held }) => held.file))])('%s is there to hold some', (file) =>
    expect(existsSync(path.join(ROOT, file))).toBe(true),
  );

  test('each has a name of its own', () => {
    expect(new Set(GUARDS.map(({ id }) => id)).size).toBe(GUARDS.length);
  });

  test('a guard that has moved, or is there twice, is an error and not a test passed', () => {
    const guard: Guard = { id: 'a/b', file: 'x.ts', find: '$&', put: '$1', held: { file: 'x' } };
    expect(takeOut(guard, 'a $& b')).toBe('a $1 b');
    expect(() => takeOut(guard, 'a b')).toThrow('a/b: what to take out is 0 times in x.ts');
    expect(() => takeOut(guard, '$& $&')).toThrow('2 times');
  });
});
