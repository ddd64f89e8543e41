import { describe, expect, it } from 'vitest';
import { contextOf } from '#shared/proofread/context';
import { Proofreader, proofread } from '#shared/proofread/proofread';

const context = contextOf('2026-11-28');

/** Milliseconds that the processor worked for it: how busy the machine is makes no difference. */
function workOf(text: string): number {
  const before = process.cpuUsage();
  proofread(text, context);
  return process.cpuUsage(before).user / 1000;
}

describe('hostile texts', () => {
  it.each([
    '会',
    '，',
    '“',
    '”',
    '（',
    '《甲》、',
    ' ',
    '1',
    '市教育局、',
    '一是',
    '第一条',
    '通过',
    '其中',
    '2026年',
    '四个意识',
    '\n一、',
    '〔',
    '现将',
    '由于',
    '1.',
    '约1',
    '政协',
    '（以下简称“甲方”）',
    '“甲乙丙丁戊”',
    '\n附件1',
    '主席张三、',
    '只有',
    '会议指出：“',
    '政治意识、',
    '件，其中1',
    '二',
    '二十',
    '柳浪、',
    '|',
    '\t原话',
    '原话|批示|\n',
    '138×',
    '郑怀远指出',
    '用电1度',
    '1）',
    '云澜市',
    '提案人麻文昭',
    '二十5人',
    '1点三十分',
    '《示例市',
    '国务院《示例市',
    '教育局公布《',
    '3米×',
    '“三个聚焦”即聚焦',
    '聚焦',
    '三步走：第一步，',
    '10月1日至',
    '开展了',
    '__月',
    '年 月',
    '《甲乙丙丁办法》',
    '张惠敏副主席',
    '账号6222021234567890124',
    '满意率104%',
    '李想、赵亮、',
    '摸实情、',
    '示例市\n',
    '…',
    '1件，占1%；',
    '1处，已整改1处',
    '出席：赛罕、',
    '（共1处）\n',
    '由1%升至2%，',
    '。其中，1件',
    '学习近平',
    '26个个',
    '沈觉民同志、',
    '〇',
    '_',
    '-',
    '～',
  ])(
    '%j many times costs no more than its length',
    (unit) => {
      const [small, large] = [5000, 40_000].map((size) =>
        workOf(unit.repeat(Math.ceil(size / unit.length))),
      );
      // Eight times the length; a square would be sixty-four.
      expect(large).toBeLessThan(32 * Math.max(small ?? 0, 30));
    },
    120_000,
  );

  it.each(['（', '会议指出：“', '“甲”“', '》', '（》'])(
    '%j more often than a call takes arguments is read to its end',
    (unit) => {
      expect(proofread(unit.repeat(200_000), context).text).toHaveLength(unit.length * 200_000);
    },
    120_000,
  );

  it('reads any signs at all, and says of each place what stands there', () => {
    let seed = 7;
    const signs =
      '会议一二、，。“”《》（）()1 2\u0000\ud800\udc00\ue000😀\n\t　第是年月日%～—…ABC\u200b';
    let text = '';
    for (let index = 0; index < 5000; index += 1) {
      seed = (seed * 1103515245 + 12345) % 2147483648;
      text += signs.charAt(seed % signs.length);
    }
    const read = proofread(text, context);
    expect(read.text).toBe(text);
    for (const { start, end, words } of read.findings) expect(text.slice(start, end)).toBe(words);
  });
});

describe('a text that is read again', () => {
  const text = '一、工作\n会议强调,要抓好落实。\n会议认真布署工作。\n会议要求抓好落实。';

  it('has the findings of the whole, moved with what changed', () => {
    const reader = new Proofreader(context);
    reader.read(text);
    const changed = text.replace('一、工作', '一、主要工作');
    expect(reader.read(changed).findings).toEqual(proofread(changed, context).findings);
  });

  it('says nothing of what is excepted, of rules that are off', () => {
    const off = contextOf('2026-11-28', { off: new Set(['punctuation.half-width']) });
    const excepted = contextOf('2026-11-28', { exceptions: [{ words: '布署' }] });
    const rules = (one: typeof context) => proofread(text, one).findings.map(({ words }) => words);
    expect(rules(context)).toEqual([',', '布署']);
    expect(rules(off)).toEqual(['布署']);
    expect(rules(excepted)).toEqual([',']);
  });

  it('says nothing of one character that is excepted with those beside it, and of no other', () => {
    const exceptions = [{ rule: 'numerals.doubled-estimate', words: '约约' }];
    const excepted = contextOf('2026-11-28', { exceptions });
    const words = (line: string, one: typeof context) =>
      proofread(line, one).findings.map(({ start, words: found }) => [start, found]);
    for (const line of ['到会，约约10人。', '约约10人。']) {
      expect(words(line, context)).toEqual([[line.indexOf('约') + 1, '约']]);
      expect(words(line, excepted)).toEqual([]);
    }
    expect(words('到会大概约10人。', excepted)).toEqual(words('到会大概约10人。', context));
    expect(words('到会大概约10人。', excepted)).toHaveLength(1);
  });

  it('points at what stands in the words of others, and has no fix for it', () => {
    const quoted = '市委书记批示：“政协认真布署工作，成效明显。请有关部门研究。”';
    const [finding] = proofread(quoted, context).findings;
    expect(finding).toMatchObject({ words: '布署', certainty: '提示' });
    expect(finding).not.toHaveProperty('suggestion');
  });
});
