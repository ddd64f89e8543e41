import { describe, expect, it } from 'vitest';
import { spellerOf } from '#shared/proofread/speller/spell';
import type { KnownNames } from '#shared/proofread/types';
import { shipped } from './model-file';

const NOBODY: KnownNames = { people: [], units: [], places: [], terms: [] };
const speller = spellerOf(shipped());

/** 原字→改字 of what is found, with its certainty. */
const found = (text: string, names = NOBODY) =>
  speller(text, names).map(
    ({ start, end, suggestion, certainty }) =>
      `${certainty}${text.slice(start, end)}→${suggestion}`,
  );

describe('wrong characters', () => {
  it.each([
    ['各承办单位要认真贯策落实会议精神，按时报送办理情况。', '策→彻'],
    ['要切实做好防讯抗旱各项准备工作。', '讯→汛'],
    ['委员们围绕优化营商环镜提出了意见和建议。', '镜→境'],
    ['进一步完善基层治理体系和冶理能力。', '冶→治'],
    ['市政协召开主席会议，审议通过了工作报靠。', '靠→告'],
    ['要加强组职领导，落实工作责任。', '职→织'],
    ['积极开展社情民意信息收级工作。', '级→集'],
    ['全面推进乡村震兴战略。', '震→振'],
  ])('are found in %s', (text, change) => {
    expect(found(text)).toEqual([expect.stringMatching(new RegExp(`^(?:必改|疑似)${change}$`))]);
  });

  it('are found two in a row, and given in units of the text behind marks and rare characters', () => {
    const text = '𠮷报：请按管理全线报批。';
    expect(speller(text, NOBODY)).toMatchObject([{ start: 8, end: 10, suggestion: '权限' }]);
    const written = '𠮷报：要切实做好防讯抗旱工作。';
    expect(speller(written, NOBODY)).toMatchObject([
      {
        start: written.indexOf('讯'),
        end: written.indexOf('讯') + 1,
        suggestion: '汛',
        certainty: '必改',
      },
    ]);
    expect(found('提案办里情况要及时报送。')).toEqual([expect.stringContaining('里→理')]);
  });

  it('are found in a line of many hundred characters without a mark', () => {
    const line = '各承办单位要认真办理提案并及时答复委员'.repeat(20);
    const text = `${line}要切实做好防讯抗旱工作${line}`;
    expect(found(text)).toEqual(['必改讯→汛']);
  });
});

describe('a character typed twice, and one that is wrong beside a word', () => {
  it.each([
    ['深刻认识推进乡村全面振兴的重大意意义。', ['必改意意→意']],
    ['着力解绝突出问题。', ['必改绝→决']],
  ])('is told once in %s', (text, changes) => {
    expect(found(text)).toEqual(changes);
  });
});

describe('what is right is left alone', () => {
  it.each([
    '市政协副主席李铭同志作了讲话。',
    '围绕乡村振兴这一主题开展协商议政。',
    '政协第五届委员会第三次会议于3月12日在市会议中心开幕。',
    '各专门委员会要结合实际，制定年度协商计划，报主席会议审定。',
    '提案办理要坚持办前沟通、办中协商、办后回访。',
    '委员们深入清河县柳林镇东关村，走访种植大户和合作社。',
    '会议由市政协副主席陈桂芝主持，秘书长乐韶凤出席。',
    '市财政局局长汪祺瑞、市水务局副局长单聿昭列席会议。',
    '调研组先后到惠聚社区、苜蓿台村、鑫泽源农业科技有限公司实地察看。',
    '截至6月底，共收到提案312件，经审查立案287件，立案率92%。',
    '要统筹推进山水林田湖草沙一体化保护和系统治理。',
    '他既没有参加会议，也没有请假。',
  ])('%s', (text) => {
    expect(found(text)).toEqual([]);
  });

  it('names of the office, whatever they are like', () => {
    const text = '会上，黎鸣汛汇报了防讯抗旱工作。';
    expect(found(text)).toEqual(['必改讯→汛']);
    expect(found(text, { ...NOBODY, terms: ['防讯'] })).toEqual([]);
    const strange = '特邀委员常会报到会发言。';
    expect(found(strange, { ...NOBODY, people: ['常会报'] })).toEqual([]);
  });

  it('text without words: marks, letters, half pairs, private and rare characters', () => {
    const text = '，。、；ABC 123\ud800\udc00\ud83d\ude00\udfff\ue000㐀\u0000的的的的';
    expect(found(text)).toEqual([]);
    expect(found('')).toEqual([]);
  });
});

describe('hostile text', () => {
  it.each([
    ['one character repeated', '的'],
    ['two that have many of their sound', '是事'],
    ['private-use characters', '\ue000'],
    ['surrogate pairs', '𠮷'],
  ])(
    '%s takes time by its length',
    (_, part) => {
      // Milliseconds that the processor worked: how busy the machine is makes no difference.
      const workOf = (count: number) => {
        const before = process.cpuUsage();
        speller(part.repeat(count), NOBODY);
        return process.cpuUsage(before).user / 1000;
      };
      workOf(1500);
      const [short, long] = [workOf(1500), workOf(12_000)];
      // Eight times the length; a square would be sixty-four.
      expect(long).toBeLessThan(32 * Math.max(short, 5));
    },
    120_000,
  );
});
