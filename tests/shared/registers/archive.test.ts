import { describe, expect, it } from 'vitest';
import { toPlainText } from '#shared/document/plain-text';
import { sheetProfile } from '#shared/gbt9704/numbers';
import { STANDARD_PROFILE } from '#shared/gbt9704/profile';
import { setTable } from '#shared/layout/set-table';
import type { ArchiveItem } from '#shared/model/archive-item';
import {
  type Archivable,
  type Archived,
  archiveNumber,
  boxesOf,
  EXAMPLE_RETENTION,
  INCOMING_TO_READ,
  periodOf,
  placed,
  readFonds,
} from '#shared/registers/archive';
import {
  boxPaper,
  cataloguePaper,
  catalogueSheet,
  indexPaper,
} from '#shared/registers/archive-papers';

const paper = (id: string, what: string, more: Partial<Archivable> = {}): Archivable => ({
  ...{ owner: 'draft', ownerId: id, what, author: '办公室', number: '', title: `关于${id}` },
  ...{ date: '2026-03-01', pages: 2, ...more },
});
const HOW = { year: 2026, table: EXAMPLE_RETENTION, category: '', pagesInBox: 10 };
const items = (places: ReturnType<typeof placed>): ArchiveItem[] =>
  places.map((place) => ({
    ...place,
    ...{ id: place.ownerId, note: '', on: '2027-03-01', registeredBy: '梁晓禾', at: '' },
  }));

describe('places in the archive', () => {
  it('follow the office’s table: period by kind, then kind, date; what it does not keep gets none', () => {
    const places = placed(
      [
        paper('丙', '通知', { date: '2026-05-01' }),
        paper('乙', '纪要', { date: '2026-06-01' }),
        paper('甲', '纪要', { date: '2026-02-01' }),
        paper('丁', INCOMING_TO_READ),
        paper('戊', '没有写进表的'),
        paper('己', '函', { date: '2026-01-01' }),
      ],
      [],
      HOW,
    );
    expect(places.map(({ ownerId, period, number }) => [ownerId, period, number])).toEqual([
      ['甲', '永久', 1],
      ['乙', '永久', 2],
      ['丙', '10年', 1],
      ['己', '10年', 2],
    ]);
    expect(periodOf(EXAMPLE_RETENTION, INCOMING_TO_READ)).toBe('');
    expect(periodOf(EXAMPLE_RETENTION, '没有写进表的')).toBeNull();
  });

  it('of one day go by their numbers as numbers: 9号 before 10号', () => {
    const numbered = (id: string, number: number) =>
      paper(id, '通知', { number: `示政协办发〔2026〕${number}号` });
    const places = placed([numbered('甲', 10), numbered('乙', 9), numbered('丙', 100)], [], HOW);
    expect(places.map(({ ownerId }) => ownerId)).toEqual(['乙', '甲', '丙']);
  });

  it('go on behind those that are there, in the same box while it has room', () => {
    const first = placed([paper('甲', '通知', { pages: 6 })], [], HOW);
    const there = items(first);
    const more = placed(
      [
        paper('甲', '通知'),
        paper('乙', '通知', { pages: 4 }),
        paper('丙', '通知', { pages: 30, date: '2026-04-01' }),
        paper('丁', '通知', { date: '2026-05-01' }),
      ],
      there,
      HOW,
    );
    expect(more.map(({ ownerId, number, box }) => [ownerId, number, box])).toEqual([
      ['乙', 2, 1],
      ['丙', 3, 2],
      ['丁', 4, 3],
    ]);
  });

  it('never give one number twice, and every paper that is kept has one place', () => {
    const kinds = ['通知', '函', '纪要', '报告', INCOMING_TO_READ];
    let there: ArchiveItem[] = [];
    for (let batch = 0; batch < 12; batch += 1) {
      const papers = Array.from({ length: 9 }, (_one, at) =>
        paper(`${batch}-${at}`, kinds[(batch + at) % kinds.length] ?? '', { pages: (at % 7) + 1 }),
      );
      const category = batch % 2 === 0 ? '' : '秘书科';
      const places = placed(papers, there, { ...HOW, category });
      const kept = papers.filter(({ what }) => what !== INCOMING_TO_READ);
      expect(places).toHaveLength(kept.length);
      there = [...there, ...items(places)];
      expect(new Set(there.map(archiveNumber)).size).toBe(there.length);
    }
  });
});

describe('档号', () => {
  const item = (period: string, more: Partial<ArchiveItem> = {}): ArchiveItem => {
    const [place] = placed([paper('甲', '通知')], [], {
      ...HOW,
      ...{ table: [{ what: '通知', period }], category: 'BGS' },
    });
    if (!place) throw new Error('no place');
    return { ...place, id: '', note: '', on: '2027-03-01', registeredBy: '', at: '', ...more };
  };

  it('has the code of the period (DA/T 22-2015, 6.2): D10, not 10年', () => {
    expect(archiveNumber(item('永久'))).toBe('2026-Y-BGS-0001');
    expect(archiveNumber(item('30年'))).toBe('2026-D30-BGS-0001');
    expect(archiveNumber(item('10年'))).toBe('2026-D10-BGS-0001');
    expect(archiveNumber(item('定期10年'))).toBe('2026-D10-BGS-0001');
    // Periods of an office's own that have no code stay as it writes them.
    expect(archiveNumber(item('长期'))).toBe('2026-长期-BGS-0001');
  });

  it('begins with the office’s 全宗号 and the code of 文书档案 where it has said one (DA/T 22-2015, 6.2)', () => {
    const [place] = placed([paper('甲', '通知')], [], { ...HOW, fonds: 'Z109' });
    if (!place) throw new Error('no place');
    const there: ArchiveItem = {
      ...{ ...place, id: '', note: '', on: '2027-03-01', registeredBy: '', at: '' },
    };
    expect(archiveNumber(there)).toBe('Z109-WS·2026-D10-0001');
    expect(archiveNumber({ ...there, category: 'BGS' })).toBe('Z109-WS·2026-D10-BGS-0001');
    // Those that were given before it was said stay, and the numbers go on behind them.
    const { fonds: _none, ...before } = there;
    expect(archiveNumber(before)).toBe('2026-D10-0001');
    const [next] = placed([paper('乙', '通知')], [before], { ...HOW, fonds: 'Z109' });
    expect(next).toMatchObject({ number: 2, fonds: 'Z109' });
    const catalogue = cataloguePaper(
      boxesOf([{ ...paper('甲', '通知'), item: there }], ['10年']),
      '政协示例市委员会办公室',
      2026,
    );
    expect(toPlainText(catalogue).text).toContain('全宗号：Z109　　保管期限：10年　　盒号：1');
    expect(toPlainText(catalogue).text).toContain('Z109-WS·2026-D10-0001');
    // It stands on one line, in the index as well.
    const archived = { ...paper('甲', '通知'), item: { ...there, category: 'BGS' } };
    const index = indexPaper([{ archived, part: '正本', name: '甲.docx' }], '办公室', 2026);
    for (const [one, column] of [
      [cataloguePaper(boxesOf([archived], ['10年']), '办公室', 2026), 1],
      [index, 1],
    ] as const) {
      const block = one.body.find(({ type }) => type === 'table');
      if (block?.type !== 'table') throw new Error('no table');
      const set = setTable(block, sheetProfile(one, STANDARD_PROFILE));
      expect(set.rows[1]?.cells[column]?.lines).toHaveLength(1);
    }
  });

  it('takes as 全宗号 letters and digits of any width, and nothing else', () => {
    expect(readFonds(' z１09 ')).toBe('Z109');
    expect(readFonds('')).toBe('');
    for (const wrong of ['Z-109', 'Z109·WS', '〔109〕', 'Z109/1'])
      expect(readFonds(wrong)).toBeNull();
  });

  it('of what was archived before stays as it stands on the boxes', () => {
    const { code: _code, ...before } = item('30年');
    expect(archiveNumber(before)).toBe('2026-30年-BGS-0001');
  });
});

describe('papers of the archive', () => {
  const archived: Archived[] = items(
    placed(
      [
        paper('甲', '通知', { pages: 6, number: '示政协发〔2026〕1号' }),
        paper('乙', '通知', { pages: 6, date: '2026-04-01' }),
        paper('丙', '纪要'),
      ],
      [],
      HOW,
    ),
  ).map((item) => ({ ...paper(item.ownerId, '通知', { number: '示政协发〔2026〕1号' }), item }));
  const boxes = boxesOf(archived, ['永久', '30年', '10年']);

  it('boxes stand in the order of their periods and add up', () => {
    expect(
      boxes.map(({ period, box, items: own, pages }) => [period, box, own.length, pages]),
    ).toEqual([
      ['永久', 1, 1, 2],
      ['10年', 1, 1, 6],
      ['10年', 2, 1, 6],
    ]);
  });

  it('say which papers lie in no box, and of how many nobody knows the pages', () => {
    const [first, ...others] = archived;
    if (!first) throw new Error('no paper');
    const loose = { ...first, item: { ...first.item, box: null, pages: null } };
    const { text } = toPlainText(
      boxPaper(boxesOf([...others, loose], ['永久', '10年']), '办', 2026),
    );
    expect(text).toContain('0（另有1件没有填页数）');
    expect(text).toContain('共2盒，3件，其中1件未装盒。');
  });

  it('目录, 装盒清单 and 索引 name every paper', () => {
    const { text } = toPlainText(cataloguePaper(boxes, '示例市政协办公室', 2026));
    for (const words of [
      '归档文件目录',
      '保管期限：永久',
      '盒号：2',
      '示政协发〔2026〕1号',
      '关于丙',
    ])
      expect(text).toContain(words);
    // As archives have it (DA/T 22-2015): 档号, and the day in eight digits.
    for (const words of ['序号', '档号', '2026-Y-0001']) expect(text).toContain(words);
    expect(text).toMatch(/\b2026\d{4}\b/);
    expect(toPlainText(boxPaper(boxes, '办公室', 2026)).text).toContain('共3盒，3件。');
    const sheets = catalogueSheet(boxes).sheets;
    expect(sheets.map(({ name, rows }) => [name, rows.length])).toEqual([
      ['永久', 1],
      ['10年', 2],
    ]);
    const [one] = archived;
    if (!one) throw new Error('nothing is archived');
    const index = indexPaper([{ archived: one, part: '正本', name: '2026-Y-0001-1 甲' }], '', 2026);
    expect(toPlainText(index).text).toContain('2026-Y-0001-1 甲');
  });
});
