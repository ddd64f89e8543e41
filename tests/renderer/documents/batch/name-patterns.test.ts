import { expect, it } from 'vitest';
import { batchName } from '../../../../renderer/documents/batch/name-patterns';
import { DRAFT, TEXT } from '../draft/open-workspace';

it('names a file by what is known of the draft, and leaves out what is not', () => {
  const numbered = { ...TEXT, head: { ...TEXT.head, issueNumber: '示政协办发〔2026〕3号' } };
  const dated = { ...DRAFT, date: '2026-08-01' };
  expect(batchName('title', DRAFT, TEXT)).toBe('关于学习的通知');
  expect(batchName('dateTitle', dated, TEXT)).toBe('2026-08-01 关于学习的通知');
  expect(batchName('dateTitle', DRAFT, TEXT)).toBe('关于学习的通知');
  expect(batchName('numberTitle', DRAFT, numbered)).toBe('示政协办发〔2026〕3号 关于学习的通知');
  expect(batchName('typeTitle', DRAFT, TEXT)).toBe('通知 关于学习的通知');
  expect(batchName('titleRound', { ...DRAFT, state: 'signed' }, TEXT)).toBe(
    '关于学习的通知 签发稿',
  );
});
