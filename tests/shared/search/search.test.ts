import { describe, expect, it } from 'vitest';
import { emptyDocument } from '#shared/document/official-document';
import type { Draft } from '#shared/model/draft';
import { type NumberRow, numberId, seriesId } from '#shared/model/number';
import type { TextTable } from '#shared/model/search';
import type { RowOf } from '#shared/model/tables';
import { sampleRows } from '#shared/sample/index';
import type { Answer } from '#shared/search/answer';
import { isSearched, Library } from '#shared/search/library';
import type { Query } from '#shared/search/query';
import { search } from '#shared/search/search';

const AT = '2026-08-01T02:00:00.000Z';
const ALL: Query = {
  text: '',
  section: null,
  kind: '',
  unit: '',
  from: null,
  to: null,
  limit: 50,
};

function ask(library: Library, query: string | Partial<Query>): Answer {
  const steps = search(library, {
    ...ALL,
    ...(typeof query === 'string' ? { text: query } : query),
  });
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}

function draft(id: string, title: string, facts: Partial<Draft> = {}): Draft {
  return {
    ...{ id, title, type: '通知', class: 'document', state: 'drafting', round: 1, date: null },
    ...{ words: 0, issuerId: null, createdAt: AT, updatedAt: AT, deletedAt: null, sample: 0 },
    touched: false,
    ...facts,
  };
}

function body(id: string, ...lines: string[]) {
  const paragraphs = lines.map((text) => ({ type: 'paragraph' as const, runs: [{ text }] }));
  return { id, document: { ...emptyDocument(), body: paragraphs } };
}

function office(): Library {
  const library = new Library();
  let last = 0;
  const rows = sampleRows(() => `id-${++last}`, AT);
  for (const [table, all] of Object.entries(rows)) {
    if (!isSearched(table)) continue;
    for (const row of all) library.put(table, row as RowOf<TextTable>);
  }
  return library;
}

function withDrafts(...drafts: [Draft, ...string[]][]): Library {
  const library = new Library();
  for (const [row, ...lines] of drafts) {
    library.put('drafts', row);
    library.put('draftBodies', body(row.id, ...lines));
  }
  return library;
}

const titles = ({ found }: Answer) => found.map(({ title }) => title.text);
const marked = ({ text, marks }: { text: string; marks: readonly (readonly [number, number])[] }) =>
  marks.map(([from, to]) => text.slice(from, to));

describe('what is found', () => {
  it('stands in its sentence with its words marked, and says where it is', () => {
    const library = withDrafts([
      draft('d', '关于开会的通知'),
      '第一句与此无关。请各科室于八月底前报送材料！下一句。',
    ]);
    const [found] = ask(library, '报送').found;
    expect(found?.sentence?.text).toBe('请各科室于八月底前报送材料！');
    expect(found && marked(found.sentence ?? found.title)).toEqual(['报送']);
    expect(found).toMatchObject({ id: 'd', at: { table: 'draftBodies', id: 'd' }, word: '报送' });
    // A line is never part of the next one's sentence.
    const lines = withDrafts([draft('e', '通知'), '一、优化布局', '1.增设食堂', '2.另一条']);
    expect(ask(lines, '食堂').found[0]?.sentence?.text).toBe('1.增设食堂');
  });

  it('of a meeting is of the day of the meeting, also when that is moved', () => {
    const library = office();
    const [spoken] = ask(library, { text: '建议', section: 'spoken' }).found;
    const { meetings } = sampleRows(() => 'x', AT);
    const meeting = meetings[0];
    if (!spoken?.parent || !meeting) throw new Error('nothing was said in the sample');
    const { id } = spoken.parent;
    library.put('meetings', { ...meeting, id, startsOn: '2026-05-06' });
    const again = ask(library, { text: '建议', section: 'spoken' }).found;
    expect(again.find((one) => one.id === spoken.id)?.on).toBe('2026-05-06');
  });

  it('must hold every word, wherever in it they stand', () => {
    const library = withDrafts(
      [draft('a', '关于古城保护的通知'), '请提出建议。'],
      [draft('b', '关于古城保护的函'), '请予支持。'],
    );
    expect(titles(ask(library, '建议 古城'))).toEqual(['关于古城保护的通知']);
    expect(titles(ask(library, '古城　保护')).toSorted()).toHaveLength(2);
  });

  it('is the title itself first, then its beginning, within it, by pinyin, in the text, each the newest first', () => {
    const old = '2026-01-01';
    const library = withDrafts(
      [draft('1', '别的', { date: '2026-07-01' }), 'abc 水利'],
      [draft('2', '说说水利', { date: old })],
      [draft('3', '水利工作', { date: old })],
      [draft('4', '水利', { date: old })],
      [draft('5', '水利工作要点', { date: '2026-03-01' })],
    );
    expect(ask(library, '水利').found.map(({ id }) => id)).toEqual(['4', '5', '3', '2', '1']);
  });

  it('is found by pinyin and by initials of titles and names', () => {
    const library = withDrafts([draft('d', '关于加强古城保护的建议')]);
    const { members, leaders } = sampleRows(() => crypto.randomUUID(), AT);
    for (const one of members) library.put('members', one);
    for (const one of leaders) library.put('leaders', one);
    for (const typed of ['gcbh', 'gucheng', 'guchengbh', 'GCBH', 'jqgc'])
      expect(titles(ask(library, typed))).toContain('关于加强古城保护的建议');
    expect(titles(ask(library, 'gcxx'))).toEqual([]);
    const [member] = members;
    expect(titles(ask(library, member?.name ?? ''))).toContain(member?.name);
  });

  it('does not mind width, case and the kind of bracket', () => {
    const library = withDrafts([draft('d', '示政协办发〔２０２６〕3号 WORD')]);
    for (const typed of ['[2026]3号', '（2026）3', '【2026】', 'word', 'ｗｏｒｄ'])
      expect(ask(library, typed).total).toBe(1);
  });

  it('does not mind the shape of a hanzi or of a dot in a name, and marks the words as they stand', () => {
    const library = withDrafts(
      [draft('d', '黃戶生、阿不都•买买提的来信')],
      [draft('e', '⾦\uf90a')],
    );
    for (const typed of ['黄户生', '黃户', '阿不都·买', '阿不都・买'])
      expect(ask(library, typed).total, typed).toBe(1);
    expect(ask(library, '金金').total).toBe(1);
    const [found] = ask(library, '户生').found;
    expect(found && marked(found.title)).toEqual(['戶生']);
    expect(ask(library, '阿不都买').total).toBe(0);
  });

  it('is narrowed by section, kind, unit and day, with counts of what else there is', () => {
    const library = office();
    const all = ask(library, '示例');
    expect(all.total).toBeGreaterThan(5);
    expect(Object.values(all.sections).reduce((sum, one) => sum + one, 0)).toBe(all.total);
    const { matters = 0 } = all.sections;
    const within = ask(library, { text: '示例', section: 'matters' });
    expect(within.total).toBe(matters);
    expect(within.found.every(({ section }) => section === 'matters')).toBe(true);
    const [unit, count] = all.units[0] ?? ['', 0];
    expect(ask(library, { text: '示例', unit }).total).toBe(count);
    const [kind, ofKind] = all.kinds[0] ?? ['', 0];
    expect(ask(library, { text: '示例', kind }).total).toBe(ofKind);
    expect(ask(library, { text: '示例', from: '2999-01-01' }).total).toBe(0);
    const since = ask(library, { text: '示例', from: '2026-07-01', to: '2026-07-31' });
    expect(since.found.every(({ on }) => on >= '2026-07-01' && on <= '2026-07-31')).toBe(true);
  });
});

describe('a filter', () => {
  it('holds at the very first search, before anything was counted', () => {
    const first = withDrafts([draft('d', '关于古城的通知', { type: '通知' })]);
    expect(ask(first, { text: '古城', kind: '通知' })).toMatchObject({
      total: 1,
      sections: { drafts: 1 },
    });
    const other = withDrafts([draft('d', '关于古城的通知', { type: '通知' })]);
    expect(ask(other, { text: '古城', kind: '函' })).toMatchObject({ total: 0, sections: {} });
  });

  it('never costs the newest among more than are kept', () => {
    const rows = Array.from({ length: 900 }, (_one, at): [Draft, ...string[]] => [
      draft(`d${at}`, `第${at}份`, { date: `2026-0${1 + (at % 9)}-1${at % 7}` }),
      '水利',
    ]);
    const library = withDrafts(...rows);
    const newest = rows
      .map(([{ date }]) => date ?? '')
      .sort()
      .reverse()
      .slice(0, 7);
    const { found, total } = ask(library, { text: '水利', limit: 7 });
    expect(total).toBe(900);
    expect(found.map(({ on }) => on)).toEqual(newest);
  });
});

describe('a library that was changed in any order', () => {
  const WORDS = ['古城', '护城河', '停车', 'ＷＴＯ', '[2026]', '呂', '水利', '民生', '\n', '。'];

  /** Numbers that look random and are the same in every run. */
  function drawn(seed: number): (below: number) => number {
    let state = seed;
    return (below) => {
      state = (state * 1_103_515_245 + 12_345) & 0x7fffffff;
      return (state >> 8) % below;
    };
  }

  it.each([1, 2, 3, 4])('answers as one that was told of the rows as they are now (%i)', (seed) => {
    const draw = drawn(seed);
    // Long enough that a few of them are more than lies loose in a block.
    const words = () =>
      Array.from({ length: 1 + draw(4000) }, () => WORDS[draw(WORDS.length)]).join('');
    const changed = new Library();
    const drafts = new Map<string, Draft>();
    const bodies = new Map<string, ReturnType<typeof body>>();
    for (let step = 0; step < 400; step += 1) {
      const id = `d${draw(60)}`;
      const kind = draw(8);
      if (kind < 3) {
        const row = draft(id, `关于${WORDS[draw(7)]}的(通知)`, draw(9) ? {} : { deletedAt: AT });
        drafts.set(id, row);
        changed.put('drafts', row);
      } else if (kind < 6) {
        const row = body(id, ...words().split('\n'));
        bodies.set(id, row);
        changed.put('draftBodies', row);
      } else {
        (kind === 6 ? drafts : bodies).delete(id);
        changed.drop(kind === 6 ? 'drafts' : 'draftBodies', id);
      }
      if (draw(20) === 0) ask(changed, '古城');
    }
    const anew = new Library();
    for (const row of drafts.values()) anew.put('drafts', row);
    for (const row of bodies.values()) anew.put('draftBodies', row);
    for (const text of ['古城', 'wto', '吕', '(2026)', 'gygcd', '护城河 停车', '民生水利']) {
      const [one, other] = [changed, anew].map((library) => {
        const { found, ...counts } = ask(library, { text, limit: 500 });
        return { ...counts, found: found.sort((a, b) => a.id.localeCompare(b.id)) };
      });
      expect(one, text).toEqual(other);
      expect(one?.total, text).toBeGreaterThan(0);
    }
    for (const { title, sentence } of ask(changed, { text: 'wto', limit: 500 }).found)
      for (const one of [title, sentence]) if (one) expect(marked(one).join('')).not.toMatch(/w/);
  });
});

describe('what is not there', () => {
  it('is in the bin and found apart, with all that was said at a meeting in the bin', () => {
    const library = office();
    const [spoken] = ask(library, { text: '建议', section: 'spoken' }).found;
    const before = ask(library, '建议');
    const { meetings } = sampleRows(() => 'x', AT);
    const meeting = meetings[0];
    if (!spoken?.parent || !meeting) throw new Error('nothing was said in the sample');
    library.put('meetings', { ...meeting, id: spoken.parent.id, deletedAt: AT });
    const after = ask(library, '建议');
    expect(after.found.some(({ id }) => id === spoken.id)).toBe(false);
    expect(after.sections.bin).toBeGreaterThan(0);
    expect(after.total + (after.sections.bin ?? 0)).toBe(before.total);
    const bin = ask(library, { text: '建议', section: 'bin', limit: 500 });
    expect(bin.found.every(({ isBinned }) => isBinned)).toBe(true);
    expect(bin.found.map(({ id }) => id)).toContain(spoken.id);
  });

  it('is not found once it is gone, nor in parts of it that are told of first or last', () => {
    const library = withDrafts([draft('d', '古城保护'), '护城河']);
    library.drop('drafts', 'd');
    expect(ask(library, '护城河').total).toBe(0);
    library.drop('draftBodies', 'd');
    expect(ask(library, '古城').total).toBe(0);
    library.put('draftBodies', body('e', '护城河'));
    expect(ask(library, '护城河').total).toBe(0);
    library.put('drafts', draft('e', '新的'));
    expect(titles(ask(library, '护城河'))).toEqual(['新的']);
    library.put('draftBodies', body('e', '改掉了'));
    expect(ask(library, '护城河').total).toBe(0);
  });

  it.each([
    ['nothing', ''],
    ['blanks of every width', ' \u3000\t\n '],
    ['one mark', '※'],
    ['signs of regular expressions', '.*[(\\^$+?{|'],
    ['two thousand characters', '很长'.repeat(1000)],
    ['two thousand words', '词 '.repeat(1000)],
  ])('%s: an empty answer', (_what, text) => {
    expect(ask(office(), text)).toMatchObject({ found: [], total: 0 });
  });

  it('a mark or a page of text that is there is found as it is', () => {
    const long = '一段很长的话，没有句号'.repeat(200);
    const library = withDrafts([draft('d', '关于'), `a.b*（c\\d${long}`]);
    for (const text of ['.', '*', 'b*(c\\d', long]) expect(ask(library, text).total).toBe(1);
    const [found] = ask(library, long).found;
    expect(found?.sentence?.text.length).toBeLessThan(200);
  });
});

describe('numbers that are on no paper', () => {
  const row = (number: number, state: NumberRow['state'], reason: string): NumberRow => {
    const place = { series: seriesId('issue', '示政协办发'), year: 2026, number };
    return {
      ...{ id: numberId(place), ...place, state, reason, draftId: null },
      ...{ on: '2026-08-01', at: AT, by: '梁晓禾' },
    };
  };

  it('are found by why they are reserved or void, and no longer once a paper has them', () => {
    const library = new Library();
    library.put('numbers', row(7, 'void', '年初在纸上编过'));
    library.put('numbers', row(8, 'reserved', '留给读书班的通知'));
    library.put('numbers', row(9, 'given', ''));
    expect(ask(library, '读书班').found).toMatchObject([
      {
        table: 'numbers',
        id: row(8, 'given', '').id,
        title: { text: '示政协办发〔2026〕8号预留：留给读书班的通知' },
      },
    ]);
    expect(ask(library, '年初 纸上').found).toMatchObject([{ kind: '作废的号', on: '2026-08-01' }]);
    expect(ask(library, '示政协办发').total).toBe(2);
    library.put('numbers', row(8, 'given', '留给读书班的通知'));
    expect(ask(library, '读书班').total).toBe(0);
  });
});

describe('what stands beside the words of a register', () => {
  it('is found as well: who signed for a copy or with us, the place of a remark, a section, a box', () => {
    const library = new Library();
    library.put('drafts', draft('d', '关于放管服的通知'));
    library.put('outgoing', {
      ...{ id: 'd', issueNumber: '示政协办发〔2026〕3号', serialNumber: '', date: null },
      ...{ printedOn: null, copies: null, registeredBy: '', registeredOn: '2026-08-01' },
      archive: '2026-永久-0007',
      sent: [{ to: '市民政局', copies: 1, on: '2026-08-01', signedBy: '吴敏' }],
    });
    library.put('viewRequests', {
      ...{
        id: 'v',
        draftId: 'd',
        kind: 'joint',
        batch: 'b',
        to: { id: null, name: '市政府办公室' },
      },
      ...{ askedOn: '2026-08-01', due: null, answer: '同意', answeredOn: null, words: '' },
      ...{ signedBy: '顾承平', registeredBy: '', at: AT },
    });
    library.put('viewRemarks', {
      ...{
        id: 'r',
        draftId: 'd',
        requestId: 'v',
        order: 1,
        place: '第十七条',
        words: '改',
        reason: '',
      },
      ...{ adoption: '', registeredBy: '', at: AT },
    });
    for (const words of ['市民政局', '吴敏', '2026-永久-0007', '顾承平', '第十七条'])
      expect(ask(library, words).found, words).toMatchObject([{ table: 'drafts', id: 'd' }]);
  });

  it('is found with the quotes and dashes of a keyboard', () => {
    const library = withDrafts([
      draft('d', '关于“放管服”的通知'),
      '二〇二六—二〇二七年，ABC－１２３',
    ]);
    for (const words of ['"放管服"', '“放管服”', '「放管服」', '二〇二六-二〇二七', 'abc-123'])
      expect(ask(library, words).total, words).toBe(1);
  });
});
