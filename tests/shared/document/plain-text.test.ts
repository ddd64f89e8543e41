import { describe, expect, it } from 'vitest';
import {
  emptyDocument,
  noteLines,
  type OfficialDocument,
} from '#shared/document/official-document';
import { toPlainText } from '#shared/document/plain-text';

const FULL: OfficialDocument = {
  ...emptyDocument(),
  head: {
    urgency: '特急',
    mark: { kind: 'preprinted', name: '政协示例市委员会办公室文件' },
    issueNumber: '示政协办发〔2026〕3号',
    serialNumber: '',
    signatories: ['张三', '李四'],
    line: { office: '政协示例市委员会办公室', date: '2026年7月30日' },
  },
  title: ['关于召开会议的', '通知'],
  subtitle: '——副题',
  byline: ['（2026年8月1日）'],
  addressees: '各科室：',
  salutation: '',
  body: [
    { type: 'paragraph', runs: [{ text: '正' }, { text: '文', bold: true }, { text: '。' }] },
    { type: 'heading', level: 1, runs: [{ text: '一、要求。' }], runIn: [{ text: '请准时。' }] },
    { type: 'pageBreak' },
    {
      type: 'table',
      headerRows: 1,
      rows: [
        [{ lines: [[{ text: '姓名' }]] }, { lines: [[{ text: '单' }], [{ text: '位' }]] }],
        [{ lines: [[]] }, { lines: [[{ text: '办公室' }]] }],
      ],
    },
  ],
  attachments: [
    { name: '回执', body: [{ type: 'paragraph', runs: [{ text: '请填写。' }] }] },
    { name: '名单', body: [] },
  ],
  attendance: [
    { label: '出席', text: '张三　李四' },
    { label: '', text: '' },
  ],
  signature: { mode: 'sealed', signers: ['办公室'], date: '2026年8月1日' },
  note: '（联系人：王五）\n共印60份',
  dispatch: [{ label: '报', text: '市委领导同志。' }],
  cc: '市委办公室。',
  printLine: { office: '办公室', date: '2026年8月2日' },
};

/** The value at a path. */
function at(value: unknown, path: readonly (string | number)[]): unknown {
  if (path[0] === 'note') return noteLines(FULL)[Number(path[1])];
  return path.reduce<unknown>((v, key) => (v as Record<string | number, unknown>)[key], value);
}

describe('toPlainText', () => {
  it('prints every part in the order of the paper', () => {
    expect(toPlainText(FULL).text.split('\n')).toEqual([
      '特急',
      '政协示例市委员会办公室文件',
      '示政协办发〔2026〕3号',
      '签发人：张三　李四',
      '政协示例市委员会办公室　2026年7月30日',
      '关于召开会议的',
      '通知',
      '——副题',
      '（2026年8月1日）',
      '各科室：',
      '正文。',
      '一、要求。请准时。',
      '姓名\t单 位',
      '\t办公室',
      '附件：1.回执',
      '2.名单',
      '出席：张三　李四',
      '办公室',
      '2026年8月1日',
      '（联系人：王五）',
      '共印60份',
      '附件1',
      '回执',
      '请填写。',
      '报：市委领导同志。',
      '抄送：市委办公室。',
      '办公室　2026年8月2日印发',
    ]);
  });

  it('knows where each stretch came from', () => {
    const { text, spans } = toPlainText(FULL);
    let end = 0;
    for (const span of spans) {
      const value = at(FULL, span.path);
      const source = typeof value === 'string' ? value : (value as { text: string }).text;
      expect(text.slice(span.start, span.end)).toBe(source);
      expect(span.start).toBeGreaterThanOrEqual(end);
      end = span.end;
    }
    const covered = spans.map((span) => span.path.join('.'));
    expect(covered).toContain('body.1.runIn.0');
    expect(covered).toContain('body.3.rows.1.1.lines.0.0');
    expect(covered.filter((path) => path === 'attachments.0.name')).toHaveLength(2);
  });

  it('does not number a single attachment and says nothing of an empty document', () => {
    const single = { ...emptyDocument(), attachments: [{ name: '回执', body: [] }] };
    expect(toPlainText(single).text).toBe('附件：回执');
    expect(toPlainText(emptyDocument())).toEqual({ text: '', spans: [] });
  });

  it('keeps an empty line between paragraphs and at the start', () => {
    const blank = { type: 'paragraph' as const, runs: [] };
    const one = { type: 'paragraph' as const, runs: [{ text: '甲' }] };
    expect(toPlainText({ ...emptyDocument(), body: [blank, one, blank] }).text).toBe('\n甲\n');
  });
});
