import { describe, expect, it } from 'vitest';
import { compareDocuments } from '#shared/document/compare';
import { emptyDocument, type OfficialDocument } from '#shared/document/official-document';
import { toPlainText } from '#shared/document/plain-text';
import { afterSigning, differenceWords } from '#shared/registers/after-signing';
import {
  copiesListed,
  copiesOf,
  dispatchPaper,
  receiversIn,
  receiversOf,
  unsigned,
} from '#shared/registers/dispatch';

const SENT = [
  {
    ...{ to: '市民政局', copies: 3, on: '2026-08-04', signedBy: '吴敏', signedOn: '2026-08-05' },
    ...{ returned: 2, returnedOn: '2026-09-01' },
  },
  { to: '市财政局', copies: 1, on: '2026-08-04', signedBy: '' },
];

describe('分发', () => {
  it('the text’s own line of addressees is the list', () => {
    expect(receiversIn('市委各部门，市政府办公室、市民政局：')).toEqual([
      ...['市委各部门', '市政府办公室', '市民政局'],
    ]);
    expect(receiversIn('××：')).toEqual([]);
    expect(receiversIn('')).toEqual([]);
  });

  it('whoever the foot lists gets the paper too, told by its label', () => {
    const foot = {
      addressees: '各委室：',
      dispatch: [{ label: '抄报', text: '省政协办公厅，市委办公室。' }],
      cc: '市政府办公室，各委室。',
    };
    const names = ['各委室', '省政协办公厅', '市委办公室', '市政府办公室'];
    expect(receiversOf(foot)).toEqual(names);
    expect(copiesListed(foot)).toBe(
      '抄报：省政协办公厅，市委办公室。\n抄送：市政府办公室，各委室。',
    );
    expect(copiesListed({ ...foot, dispatch: [] })).toBe('市政府办公室，各委室。');
    expect(copiesListed({ ...foot, cc: '' })).toBe('抄报：省政协办公厅，市委办公室。');
  });

  it('copies that went, came back and are left add up', () => {
    expect(copiesOf({ copies: 10, sent: SENT })).toEqual({ went: 4, returned: 2, left: 8 });
    expect(copiesOf({ copies: null })).toEqual({ went: 0, returned: 0, left: null });
    expect(unsigned(SENT).map(({ to }) => to)).toEqual(['市财政局']);
  });

  it('分发单 lists every receiver with what is signed for and returned', () => {
    const head = { title: '关于开会的通知', printed: '示政协办发〔2026〕3号' };
    const { text } = toPlainText(
      dispatchPaper(head, { copies: 10, sent: SENT }, '示例市政协办公室'),
    );
    for (const words of [
      '示例市政协办公室文件分发单',
      '示政协办发〔2026〕3号',
      '市民政局',
      '吴敏',
      '2份',
    ])
      expect(text).toContain(words);
    expect(text).toContain('共印10份，分发4份，退回2份，存8份。');
    const { text: more } = toPlainText(dispatchPaper(head, { copies: 1, sent: SENT }, ''));
    expect(more).toContain('共印1份，分发4份，退回2份，比印数多1份。');
  });
});

describe('a change after the signature', () => {
  const doc = (text: string): OfficialDocument => ({
    ...emptyDocument(),
    title: ['关于开会的通知'],
    body: [{ type: 'paragraph', runs: [{ text }] }],
  });
  const since = (before: string, after: string) =>
    afterSigning(compareDocuments(doc(before), doc(after)));

  it('of words or figures is substantive, of marks and blanks is not', () => {
    const text = '请于8月20日前报送，逾期不候。';
    expect(since(text, text)).toEqual({ places: 0, words: 0 });
    expect(since(text, '请于8月20日前报送。逾期不候。')).toMatchObject({ places: 1, words: 0 });
    const figure = since(text, '请于8月21日前报送，逾期不候。');
    expect(figure).toMatchObject({ places: 1, words: 1 });
    expect(differenceWords(figure, '付印的文件')).toContain('应退回签发人复审');
    expect(differenceWords({ places: 0, words: 0 }, '付印的文件')).toBe('');
  });
});
