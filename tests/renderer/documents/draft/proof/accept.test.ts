import { describe, expect, it } from 'vitest';
import { emptyDocument, type OfficialDocument } from '#shared/document/official-document';
import { toPlainText } from '#shared/document/plain-text';
import { contextOf } from '#shared/proofread/context';
import { proofread } from '#shared/proofread/proofread';
import {
  accepted,
  afterAccepting,
  isMendable,
} from '../../../../../renderer/documents/draft/proof/accept';
import { exceptionOf, termsOf } from '../../../../../renderer/documents/draft/proof/exceptions';
import { type Located, locate } from '../../../../../renderer/documents/draft/proof/places';

const paragraph = (...texts: string[]) => ({
  type: 'paragraph' as const,
  runs: texts.map((text, index) => (index % 2 === 1 ? { text, bold: true } : { text })),
});

/** A paper with 按装 in every kind of place. */
const PAPER: OfficialDocument = {
  ...emptyDocument(),
  title: ['关于按装', '设备的通知'],
  addressees: '按装科：',
  body: [
    paragraph('先按', '装，再按装。'),
    {
      type: 'table',
      headerRows: 0,
      rows: [[{ lines: [[{ text: '项目' }], [{ text: '按装' }]] }, { lines: [[{ text: '费' }]] }]],
    },
    { type: 'heading', level: 1, runs: [{ text: '一、按装。' }], runIn: [{ text: '按装要快。' }] },
  ],
  attachments: [
    { name: '按装表', body: [paragraph('按装')], landscape: true },
    { name: '名单', body: [] },
  ],
  attendance: [{ label: '按装', text: '按装组' }],
  signature: { mode: 'sealed', signers: ['按装办'], date: '2026年11月28日' },
  dispatch: [{ label: '报', text: '按装处' }],
  cc: '按装队。',
};

/** Every place of 按装, as a rule would find it. */
function found(document: OfficialDocument, suggestion?: string): Located[] {
  const { text } = toPlainText(document);
  const hits = [...text.matchAll(/按装/g)].map(({ index }) => ({
    rule: 'words.listed',
    certainty: '必改' as const,
    start: index,
    end: index + 2,
    words: '按装',
    message: '',
    source: '',
    ...(suggestion === undefined ? {} : { suggestion }),
  }));
  return locate(document, hits);
}

describe('accepting what proofreading found', () => {
  it('puts right every place of the sheet, and nothing else', () => {
    const ones = found(PAPER, '安装');
    expect(ones.every(({ match }) => match !== null)).toBe(true);
    const { document, taken } = accepted(PAPER, PAPER, ones);
    const wanted = JSON.stringify(PAPER)
      .replace('"先按"', '"先安装"')
      .replace('"装，再按装。"', '"，再安装。"')
      .replaceAll('按装', '安装');
    expect(document).toEqual(JSON.parse(wanted));
    // The name of the attachment stands in the text twice.
    expect(taken).toBe(ones.length - 1);
  });

  it('leaves words whose line was changed since, and takes the others', () => {
    const ones = found(PAPER, '安装');
    const [first, ...rest] = PAPER.body;
    // The same words stand there again, but nobody knows whether they are the ones meant.
    const present = { ...PAPER, body: [paragraph('先按装，再按装了。'), ...rest] };
    const { document, taken } = accepted(present, PAPER, ones);
    expect(document.body[0]).toEqual(present.body[0]);
    expect(document.title).toEqual(['关于安装', '设备的通知']);
    expect(taken).toBe(ones.length - 1 - 2);
    const moved = { ...PAPER, body: [paragraph('新的一段。'), ...(first ? [first] : []), ...rest] };
    expect(accepted(moved, PAPER, ones).document.body).toEqual(moved.body);
  });

  it('moves what is left along, so that one after the other is put right without reading again', () => {
    let [document, left] = [PAPER, found(PAPER, '先行安装')];
    for (let one = left[0]; one; one = left[0]) {
      const next = accepted(document, document, [one]).document;
      ({ document, findings: left } = afterAccepting(document, left, [one]));
      expect(document).toEqual(next);
      // The name of the attachment stands in the text twice and is one place.
      for (const { match, words } of left)
        if (match?.place.kind === 'block')
          expect(accepted(document, document, left).taken, words).toBeGreaterThan(0);
    }
    expect(document).toEqual(accepted(PAPER, PAPER, found(PAPER, '先行安装')).document);
  });

  it('has nothing to do where only a person can say, or where words run over several lines', () => {
    const [one] = found(PAPER);
    expect(one && isMendable(one)).toBe(false);
    expect(accepted(PAPER, PAPER, found(PAPER))).toEqual({ document: PAPER, taken: 0 });
    const { text } = toPlainText(PAPER);
    const start = text.indexOf('按装');
    const over = { start, end: text.indexOf('设备') + 2, words: '', rule: 'r', suggestion: '' };
    const facts = { certainty: '疑似' as const, message: '', source: '' };
    const [wide] = locate(PAPER, [{ ...over, ...facts }]);
    expect(wide?.match).toMatchObject({ place: { field: 'title', line: 0 }, from: 2, to: 4 });
    expect(wide && isMendable(wide)).toBe(false);
  });

  it('keeps one character that is left alone for good with those beside it', () => {
    const [one] = found({ ...PAPER, title: ['请按装好'] });
    if (!one) throw new Error('nothing found');
    expect(exceptionOf(one)).toEqual({ rule: 'words.listed', words: '按装' });
    const character = { ...one, words: '装', before: '请按', behind: '好' };
    expect(exceptionOf(character).words).toBe('按装好');
    expect(exceptionOf({ ...character, words: ',' }).words).toBe(',');
    expect(termsOf([exceptionOf(one), { rule: 'r', words: ',' }])).toEqual(['按装']);
  });

  it('cuts no character in two of what stands around', () => {
    const [one] = found({
      ...PAPER,
      body: [paragraph(`${'𬭎'.repeat(20)}按装${'𬭎'.repeat(20)}`)],
    }).filter(({ before }) => before.includes('𬭎'));
    const [odd] = found({
      ...PAPER,
      body: [paragraph(`${'𬭎'.repeat(20)}甲按装乙${'𬭎'.repeat(20)}`)],
    }).filter(({ before }) => before.includes('𬭎'));
    for (const some of [one, odd])
      expect([some?.before.isWellFormed(), some?.behind.isWellFormed()]).toEqual([true, true]);
  });

  it('all of a rule leaves the words of others as they were said', () => {
    const said = '主席批示：“按装好。”';
    const paper = { ...emptyDocument(), body: [paragraph('要按装设备。'), paragraph(said)] };
    const { findings } = proofread(paper, contextOf('2026-11-28'));
    const all = locate(paper, findings);
    expect(all.map(({ words }) => words)).toEqual(['按装', '按装']);
    const { document, taken } = accepted(paper, paper, all);
    expect(taken).toBe(1);
    expect(toPlainText(document).text.trim().split('\n')).toEqual(['要安装设备。', said]);
  });

  it('tells places of the same words apart', () => {
    const keys = found({ ...PAPER, body: [paragraph('按装'), paragraph('按装')] }).map(
      ({ key }) => key,
    );
    expect(new Set(keys).size).toBe(keys.length);
  });
});
