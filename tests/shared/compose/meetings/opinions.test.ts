import { describe, expect, it } from 'vitest';
import { quote } from '#shared/compose/marks';
import type { MeetingFacts, PaperChoice } from '#shared/compose/meetings/facts';
import { composeMeetingPaper } from '#shared/compose/meetings/index';
import {
  type OfficialDocument,
  runsText,
  type TableBlock,
} from '#shared/document/official-document';
import { toPlainText } from '#shared/document/plain-text';
import type { Opinion } from '#shared/model/proceedings';
import { sampleFacts } from './support';

const FACTS = sampleFacts('consulting');

const tablesOf = ({ body }: OfficialDocument): TableBlock[] =>
  body.filter((block) => block.type === 'table');

/** [序号, 原话] of every opinion in a 汇总, as printed; lines of a cell parted by line breaks. */
function printed(document: OfficialDocument): [string, string][] {
  return tablesOf(document)
    .flatMap(({ rows, headerRows }) => rows.slice(headerRows))
    .filter((row) => row.length > 1)
    .map((row) => [row[0], row[2]].map((cell) => cell?.lines.map(runsText).join('\n') ?? ''))
    .map(([number = '', words = '']) => [number, words]);
}

const compose = (facts: MeetingFacts, arrangedBy?: PaperChoice['arrangedBy']) =>
  composeMeetingPaper(facts, arrangedBy ? { kind: 'opinions', arrangedBy } : { kind: 'opinions' });

/** The sample with one opinion changed. */
function withFirst(change: Partial<Opinion>): MeetingFacts {
  const [first, ...others] = FACTS.opinions;
  if (!first) throw new Error('no opinion');
  return { ...FACTS, opinions: [{ ...first, ...change }, ...others] };
}

describe('意见建议汇总', () => {
  it.each(['item', 'speaker'] as const)('by %s holds every opinion once, word for word', (by) => {
    const rows = printed(compose(FACTS, by));
    expect(rows.map(([number]) => number)).toEqual(FACTS.opinions.map((_, i) => String(i + 1)));
    const [got, wanted] = [rows.map(([, words]) => words), FACTS.opinions.map((one) => one.words)];
    expect(got.toSorted()).toEqual(wanted.toSorted());
  });

  it.each(['item', 'speaker', 'unit'] as const)(
    'by %s has its numbers in the order of the page, wherever it was said',
    (by) => {
      // Spoken to the first item, the second, and the first again.
      const [first, second] = FACTS.items;
      const opinions = FACTS.opinions.map((one, at) => ({
        ...one,
        agendaItemId: (at % 2 === 0 ? first : second)?.id ?? null,
      }));
      const numbers = printed(compose({ ...FACTS, opinions }, by)).map(([number]) =>
        Number(number),
      );
      const firstTime = [...new Set(numbers)];
      expect(firstTime).toEqual(firstTime.map((_number, at) => at + 1));
      expect(firstTime.length).toBeLessThanOrEqual(opinions.length);
    },
  );

  it('has no column of summaries, and no word of one, where nobody has written any', () => {
    const opinions = FACTS.opinions.map((one) => ({ ...one, summary: ' ' }));
    const without = compose({ ...FACTS, opinions });
    expect(toPlainText(without).text).not.toContain('概括');
    for (const { rows, widths } of tablesOf(without)) {
      expect(rows[0]?.map(({ lines }) => lines.map(runsText).join(''))).toEqual([
        ...['序号', '发言人', '原话', '涉及单位'],
      ]);
      expect(widths).toHaveLength(4);
    }
    expect(printed(without).map(([, words]) => words)).toHaveLength(opinions.length);
    expect(toPlainText(compose(withFirst({ summary: '' }))).text).toContain('“概括”一栏');
  });

  it('by speaker holds an opinion once whose speaker’s unit nobody wrote down', () => {
    const named = { source: 'guest', id: null, name: '李明', post: '' } as const;
    const speakers = ['甲单位', '乙单位', ''].map((unit) => ({ ...named, unit }));
    const opinions = FACTS.opinions.map((one, index) => ({
      ...one,
      speaker: speakers[index % 3] ?? null,
    }));
    expect(printed(compose({ ...FACTS, opinions }, 'speaker'))).toHaveLength(opinions.length);
  });

  it('by unit shows each unit all that concerns it, under the same numbers', () => {
    const rows = printed(compose(FACTS, 'unit'));
    const targets = FACTS.opinions.flatMap((one) => one.targets);
    expect(rows).toHaveLength(targets.length);
    const known = new Map(rows);
    for (const [number, words] of rows) expect(words).toBe(known.get(number));
    expect(known.size).toBe(FACTS.opinions.filter((one) => one.targets.length > 0).length);
  });

  it('keeps odd words: line breaks, quotes, blanks, characters outside the basic plane', () => {
    const words = '  一、“原话”不动 ，\n第二行 𬭎䶮…… ';
    const all = printed(compose(withFirst({ words, groupId: null })));
    expect(all.map(([, printedWords]) => printedWords)).toContain(words);
  });

  it('puts similar ones under their title and leaves each as it is', () => {
    const [group] = FACTS.groups;
    const [table] = tablesOf(compose(FACTS));
    const titles = table?.rows.filter((row) => row.length === 1).map((row) => row[0]?.lines);
    expect(titles?.[0]?.map(runsText)).toEqual([group?.title]);
    const grouped = FACTS.opinions.filter(({ groupId }) => groupId === group?.id);
    expect(grouped.length).toBeGreaterThan(1);
    const under = table?.rows
      .slice(2, 2 + grouped.length)
      .map((row) => row[2]?.lines.map(runsText));
    expect(under).toEqual(grouped.map(({ words }) => [words]));
  });

  it('leaves out what holds nothing, and names what lacks a speaker or a unit', () => {
    const empty = printed(compose(withFirst({ words: ' ', summary: '' })));
    expect(empty).toHaveLength(FACTS.opinions.length - 1);
    const lacking = withFirst({ speaker: null, targets: [] });
    expect(toPlainText(compose(lacking, 'speaker')).text).toContain('未注明发言人（1条）');
    expect(toPlainText(compose(lacking, 'unit')).text).toContain('未注明涉及单位（1条）');
  });
});

describe('opinions in a 纪要', () => {
  const minutes = (facts: MeetingFacts) =>
    toPlainText(composeMeetingPaper(facts, { kind: 'minutes' })).text;

  it('every one is there: its summary, or its words in quotation marks, word for word', () => {
    const text = minutes(FACTS);
    const quoted = FACTS.opinions.filter(({ summary }) => summary === '');
    expect(quoted.length).toBeGreaterThan(0);
    for (const { summary, words } of FACTS.opinions) {
      expect(text).toContain(summary === '' ? `：${quote(words)}` : summary);
    }
  });

  it('is its speaker’s, told from a namesake by the unit', () => {
    const text = minutes(FACTS);
    expect(text).toContain('市第一人民医院李明委员建议，');
    expect(text).toContain('惠众物业服务公司李明委员建议，');
    expect(text).not.toMatch(/(?<!院|司)李明委员/);
    expect(text).toContain('12位委员发言，提出以下意见建议（共23条）：');
    expect(minutes(withFirst({ speaker: null }))).toContain('与会人员建议，');
  });

  it('words of several lines stay whole', () => {
    const words = '第一行，还没完\n第二行。';
    expect(minutes(withFirst({ words, summary: '' }))).toContain(`：${quote(words)}\n`);
  });

  it('a meeting without items is arranged by groups alone', () => {
    const text = minutes({ ...FACTS, items: [] });
    expect(text).toContain('一、优化老年食堂和助餐点布局');
    expect(text).toContain('五、其他意见建议');
  });
});

describe('会议记录', () => {
  it('holds what was said, word for word and in order', () => {
    const { text } = toPlainText(composeMeetingPaper(FACTS, { kind: 'record' }));
    let at = 0;
    for (const entry of FACTS.entries) {
      const found = text.indexOf(`：${entry.text}\n`, at);
      expect(found).toBeGreaterThan(at);
      at = found;
    }
    expect(text.slice(at)).toContain('上午11时30分散会。\n主持人（签名）：\n记录人（签名）：');
  });

  it('keeps what belongs to no item and to nobody', () => {
    const [first] = FACTS.entries;
    if (!first) throw new Error('no entry');
    const stray = {
      ...first,
      id: 'stray',
      agendaItemId: 'gone',
      speaker: null,
      text: '没有归处的话',
    };
    const { text } = toPlainText(
      composeMeetingPaper({ ...FACTS, entries: [...FACTS.entries, stray] }, { kind: 'record' }),
    );
    expect(text).toContain('\n（未注明发言人）：没有归处的话\n');
  });
});
