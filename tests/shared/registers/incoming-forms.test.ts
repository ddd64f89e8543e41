import { describe, expect, it } from 'vitest';
import { SIGNING_FORMS } from '#shared/compose/signing/index';
import { toPlainText } from '#shared/document/plain-text';
import { STANDARD_PROFILE } from '#shared/gbt9704/profile';
import { paginate } from '#shared/layout/paginate';
import type { Leader } from '#shared/model/office';
import { type IncomingForm, incomingFormValues } from '#shared/registers/incoming-forms';
import { PAPER, step } from './papers';

const leader = (name: string, rank: number): Leader => ({
  ...{ id: name, name, post: '副主席', duties: '', rank, sample: 0 },
});
const STEPS = [
  step('propose', { words: '请甲主席阅示，经济委阅处' }),
  step('pass', { on: '2026-08-05', who: '甲', backOn: '2026-08-06', at: 2 }),
  step('instruct', { on: '2026-08-06', who: '甲', words: '请经济委抓紧研究', at: 3 }),
  step('pass', { on: '2026-08-06', who: '乙', at: 4 }),
  step('handle', { on: '2026-08-07', unit: '经济委', who: '宋远', at: 5 }),
  step('close', { on: '2026-08-19', words: '材料已报送', at: 6 }),
];
const print = (form: IncomingForm, steps = STEPS) => {
  const leaders = [leader('甲', 1), leader('乙', 2), leader('丙', 3)];
  const known = { office: '示例市政协办公室', paper: PAPER, steps, leaders };
  return SIGNING_FORMS[form].compose(incomingFormValues(form, known));
};

describe('forms of a registered paper', () => {
  it('文件处理单 says what is registered, each with its day, on one page', () => {
    const sheet = print('incomingSheet');
    const { text } = toPlainText(sheet);
    for (const words of [
      ...['示例市政协办公室文件处理单', '市政府办公室', '示政办发〔2026〕8号', '2026年8月4日'],
      ...['2026-15', '关于报送材料的通知', '请甲主席阅示，经济委阅处', '2026年8月20日'],
      ...['甲：请经济委抓紧研究　2026年8月6日', '甲　乙', '经济委　宋远　2026年8月7日'],
      '材料已报送　2026年8月19日',
    ])
      expect(text).toContain(words);
    expect(paginate(sheet, STANDARD_PROFILE)).toHaveLength(1);
  });

  it('传阅单 says who had it and when it came back, then who is still to read it', () => {
    const table = print('circulationSheet').body[0];
    if (table?.type !== 'table') throw new Error('the form is no table');
    const rows = table.rows.map((row) =>
      row.map(({ lines }) => lines.map((runs) => runs.map(({ text }) => text).join('')).join('')),
    );
    expect(rows.slice(3, 7)).toEqual([
      ['甲　主席', '2026年8月5日', '2026年8月6日', ''],
      ['乙　主席', '2026年8月6日', '', ''],
      ['丙　副主席', '', '', ''],
      ['', '', '', ''],
    ]);
  });

  it('文件处理单 says that a paper is done also where nobody wrote how, and breaks no date at the end of a line', () => {
    const words = '请主席、分管副主席阅，转社会和法制委员会跟踪办理情况，按月报告。';
    const steps = [step('propose', { words }), step('close', { on: '2026-08-19', at: 2 })];
    const known = { office: '办公室', paper: PAPER, steps, leaders: [] };
    const { proposal, result } = incomingFormValues('incomingSheet', known);
    expect(proposal).toBe(`${words}\n2026年8月4日`);
    expect(result).toBe('办结　2026年8月19日');
  });

  it('传阅单 names nobody twice whose name was typed', () => {
    const typed = { ...step('pass', { on: '2026-08-05', who: '甲' }) };
    const steps = [
      { ...typed, person: { source: 'guest' as const, id: null, name: '甲', unit: '', post: '' } },
    ];
    const { text } = toPlainText(print('circulationSheet', steps as typeof STEPS));
    expect(text.match(/甲/g)).toHaveLength(1);
  });

  it('of a paper that has only been registered leaves the boxes to the pen', () => {
    const { text } = toPlainText(print('incomingSheet', []));
    expect(text).toContain('2026-15');
    expect(text).not.toContain('undefined');
  });
});
