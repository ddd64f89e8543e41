import { describe, expect, it } from 'vitest';
import { composeProofRecord } from '#shared/compose/proof-record';
import { toPlainText } from '#shared/document/plain-text';

const PLACE = {
  certainty: '必改' as const,
  words: '布署',
  suggestion: '部署',
  message: '“布署”应为“部署”',
  source: '别字表',
  before: '统一',
  behind: '。',
};
const FACTS = {
  title: '关于学习的通知',
  version: '二稿',
  today: '2026-08-01',
  whole: { findings: [PLACE], isSpelled: true, off: 1, ignored: 1 },
  findings: [PLACE],
  left: [{ ...PLACE, words: '按装' }],
  rulesOff: ['全角半角'],
};

describe('校对记录', () => {
  it('names the paper, every place with its reason, what was not read, and leaves room to sign', () => {
    const { text } = toPlainText(composeProofRecord(FACTS));
    for (const words of [
      '文稿：关于学习的通知（二稿）',
      '程序校对结果：必改1处（1条规则没有查，忽略1处）。',
      '没有查的规则：全角半角。',
      '统一布署。\t部署\t“布署”应为“部署”。依据：别字表',
      '不改（看过）',
      '一校',
      '二校',
      '校对人',
    ])
      expect(text).toContain(words);
  });

  it('cuts no character in two', () => {
    const long = { ...PLACE, words: `${'一'.repeat(37)}𬭎𬭎𬭎` };
    const { text } = toPlainText(composeProofRecord({ ...FACTS, findings: [long] }));
    expect(text.isWellFormed()).toBe(true);
    expect(text).toContain('一……');
  });

  it('has no table of places where nothing was found', () => {
    const whole = { ...FACTS.whole, findings: [], off: 0, ignored: 0 };
    const clean = { ...FACTS, whole, findings: [], left: [], rulesOff: [] };
    const { body } = composeProofRecord(clean);
    expect(body.filter(({ type }) => type === 'table')).toHaveLength(1);
    expect(toPlainText(composeProofRecord(clean)).text).toContain('程序校对结果：无差错。');
  });
});
