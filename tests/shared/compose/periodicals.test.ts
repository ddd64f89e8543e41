import { expect, it } from 'vitest';
import { periodicalNames } from '#shared/compose/periodicals';

it('names of periodicals are those that the heads of new papers print', () => {
  const names = periodicalNames({
    ...{ committeeName: '政协示例市委员会', shortName: '示例市政协' },
    officeName: '政协示例市委员会办公室',
  });
  // Minutes that are begun without a meeting are of the same series as those of one.
  expect(names).toContain('示例市政协主席会议纪要');
  expect(names).toContain('示例市政协秘书长会议纪要');
  expect(names).toContain('示例市政协简报');
  expect(names.some((name) => name.endsWith('文件'))).toBe(false);
  expect(new Set(names).size).toBe(names.length);
});
