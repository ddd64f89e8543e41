import { expect, test } from 'vitest';
import { emptyDocument, type OfficialDocument } from '#shared/document/official-document';
import { linesFor, PLACEHOLDERS, withoutPlace } from '#shared/template/placeholders';

const DOCUMENT: OfficialDocument = {
  ...emptyDocument(),
  head: {
    copyNumber: '000001',
    urgency: '特急',
    mark: { kind: 'printed', name: '政协示例市委员会文件' },
    issueNumber: '示政协〔2026〕3号',
    serialNumber: '',
    signatories: ['周启明', '孟青'],
    line: null,
  },
  title: ['关于做好走访工作的', '通知'],
  addressees: '各科室：',
  body: [{ type: 'paragraph', runs: [{ text: '正文。' }] }],
  attachments: [
    { name: '走访名单', body: [] },
    { name: '登记表', body: [{ type: 'paragraph', runs: [{ text: '表' }] }] },
  ],
  signature: { mode: 'sealed', signers: ['甲', '乙'], date: '2026年8月1日' },
  note: '（联系人：周启明）',
  cc: '市委办公室。',
  printLine: { office: '政协办公室', date: '2026年8月2日印发' },
};

test('each name stands for what the document says, line by line', () => {
  const all = Object.fromEntries(PLACEHOLDERS.map((name) => [name, linesFor(name, DOCUMENT)]));
  expect(all).toMatchObject({
    标题: ['关于做好走访工作的', '通知'],
    签发人: ['周启明　孟青'],
    附件说明: ['附件：1.走访名单', '　　　2.登记表'],
    署名: ['甲', '乙'],
    期号: [],
    印发日期: ['2026年8月2日印发'],
  });
});

test('what the document has and the template no place for is named', () => {
  const used = PLACEHOLDERS.filter((name) => !['抄送', '附注', '期号', '附件'].includes(name));
  expect(withoutPlace(DOCUMENT, used)).toEqual(['附注', '抄送', '附件2的内容']);
});
