import { expect, it } from 'vitest';
import { startingPoint } from '#shared/compose/starting-point';
import { emptyDocument, type OfficialDocument } from '#shared/document/official-document';

it('a finished paper to begin from keeps its words and nothing that belongs to it alone', () => {
  const empty = emptyDocument();
  const paper: OfficialDocument = {
    ...empty,
    head: {
      ...empty.head,
      ...{ copyNumber: '000001', issueNumber: '示政协办发〔2026〕3号', serialNumber: '第5期' },
      signatories: ['周启明', '沈若兰'],
      line: { office: '办公室', date: '2026年3月1日' },
    },
    title: ['关于开会的通知'],
    addressees: '各专委会：',
    body: [{ type: 'paragraph', runs: [{ text: '定于3月5日开会。' }] }],
    signature: { mode: 'sealed', signers: ['办公室'], date: '2026年3月1日' },
    printLine: { office: '办公室', date: '2026年3月2日' },
  };
  const next = startingPoint(paper, '2026年8月1日');
  expect(next).toMatchObject({
    head: { issueNumber: '示政协办发〔××〕××号', serialNumber: '第××期', signatories: ['××'] },
    signature: { signers: ['办公室'], date: '2026年8月1日' },
    printLine: { office: '办公室', date: '' },
  });
  expect(next.head.line?.date).toBe('2026年8月1日');
  expect(next.head).not.toHaveProperty('copyNumber');
  const { title, addressees, body } = next;
  expect({ title, addressees, body }).toEqual({
    title: paper.title,
    addressees: paper.addressees,
    body: paper.body,
  });
  expect(startingPoint(empty, '2026年8月1日')).toEqual(empty);
});
