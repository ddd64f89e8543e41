import { describe, expect, it } from 'vitest';
import type { OfficialDocument } from '#shared/document/official-document';
import { emptyDocument } from '#shared/document/official-document';
import { findMatches, placeLabel } from '../../../../renderer/documents/draft/find/find';
import { replaceMatches } from '../../../../renderer/documents/draft/find/replace';

const ANY = { matchWidth: false, matchCase: false };
const EXACT = { matchWidth: true, matchCase: true };

const document: OfficialDocument = {
  ...emptyDocument(),
  title: ['关于委员学习的通知', '（委员学习）'],
  salutation: '各位委员：',
  body: [
    { type: 'paragraph', runs: [{ text: '请各位委' }, { text: '员参加', bold: true }] },
    { type: 'heading', level: 1, runs: [{ text: '一、请委员。' }], runIn: [{ text: '委员发言' }] },
    { type: 'paragraph', runs: [{ text: 'ＡＢc（一）' }] },
    { type: 'pageBreak' },
    {
      type: 'table',
      rows: [[{ lines: [[{ text: '委员' }], [{ text: '单位' }]] }, { lines: [[{ text: '甲' }]] }]],
      headerRows: 1,
    },
  ],
  attachments: [{ name: '委员名单', body: [{ type: 'paragraph', runs: [{ text: '某委员' }] }] }],
  signature: { mode: 'sealed', signers: ['示例市政协委员工作委员会'], date: '2026年8月1日' },
  note: '（委员联系人：某某）',
};

describe('findMatches', () => {
  it('finds in every part of the sheet, in its order', () => {
    const places = findMatches(document, '委员', ANY).map(({ place }) => placeLabel(place));
    expect(places).toEqual([
      '标题',
      '标题',
      '称呼',
      '正文',
      '正文',
      '正文',
      '正文表格',
      '附件1名称',
      '落款署名',
      '落款署名',
      '附注',
      '附件1',
    ]);
  });

  it('takes full and half width, capitals and small letters for the same unless asked', () => {
    expect(findMatches(document, 'abC(', ANY)).toHaveLength(1);
    expect(findMatches(document, 'abC(', { matchWidth: true, matchCase: false })).toHaveLength(0);
    expect(findMatches(document, 'ab', { matchWidth: false, matchCase: true })).toHaveLength(0);
    expect(findMatches(document, 'ＡＢc（', EXACT)).toHaveLength(1);
    expect(findMatches(document, '', ANY)).toEqual([]);
  });

  it('finds and replaces in red mark, head line and lists, in the order of the sheet', () => {
    const head = emptyDocument().head;
    const minutes: OfficialDocument = {
      ...emptyDocument('minutes'),
      head: {
        ...head,
        mark: { kind: 'printed', name: '政协纪要' },
        line: { office: '政协办公室', date: '' },
      },
      attendance: [{ label: '政协出席', text: '政协、政协' }],
      dispatch: [{ label: '送', text: '各县政协。' }],
      cc: '省政协。',
    };
    const matches = findMatches(minutes, '政协', EXACT);
    expect(matches.map(({ place }) => placeLabel(place))).toEqual([
      '红色标志',
      '编印单位',
      '出席列席名单',
      '出席列席名单',
      '出席列席名单',
      '报送发',
      '抄送',
    ]);
    const replaced = replaceMatches(minutes, matches, '人大');
    expect(findMatches(replaced, '政协', EXACT)).toEqual([]);
    expect(replaced.attendance).toEqual([{ label: '人大出席', text: '人大、人大' }]);
    expect(replaced.dispatch).toEqual([{ label: '送', text: '各县人大。' }]);
    expect(replaced.head.mark).toEqual({ kind: 'printed', name: '人大纪要' });
  });

  it('does not let matches overlap', () => {
    const twins = { ...emptyDocument(), title: ['哈哈哈哈哈'] };
    expect(findMatches(twins, '哈哈', ANY).map(({ from }) => from)).toEqual([0, 2]);
  });
});

describe('replaceMatches', () => {
  it('replaces everywhere, keeps weights, boundaries and untouched blocks', () => {
    const matches = findMatches(document, '委员', EXACT);
    const replaced = replaceMatches(document, matches, '代表');
    expect(findMatches(replaced, '委员', EXACT)).toEqual([]);
    expect(findMatches(replaced, '代表', EXACT)).toHaveLength(matches.length);
    expect(replaced.body[0]).toEqual({
      type: 'paragraph',
      runs: [{ text: '请各位代表' }, { text: '参加', bold: true }],
    });
    expect(replaced.body[1]).toEqual({
      type: 'heading',
      level: 1,
      runs: [{ text: '一、请代表。' }],
      runIn: [{ text: '代表发言' }],
    });
    expect(replaced.body[2]).toBe(document.body[2]);
    expect(replaced.attachments[0]?.name).toBe('代表名单');
    expect(document.title[0]).toBe('关于委员学习的通知');
  });

  it('replaces a match across the end of a run-in heading', () => {
    const matches = findMatches(document, '。委', EXACT);
    expect(matches).toHaveLength(1);
    expect(replaceMatches(document, matches, '；').body[1]).toEqual({
      type: 'heading',
      level: 1,
      runs: [{ text: '一、请委员；' }],
      runIn: [{ text: '员发言' }],
    });
  });

  it('deletes with an empty replacement and drops a run-in that is gone', () => {
    const matches = findMatches(document, '委员发言', EXACT);
    expect(replaceMatches(document, matches, '').body[1]).toEqual({
      type: 'heading',
      level: 1,
      runs: [{ text: '一、请委员。' }],
    });
  });
});
