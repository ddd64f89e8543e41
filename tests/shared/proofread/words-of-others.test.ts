import { describe, expect, it } from 'vitest';
import { emptyDocument } from '#shared/document/official-document';
import { contextOf } from '#shared/proofread/context';
import { proofread } from '#shared/proofread/proofread';

const context = contextOf('2026-11-28');
/** What is said of 布署, at each of its places. */
const saidOf = (text: string) =>
  proofread(text, context)
    .findings.filter(({ words }) => words === '布署')
    .map(({ certainty, suggestion }) => [certainty, suggestion]);

describe('the words of others', () => {
  it.each([
    ['a short note of a leader', '主席批示：“布署好。”'],
    ['without a full stop', '主席批示：“同意布署”。'],
    ['behind a comma', '主席在批示中强调，“布署好。”'],
    ['behind 如下', '批示原文如下：“同意布署。”'],
    ['behind 是', '他的原话是“我们已经认真布署了工作”。'],
    ['straight marks', '张三委员反映："我们已经认真布署了工作。"'],
    ['corner marks', '张三委员反映：「我们已经认真布署了工作。」'],
    ['single marks', '张三委员反映：‘我们已经认真布署了工作。’'],
    ['without a closing mark', '张三委员反映：“我们已经认真布署了工作。'],
    ['with marks of the same form in it', '张三委员说：“建‘路’和“四好”路，布署好了。”'],
    ['named behind', '“我们已经认真布署了工作。”张三委员说。'],
    ['named in the middle', '“工作布署了，”张三委员说，“大家很满意。”'],
    ['over two paragraphs', '张三委员说：“工作很多。\n“布署好了。”'],
    ['over two paragraphs with one mark each', '张三委员说：“工作很多。\n布署好了。”'],
  ])('are never corrected: %s', (_, text) => {
    expect(saidOf(text)).toEqual([['提示', undefined]]);
  });

  it.each([
    ['a term behind a verb', '会议要求“一布署”到底。'],
    ['what stands behind the quotation', '张三委员说：“很好。”会议布署了工作。'],
    ['what stands in front of it', '会议布署了工作，张三委员说：“很好。”'],
    ['a paragraph behind one without an end', '张三委员说：“工作很多。\n会议布署了工作。'],
    ['a title before a speech', '“布署”会议上，张三委员说：“很好。”'],
  ])('are not: %s', (_, text) => {
    expect(saidOf(text)).toEqual([['必改', '部署']]);
  });

  it('lets its own marks be put right', () => {
    const found = (text: string) =>
      proofread(text, context).findings.filter(({ words }) => /["“]/.test(words));
    expect(found('张三委员反映："我们做了工作。"').map(({ suggestion }) => suggestion)).toEqual([
      '“',
      '”',
    ]);
    const [loose] = found('张三委员反映：“我们做了工作。');
    expect(loose?.certainty).toBe('必改');
  });

  it('end at a mark that turned the wrong way, which is put right', () => {
    const { findings } = proofread('张三委员说：“工作很多。“会议布署了工作。', context);
    expect(findings.map(({ words, suggestion }) => [words, suggestion])).toEqual([
      ['“', '”'],
      ['布署', '部署'],
    ]);
  });

  it.each(['会议认真布署了工作。', '委员说“我们要认真做好工作”，会议认真布署了工作。'])(
    'are those of every place that was declared a quotation: %s',
    (sentence) => {
      const line = { type: 'paragraph' as const, runs: [{ text: sentence }] };
      const document = {
        ...emptyDocument(),
        body: [line, line],
        quotations: [{ sentence, by: '梁晓禾', on: '2026-08-05' }],
      };
      const found = proofread(document, context).findings.filter(({ words }) => words === '布署');
      expect(found.map(({ certainty }) => certainty)).toEqual(['提示', '提示']);
    },
  );

  const cell = (text: string, spans = {}) => ({ lines: [[{ text }]], ...spans });
  const table = (headerRows: number, ...rows: ReturnType<typeof cell>[][]) => ({
    ...emptyDocument(),
    body: [{ type: 'table' as const, headerRows, rows }],
  });
  const certainties = (document: ReturnType<typeof table>) =>
    proofread(document, context)
      .findings.filter(({ words }) => words === '布署')
      .map(({ certainty }) => certainty);

  it('are what stands in a column of them, whatever cells are joined', () => {
    const head = ['序号', '发言人', '原话', '概括'].map((text) => cell(text));
    const row = ['1', '张三', '布署好。', '要布署工作'].map((text) => cell(text));
    const over = cell('布署方面', { colSpan: 4 });
    expect(certainties(table(1, head, row))).toEqual(['提示', '必改']);
    expect(certainties(table(0, head, [over], row))).toEqual(['必改', '提示', '必改']);
    const halves = [cell('1'), cell('张三'), { lines: [[{ text: '布' }, { text: '署' }]] }];
    expect(certainties(table(1, head, halves))).toEqual(['提示']);
    const tall = [cell('1', { rowSpan: 2 }), cell('张三', { rowSpan: 2 }), ...row.slice(2)];
    expect(certainties(table(1, head, tall, row.slice(2)))).toEqual([
      ...['提示', '必改'],
      ...['提示', '必改'],
    ]);
  });

  it.each([
    ['parted by tabs', '序号\t发言人\t原话\t概括\n1\t张三\t布署好。\t要布署工作'],
    [
      'with bars',
      '| 序号 | 发言人 | 原话 | 概括 |\n|---|:-:|---|---|\n| 1 | 张三 | 布署好。 | 要布署工作 |',
    ],
    ['with wide bars', '序号｜发言人｜原话｜概括\n1｜张三｜布署好。｜要布署工作'],
  ])('are what stands in such a column of a table in plain text, %s', (_, text) => {
    expect(saidOf(`关于意见办理的通报\n情况如下：\n${text}\n布署完毕。`)).toEqual([
      ['提示', undefined],
      ['必改', '部署'],
      ['必改', '部署'],
    ]);
  });

  it('are what stands beside a label in plain text, in the first row as well', () => {
    expect(saidOf('领导批示\t请抓紧布署，按期办结。\n办理情况\t已布署')).toEqual([
      ['提示', undefined],
      ['必改', '部署'],
    ]);
    expect(saidOf('来文\t某函\n领导批示\t布署好。\t布署情况')).toEqual([
      ['提示', undefined],
      ['必改', '部署'],
    ]);
  });

  it('are what stands beside a label, and below a table of what was instructed', () => {
    const row = [cell('领导批示'), cell('布署好。'), cell('布署情况')];
    expect(certainties(table(0, [cell('来文'), cell('某函')], row))).toEqual(['提示', '必改']);
    expect(certainties(table(0, [cell('领导批示'), cell('请抓紧布署，按期办结。')]))).toEqual([
      '提示',
    ]);
    expect(saidOf('①批示（第1条）：张三：布署好。')).toEqual([['提示', undefined]]);
  });
});
