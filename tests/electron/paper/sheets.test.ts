import type { WebContents } from 'electron';
import { expect, test } from 'vitest';
import { printSheets, sheetsAsPdf } from '../../../electron/paper/sheets';

type Done = (success: boolean, reason: string) => void;
const printer = (print: (options: object, done: Done) => void) =>
  ({ print }) as unknown as WebContents;
const answering = (success: boolean, reason: string) =>
  printer((_options, done) => done(success, reason));

test('asks for the printer, and leaves margins and size to the pages', async () => {
  let asked: object = {};
  const contents = printer((options, done) => {
    asked = options;
    done(true, '');
  });
  expect(await printSheets(contents)).toBe(true);
  expect(asked).toMatchObject({ silent: false, margins: { marginType: 'none' } });
});

test('tells a cancelled print from one that failed', async () => {
  expect(await printSheets(answering(false, 'Print job canceled'))).toBe(false);
  for (const reason of ['Print job failed', 'Invalid printer settings', '']) {
    await expect(printSheets(answering(false, reason))).rejects.toMatchObject({
      code: 'print-failed',
      message: expect.stringContaining('内容没有改动'),
    });
  }
});

test('a PC that has no printer at all is told so in a sentence', async () => {
  const none = printer(() => {
    throw new Error('No printers available on the network');
  });
  await expect(printSheets(none)).rejects.toMatchObject({ code: 'print-failed' });
});

test('a PDF that cannot be made writes nothing and says what to do', async () => {
  const contents = {
    printToPDF: () => Promise.reject(new Error('Failed to generate PDF')),
  } as unknown as WebContents;
  await expect(sheetsAsPdf(contents)).rejects.toMatchObject({
    code: 'print-failed',
    message: expect.stringContaining('没有写入任何文件'),
  });
});
