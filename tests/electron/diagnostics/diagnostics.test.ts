import { expect, test } from 'vitest';
import { diagnosticText } from '../../../electron/diagnostics/diagnostics';

test('versions, folder, counts and the log; also where the second copy could not be opened', () => {
  const facts = {
    version: '0.1.0',
    versions: { electron: '45.4.1', node: '24.0.0' },
    dataFolder: 'D:\\回音数据',
    status: null,
    log: '2026-08-01 info start',
  };
  const text = diagnosticText(facts, new Date('2026-08-01T00:00:00Z'));
  expect(text).toContain('不含文稿内容');
  expect(text).toContain('版本：0.1.0');
  expect(text).toContain('electron 45.4.1，chrome -，node 24.0.0');
  expect(text).toContain('D:\\回音数据');
  expect(text).toContain('第二份数据：未能打开');
  expect(text).toContain('info start');
});
