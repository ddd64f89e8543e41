import path from 'node:path';
import { expect, test } from 'vitest';
import { HandedOut } from '../../../electron/files/handed-out';

test('only what was handed out can be named again', () => {
  const files = new HandedOut('没有这个文件');
  const file = path.join('/桌面', '通知.docx');
  const handle = files.give(file);
  expect(handle).toMatchObject({ name: '通知.docx', folder: '/桌面' });
  expect(files.pathOf(handle.token)).toBe(file);
  for (const token of [
    '',
    file,
    'toString',
    '__proto__',
    new HandedOut('没有这个文件').give(file).token,
  ]) {
    expect(() => files.pathOf(token)).toThrow(
      expect.objectContaining({ code: 'unknown-file', message: '没有这个文件' }),
    );
  }
});
