import { describe, expect, it } from 'vitest';
import { compareDocuments } from '#shared/document/compare';
import {
  type Block,
  emptyDocument,
  type OfficialDocument,
} from '#shared/document/official-document';
import { toPlainText } from '#shared/document/plain-text';

const paragraph = (text: string, bold?: boolean): Block => ({
  type: 'paragraph',
  runs: [bold ? { text, bold } : { text }],
});
const paper = (parts: Partial<OfficialDocument>): OfficialDocument => ({
  ...emptyDocument(),
  ...parts,
});
const side = (a: OfficialDocument, b: OfficialDocument, drop: 'added' | 'deleted') =>
  compareDocuments(a, b)
    .lines.filter((line) => line.kind !== drop)
    .map((line) =>
      line.segments
        .filter((segment) => segment.kind !== drop)
        .map((segment) => segment.text)
        .join(''),
    )
    .join('\n');

const HEAD = emptyDocument().head;
const A = paper({
  title: ['关于开展调研的通知'],
  body: [
    paragraph('第一段没有变化。'),
    paragraph('市政协将于8月1日开展调研。'),
    paragraph('请做好准备。'),
  ],
});
const B = paper({
  title: ['关于开展专题调研的通知'],
  body: [
    paragraph('第一段没有变化。'),
    paragraph('新加的一段，说明来龙去脉。'),
    paragraph('市政协将于9月1日起开展调研。'),
  ],
});

describe('compareDocuments', () => {
  it('says 0 for equal documents, whatever the division of runs', () => {
    const divided = structuredClone(A);
    divided.body[0] = { type: 'paragraph', runs: [{ text: '第一段' }, { text: '没有变化。' }] };
    expect(compareDocuments(A, divided)).toMatchObject({ places: 0, others: [] });
    expect(compareDocuments(emptyDocument(), emptyDocument()).places).toBe(0);
  });

  it('aligns paragraphs and shows what changed inside', () => {
    const { lines, places } = compareDocuments(A, B);
    expect(lines.map((line) => line.kind)).toEqual([
      'changed',
      'same',
      'added',
      'changed',
      'deleted',
    ]);
    expect(lines[0]?.segments).toEqual([
      { kind: 'same', text: '关于开展' },
      { kind: 'added', text: '专题' },
      { kind: 'same', text: '调研的通知' },
    ]);
    expect(places).toBe(5);
  });

  it('gives both texts back, word for word', () => {
    expect(side(A, B, 'added')).toBe(toPlainText(A).text);
    expect(side(A, B, 'deleted')).toBe(toPlainText(B).text);
  });

  it.each<[string, Partial<OfficialDocument>, Partial<OfficialDocument>]>([
    ['“第一段”的加粗', { body: [paragraph('第一段')] }, { body: [paragraph('第一段', true)] }],
    [
      '“一、甲”的标题级别',
      { body: [{ type: 'heading', level: 1, runs: [{ text: '一、甲' }] }] },
      { body: [{ type: 'heading', level: 2, runs: [{ text: '一、甲' }] }] },
    ],
    [
      '“一、甲”的对齐方式',
      { body: [paragraph('一、甲')] },
      { body: [{ type: 'paragraph', runs: [{ text: '一、甲' }], align: 'center' }] },
    ],
    ['版式', { format: 'general' }, { format: 'letter' }],
    [
      '是否加盖印章',
      { signature: { mode: 'sealed', signers: ['甲'], date: '2026年8月1日' } },
      { signature: { mode: 'unsealed', signers: ['甲'], date: '2026年8月1日' } },
    ],
    ['分页', { body: [paragraph('甲')] }, { body: [paragraph('甲'), { type: 'pageBreak' }] }],
    [
      '版头',
      { head: { ...HEAD, mark: { kind: 'printed', name: '示例市政协简报' } } },
      { head: { ...HEAD, mark: { kind: 'none', name: '示例市政协简报' } } },
    ],
    [
      '编印单位和日期',
      { head: { ...HEAD, line: { office: '办公室　编', date: '2026年8月1日' } } },
      { head: { ...HEAD, line: { office: '办公室', date: '编　2026年8月1日' } } },
    ],
    [
      '出席、请假、列席名单',
      { attendance: [{ label: '出席', text: '甲：乙' }] },
      { attendance: [{ label: '出席：甲', text: '乙' }] },
    ],
    [
      '报、送、发范围',
      { dispatch: [{ label: '报', text: '市委。' }] },
      { attendance: [{ label: '报', text: '市委。' }] },
    ],
    ['主送机关', { addressees: '各科室：' }, { salutation: '各科室：' }],
  ])('names %s', (name, a, b) => {
    const { others, places } = compareDocuments(paper(a), paper(b));
    expect(others).toContain(name);
    expect(places).toBe(others.length);
  });

  it('counts a change of the number once', () => {
    const head = emptyDocument().head;
    const a = paper({ head: { ...head, issueNumber: '示政协发〔2026〕3号' } });
    const b = paper({ head: { ...head, issueNumber: '示政协发〔2026〕4号' } });
    expect(compareDocuments(a, b).places).toBe(1);
  });

  it.each<[string, Partial<OfficialDocument>, Partial<OfficialDocument>]>([
    [
      'a name in a list',
      { attendance: [{ label: '出席', text: '张三　李四' }] },
      { attendance: [{ label: '出席', text: '张三　王四' }] },
    ],
    [
      'a label',
      { attendance: [{ label: '请假', text: '张三' }] },
      { attendance: [{ label: '缺席', text: '张三' }] },
    ],
    ['an office', { dispatch: [{ label: '报', text: '市委。' }] }, { dispatch: [] }],
    [
      'the date of the head',
      { head: { ...HEAD, line: { office: '办公室', date: '2026年8月1日' } } },
      { head: { ...HEAD, line: { office: '办公室', date: '2026年8月2日' } } },
    ],
  ])('counts a change of %s once', (_what, a, b) => {
    expect(compareDocuments(paper(a), paper(b)).places).toBe(1);
  });

  it('never says 0 for documents that differ', () => {
    const table: Block = { type: 'table', headerRows: 1, rows: [[{ lines: [[{ text: '甲' }]] }]] };
    const wide: Block = {
      type: 'table',
      headerRows: 1,
      rows: [[{ lines: [[{ text: '甲' }]], colSpan: 2 }]],
    };
    expect(compareDocuments(paper({ body: [table] }), paper({ body: [wide] })).places).toBe(1);
    expect(
      compareDocuments(paper({ body: [table] }), paper({ body: [paragraph('甲')] })).places,
    ).toBe(1);
    expect(
      compareDocuments(
        paper({ attachments: [{ name: '甲', body: [paragraph('乙')] }] }),
        paper({ attachments: [{ name: '甲', body: [paragraph('乙', true)] }] }),
      ).places,
    ).toBe(1);
  });
});
