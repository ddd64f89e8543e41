import { expect, test } from 'vitest';
import { structureText } from '#shared/structure/index';

const paper = (...tail: string[]) =>
  structureText(
    [
      '政协示例市委员会办公室关于做好协商工作的通知',
      '各专门委员会：',
      '请认真抓好落实。',
      ...tail,
    ].map((text) => ({ type: 'paragraph' as const, runs: [{ text }] })),
  ).document;

test('the last name of a note, whatever it calls for, opens no list of those who sign below it', () => {
  const { signature, attachments } = paper(
    '附件：1.任务分解表',
    '2.联系人名单',
    '政协示例市委员会',
    '示例市人民政府',
    '中共示例市委统战部',
    '2026年8月1日',
  );
  expect(signature?.signers).toEqual(['政协示例市委员会', '示例市人民政府', '中共示例市委统战部']);
  expect(attachments.map(({ name }) => name)).toEqual(['任务分解表', '联系人名单']);
});

test('a government and a department of the Party sign as other organs do', () => {
  expect(paper('示例市人民政府', '2026年8月1日').signature?.signers).toEqual(['示例市人民政府']);
  expect(paper('中共示例市委统战部', '2026年8月1日').signature?.signers).toEqual([
    '中共示例市委统战部',
  ]);
});

test('as many as eight organs, and one that is only called 市委, sign above one date', () => {
  const organs = ['办公室', '提案委员会', '统战部', '发展改革委员会', '民政局', '教育局', '财政局'];
  const eight = ['市委', ...organs.map((one) => `示例市${one}`)];
  expect(paper(...eight, '2026年8月1日').signature?.signers).toEqual(eight);
  expect(paper('市编办', '2026年8月1日').signature?.signers).toEqual(['市编办']);
});

test('份号 above urgency and number, where the mark is on the paper already', () => {
  const { document } = structureText(
    [
      '000123',
      '特急',
      '示政协办发〔2026〕3号',
      '关于做好协商工作的通知',
      '各委办：',
      '请落实。',
    ].map((text) => ({ type: 'paragraph' as const, runs: [{ text }] })),
  );
  expect(document.head).toMatchObject({ copyNumber: '000123', urgency: '特急' });
  expect(document.title).toEqual(['关于做好协商工作的通知']);
});

test('four organs two by two, as sealed papers have them, sign and are no table', () => {
  const { signature, body } = paper(
    '\t政协示例市委员会\t示例市人民政府',
    '',
    '\t中共示例市委统战部\t示例市民政局',
    '2026年8月1日',
  );
  expect(body.map(({ type }) => type)).toEqual(['paragraph']);
  expect(signature?.signers).toEqual([
    '政协示例市委员会',
    '示例市人民政府',
    '中共示例市委统战部',
    '示例市民政局',
  ]);
});

test('organs in rows of which no date follows stay a table', () => {
  const { body } = paper('政协示例市委员会\t示例市人民政府', '示例市民政局\t示例市财政局');
  expect(body.map(({ type }) => type)).toEqual(['paragraph', 'table']);
});
