import { expect, test } from 'vitest';
import { reminderText } from '../../../electron/notify/reminder-text';

test('a reminder says how many, and leaves out what there is none of', () => {
  expect(reminderText({ near: 3, late: 0, silent: 0 })).toBe('有3件事项临近约定时间');
  expect(reminderText({ near: 1, late: 2, silent: 4 })).toBe(
    '有1件事项临近约定时间，2件约定时间已过，4件久无动静',
  );
  expect(reminderText({ near: 0, late: 0, silent: 0 })).toBe('');
});
