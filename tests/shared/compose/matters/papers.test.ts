import { describe, expect, it } from 'vitest';
import { brief, quotable } from '#shared/compose/matters/brief';
import type { MatterFacts } from '#shared/compose/matters/facts';
import { composeMatterPaper } from '#shared/compose/matters/index';
import type { TableBlock } from '#shared/document/official-document';
import { toPlainText } from '#shared/document/plain-text';
import { STANDARD_PROFILE } from '#shared/gbt9704/profile';
import { paginate } from '#shared/layout/paginate';
import { MATTER_PAPERS, type MatterPaperKind } from '#shared/matters/papers';
import { printDate } from '#shared/model/civil-date';
import {
  ADOPTIONS,
  EXTERNAL_STATES,
  type Matter,
  type MatterEvent,
  type MatterState,
  OUTCOMES,
} from '#shared/model/matter';
import { SAMPLE_CARRIER } from '#shared/sample/matter-facts';
import { factsFor, matterFacts, trackOf } from './support';

const KINDS = Object.keys(MATTER_PAPERS) as MatterPaperKind[];
const OUTSIDE = KINDS.filter((kind) => trackOf(kind) === 'external');
const textOf = (kind: MatterPaperKind, facts = factsFor(kind)) =>
  toPlainText(composeMatterPaper(kind, facts)).text;
const FORBIDDEN = /责令|交办|逾期|督办/;

/** The first inside matter of the sample with entries after its own. */
function withSteps(...steps: (Pick<MatterEvent, 'step'> & Partial<MatterEvent>)[]): MatterFacts {
  const facts = factsFor('notice');
  const matters = facts.matters.map(({ matter, events }) => {
    const [first] = events;
    if (!first) throw new Error('no events');
    const plain = { ...first, words: '', people: [], paperNumber: '' };
    const state = 'handling' as const;
    const given = steps.map((step) => ({ ...plain, ...step }));
    return { matter: { ...matter, state }, events: [...events, ...given] };
  });
  return { ...facts, matters };
}

/** Every way in which an outside matter can stand. */
const EVERY_PATCH: Partial<Matter>[] = (Object.keys(EXTERNAL_STATES) as MatterState[]).flatMap(
  (state) =>
    [null, ...ADOPTIONS].flatMap((adoption) =>
      [null, ...OUTCOMES].map((outcome) => ({
        state,
        adoption,
        outcome,
        lead: adoption === '采纳' ? [] : [{ id: null, name: '市民政局' }],
        due: outcome === '正在落实' ? null : '2026-08-20',
        awaitsPaper: outcome === null,
      })),
    ),
);

describe('papers of matters', () => {
  it.each(KINDS)('%s says what is missing instead of being empty', (kind) => {
    const none = { ...factsFor(kind), matters: [], opinions: [] };
    expect(() => composeMatterPaper(kind, none)).toThrow(/无法生成/);
  });

  it.each(OUTSIDE)('%s never orders, whatever the matter’s state', (kind) => {
    const facts = factsFor(kind);
    // A paper over many is as good with two of them.
    const few = { matters: facts.matters.slice(0, 2), opinions: facts.opinions.slice(0, 2) };
    for (const patch of EVERY_PATCH) {
      const matters = few.matters.map(({ matter, events }) => ({
        matter: { ...matter, ...patch },
        events,
      }));
      const opinions = few.opinions.map((one) => ({
        ...one,
        matter: one.matter && { ...one.matter, ...patch },
      }));
      expect(textOf(kind, { ...facts, matters, opinions })).not.toMatch(FORBIDDEN);
    }
  });

  it.each(['replyForm', 'memberNotice'] as const)('%s has the words as they were said', (kind) => {
    const facts = factsFor(kind);
    for (const { opinion } of facts.opinions) expect(textOf(kind, facts)).toContain(opinion.words);
  });

  it.each(['forward', 'enquiry'] as const)(
    '%s goes to the unit that the opinion concerns before anybody has it in hand',
    (kind) => {
      const facts = factsFor(kind);
      const targets = [{ id: null, name: '市残联' }];
      const matters = facts.matters.map((one) => ({ ...one, matter: { ...one.matter, lead: [] } }));
      const opinions = facts.opinions.map((one) => ({
        ...one,
        opinion: { ...one.opinion, targets },
      }));
      expect(textOf(kind, { ...facts, matters, opinions })).toContain('市残联：');
      expect(textOf('replyForm', { ...facts, matters, opinions })).toContain('市残联');
    },
  );

  it('商请函 tells the opinion by its summary, or in the words as they were said', () => {
    const facts = factsFor('enquiry');
    const [one] = facts.opinions;
    if (!one) throw new Error('no opinion');
    const of = (summary: string) =>
      textOf('enquiry', { ...facts, opinions: [{ ...one, opinion: { ...one.opinion, summary } }] });
    expect(of('增设老年食堂')).toContain('增设老年食堂。');
    expect(of('')).toContain(`“${one.opinion.words}”`);
    expect(textOf('enquiry', { ...facts, opinions: [] })).toContain(
      facts.matters[0]?.matter.content,
    );
  });

  it.each(['forward', 'enquiry', 'memberNotice'] as const)(
    '%s says of what was handed in that it was, and whom to ask',
    (kind) => {
      const facts = factsFor(kind);
      expect(textOf(kind, facts)).toContain('在“提升社区养老服务质量”专题协商会上提出');
      expect(textOf(kind, facts)).toContain('（联系人及电话：梁晓禾，0000-1234567）');
      const handedIn = new Set(facts.opinions.map(({ opinion }) => opinion.id));
      const text = textOf(kind, { ...facts, handedIn, contact: '' });
      expect(text).toContain('向“提升社区养老服务质量”专题协商会书面提出');
      expect(text).toContain('（联系人：××，电话：××）');
    },
  );

  it.each(['enquiry', 'memberNotice'] as const)('%s calls only members so', (kind) => {
    const facts = factsFor(kind);
    const [one] = facts.opinions;
    if (!one?.opinion.speaker) throw new Error('no speaker');
    const guest = { ...one.opinion.speaker, source: 'guest' as const, id: null, name: '郑守田' };
    const other = { ...one, opinion: { ...one.opinion, id: 'other', speaker: guest } };
    const text = textOf(kind, { ...facts, opinions: [one, other] });
    expect(text).toContain('林溪委员，郑守田同志');
    expect(textOf(kind, facts)).toContain('林溪委员');
  });

  it.each(['notice', 'reminder', 'report', 'outcome'] as const)(
    '%s says a title that was cut whole',
    (kind) => {
      const facts = factsFor(kind);
      const content = `${'先把老城区的停车位逐个查清，'.repeat(4)}再定办法。其余另报。`;
      const cut = { title: brief(content, 40), content };
      const matters = facts.matters.map(({ matter, events }) => ({
        matter: { ...matter, ...cut },
        events,
      }));
      const text = textOf(kind, { ...facts, matters });
      expect(text).toContain(content.slice(0, content.indexOf('。')));
      expect(text).not.toContain('…');
    },
  );

  it.each(['report', 'outcome'] as const)(
    '%s joins what ends with a stop without doubling it',
    (kind) => {
      const facts = factsFor(kind);
      const reasons = { adoptionReason: '条件不具备。', outcomeReason: '明年再议。' };
      const said = { adoption: '部分采纳', outcome: '列入计划', ...reasons } as const;
      const matters = facts.matters.map(({ matter, events }) => ({
        matter: { ...matter, ...said, closedOn: '2026-09-01' },
        events: events.map((event) => ({ ...event, words: '已经办好。' })),
      }));
      expect(textOf(kind, { ...facts, matters })).not.toMatch(/[。；][；。]/);
    },
  );

  it('告知单 tells every answer, each with its day', () => {
    const facts = factsFor('memberNotice');
    const matters = facts.matters.map(({ matter, events }) => {
      const last = events.findLast(({ step }) => step === 'answer');
      if (!last) throw new Error('no answer');
      const more = {
        ...last,
        id: 'more',
        on: '2026-09-20',
        units: [{ id: null, name: '市财政局' }],
      };
      return { matter, events: [...events, { ...more, words: '资金已经下达。' }] };
    });
    const text = textOf('memberNotice', { ...facts, matters });
    expect(text).toMatch(/2026年\d+月\d+日市民政局答复：/);
    expect(text).toContain('2026年9月20日市财政局答复：资金已经下达。');
  });

  it('告知单 tells the answer and the reason; without either it cannot be made', () => {
    const refused = matterFacts('external', ({ adoption }) => adoption === '未采纳');
    const text = textOf('memberNotice', refused);
    expect(text).toContain('采纳和落实情况：未采纳，暂难落实。');
    expect(text).toContain(refused.matters[0]?.matter.adoptionReason);
    const open = matterFacts('external', ({ state }) => state === 'referred');
    const [first] = open.matters;
    if (!first) throw new Error('no open matter');
    expect(() => composeMatterPaper('memberNotice', { ...open, matters: [first] })).toThrow(
      /还没有答复/,
    );
  });

  it('报告 counts: 办结 1 of 4, and what became of the sample’s opinions', () => {
    expect(textOf('report')).toContain('共4件：已办结1件，正在办理3件。其中办理过延期的1件。');
    const text = textOf('outcome');
    expect(text).toContain('列入跟踪23件，由12位委员提出。其中，已落实1件，正在落实1件，');
    expect(text).toContain(
      '已报送的23件中，已有答复5件（办复率21.7%），尚未答复18件；已有答复的5件中，已告知所涉委员3件，尚未告知或没有全部告知2件。',
    );
    expect(text).toContain('已认定采纳情况的5件中，采纳3件，部分采纳1件，未采纳1件。');
    // A rate of nothing says nothing.
    const open = matterFacts('external', ({ state }) => state === 'referred');
    const unanswered = textOf('outcome', open);
    expect(unanswered).toMatch(/已报送的\d+件均尚未答复/);
    expect(unanswered).not.toContain('0件');
    expect(unanswered).not.toContain('率');
  });

  it('报告 gives words that nobody summed up as somebody’s, in quotation marks', () => {
    const facts = matterFacts('external');
    const [first, ...others] = facts.opinions;
    const matter = first?.matter;
    if (!first || !matter) throw new Error('no opinion');
    const words = '我们医院的家庭病床三年没有增加过一张，不是没有需要。';
    const titled = { ...matter, title: words.slice(0, -1), content: words };
    const opinion = { ...first.opinion, words, summary: '' };
    const told = {
      ...facts,
      opinions: [{ ...first, opinion, matter: titled }, ...others],
      matters: facts.matters.map((one) =>
        one.matter.id === matter.id ? { ...one, matter: titled } : one,
      ),
    };
    expect(textOf('outcome', told)).toContain(`“${words}”`);
    const summed = { ...told, opinions: [{ ...first, matter: titled }, ...others] };
    expect(textOf('outcome', summed)).not.toContain(`“${words.slice(0, -1)}`);
  });

  it.each([
    // A matter that was registered when its title still ended at the ；.
    [
      '水厂坏了要等县里的人来修，来回60公里',
      '水厂坏了要等县里的人来修，来回60公里；能不能在镇上放一个维修点？',
    ],
    ['1/3的村没有备用水源', '1/3的村没有备用水源。一停电就断水。建议每村打一眼备用井。'],
    [
      '管水员一个月补助才300块钱，又常常年底才发，谁也…',
      '管水员一个月补助才300块钱，又常常年底才发，谁也不愿意干；能不能按月发？',
    ],
  ])('报告 never gives a part of what somebody said as the whole of it: %s', (title, words) => {
    const facts = matterFacts('external');
    const [first, ...others] = facts.opinions;
    const matter = first?.matter;
    if (!first || !matter) throw new Error('no opinion');
    const titled = { ...matter, title, content: words };
    const opinion = { ...first.opinion, words, summary: '' };
    const text = textOf('outcome', {
      ...facts,
      opinions: [{ ...first, opinion, matter: titled }, ...others],
      matters: facts.matters.map((one) =>
        one.matter.id === matter.id ? { ...one, matter: titled } : one,
      ),
    });
    expect(text).toContain(`“${words}”`);
  });

  it('报告 says of what is done who confirmed it and when', () => {
    const closed = matterFacts('internal', ({ state }) => state === 'closed');
    const [one] = closed.matters;
    const last = one?.events.findLast(({ step }) => step === 'approve');
    expect(last?.people[0]?.name).toBeTruthy();
    expect(textOf('report', closed)).toContain(
      `${printDate(last?.on ?? '')}经${last?.people[0]?.name}确认办结`,
    );
  });

  it('通知单 has the number and the words of the 交办, and what is the same stands once', () => {
    const text = textOf(
      'notice',
      withSteps({ step: 'assign', paperNumber: '督〔2026〕1号', words: '月底前报来。' }),
    );
    expect(text).toContain('编号：督〔2026〕1号');
    expect(text).toContain('月底前报来。');
    const given = withSteps({ step: 'assign', words: '月底前报来。' });
    const same = given.matters.map(({ matter, events }) => ({
      matter: { ...matter, title: '编印通讯录', content: '编印通讯录。' },
      events,
    }));
    expect(textOf('notice', { ...given, matters: same }).split('编印通讯录')).toHaveLength(2);
  });

  it.each([
    ['proposed', /还没有交办/],
    ['established', /还没有交办/],
    ['closed', /不用再催/],
    ['stopped', /不用再催/],
  ] as const)('催办单 of a matter that is %s is not made, and says why', (state, why) => {
    const facts = factsFor('reminder');
    const matters = facts.matters.map((one) => ({ ...one, matter: { ...one.matter, state } }));
    expect(() => composeMatterPaper('reminder', { ...facts, matters })).toThrow(why);
  });

  it('催办单 says that a report was sent back, and why', () => {
    const facts = withSteps(
      { step: 'report', on: '2026-08-20', words: '已改完两稿。' },
      { step: 'sendBack', on: '2026-08-21', words: '还缺回访一节。' },
    );
    expect(textOf('reminder', facts)).toContain(
      '已改完两稿。2026年8月21日退回补办：还缺回访一节。',
    );
    const again = withSteps(
      { step: 'sendBack', on: '2026-08-21', words: '还缺回访一节。' },
      { step: 'report', on: '2026-08-25', words: '补上了。' },
    );
    expect(textOf('reminder', again)).not.toContain('退回补办');
  });

  it('通知单 without a date says 未约定时限', () => {
    const undated = matterFacts('internal', ({ due }) => due === null);
    expect(textOf('notice', undated)).toContain('未约定时限');
  });
});

describe('意见建议跟踪一览表', () => {
  const whole = matterFacts('external');
  const many = (count: number) => {
    const opinions = Array.from({ length: count }, (_one, index) => {
      const one = whole.opinions[index % whole.opinions.length];
      if (!one) throw new Error('no opinions');
      return one;
    });
    return { ...whole, opinions };
  };
  const tables = (count: number) => {
    const document = composeMatterPaper('tracking', many(count));
    const list = document.body.filter((block): block is TableBlock => block.type === 'table');
    return { document, list, pages: paginate(document, STANDARD_PROFILE) };
  };

  it('has a line per opinion in the order in which they were made', () => {
    const { list } = tables(23);
    const texts = list[0]?.rows
      .slice(1, -1)
      .map((row) => row.map((cell) => cell.lines.map((runs) => runs[0]?.text ?? '').join('')));
    expect(texts?.map(([number]) => number)).toEqual(whole.opinions.map((_one, at) => `${at + 1}`));
    expect(texts?.map(([, name]) => name)).toEqual(
      whole.opinions.map((one) => one.opinion.speaker?.name),
    );
    // Two members share a name: in the last row their units tell them apart.
    expect(textOf('tracking')).toContain('第9、10条的李明来自市第一人民医院，');
    // Carrier and instruction are the same for all: they stand once.
    expect(texts?.[0]?.slice(3)).toEqual([
      '协商专报（8月6日报）',
      `市长顾承平8月12日：${SAMPLE_CARRIER.instruction.words}`,
      '市民政局',
      '采纳、正在落实',
      '9月15日',
    ]);
    expect(texts?.[3]?.slice(3)).toEqual(['市民政局', '未采纳、暂难落实', '9月23日']);
    expect(texts?.[4]?.slice(3)).toEqual(['市民政局', '已转办', '未告知']);
  });

  /** The sample's first opinion in a second carrier too, instructed and passed on again. */
  const twice = () => {
    const [one] = whole.opinions;
    const [carrier] = one?.carriers ?? [];
    const [submission] = carrier?.submissions ?? [];
    if (!one?.matter || !carrier || !submission) throw new Error('nothing was sent');
    const words = `${'逐条研究，能办的马上办，'.repeat(20)}办理情况报我。`;
    const later = {
      ...carrier,
      id: 'second',
      kind: '意见建议专报' as const,
      title: '第二份专报',
      submissions: [
        { ...submission, id: 's2', on: '2026-08-22', to: '市政府' },
        { ...submission, id: 's1', on: '2026-08-20', to: '市委' },
      ],
    };
    const [first] = one.events;
    if (!first) throw new Error('no events');
    const plain = { ...first, people: [], units: [], paperNumber: '', carrierId: 'second' };
    const events = [
      ...one.events,
      {
        ...plain,
        id: 'i2',
        step: 'instruct' as const,
        on: '2026-08-25',
        words,
        people: [{ source: 'guest' as const, id: null, name: '市委书记齐允', unit: '', post: '' }],
      },
      {
        ...plain,
        id: 'r2',
        step: 'refer' as const,
        on: '2026-08-28',
        units: [{ id: null, name: '市财政局' }],
        paperNumber: '示财转〔2026〕9号',
      },
    ];
    const opinion = { ...one, events, carriers: [later, carrier] };
    const matters = [{ matter: one.matter, events }];
    return { facts: { ...whole, matters, opinions: [opinion] }, words };
  };

  it('of an opinion in two carriers has both, every 批示 whole and every 转办, in order', () => {
    const { facts, words } = twice();
    const text = textOf('tracking', facts);
    expect(text).toContain('协商专报（8月6日报） 意见建议专报（8月20日、8月22日报）');
    const instructions = [
      `市长顾承平8月12日：${SAMPLE_CARRIER.instruction.words}`,
      `市委书记齐允8月25日：${words}`,
    ].map((one) => text.indexOf(one));
    expect(instructions[0]).toBeGreaterThan(0);
    expect(instructions[1]).toBeGreaterThan(instructions[0] ?? 0);
    expect(text).toContain('市民政局（8月14日转） 市财政局（8月28日转）');
  });

  it('a letter and a notice tell the whole way of an opinion in two carriers, in order', () => {
    const { facts, words } = twice();
    const way = (unit: string) =>
      `已于2026年8月6日通过《关于提升社区养老服务质量的协商意见建议》报市委、市政府，8月12日市长顾承平作出批示，8月14日转请${unit}研究办理（示政办转〔2026〕48号），8月20日通过《第二份专报》报市委，8月22日通过《第二份专报》报市政府，8月25日市委书记齐允作出批示，8月28日转请市财政局研究办理（示财转〔2026〕9号）`;
    expect(textOf('enquiry', facts)).toContain(way('贵单位'));
    expect(textOf('memberNotice', facts)).toContain(way('市民政局'));
    // What a leader wrote stays in the house.
    for (const kind of ['enquiry', 'memberNotice'] as const)
      expect(textOf(kind, facts)).not.toContain(words);
  });

  it('says below which opinions came as papers', () => {
    const [, second, third] = whole.opinions;
    const handedIn = new Set([second, third].flatMap((one) => one?.opinion.id ?? []));
    expect(textOf('tracking', { ...whole, handedIn })).toContain('第2、3条为书面提交。');
    expect(textOf('tracking', whole)).not.toContain('书面提交');
  });

  it('never cuts a summary or the words of a leader', () => {
    const facts = matterFacts('external');
    const text = textOf('tracking', facts);
    for (const { opinion } of facts.opinions)
      if (opinion.summary !== '') expect(text).toContain(opinion.summary);
    expect(text).not.toMatch(/…\t/);
  });

  it('of 23 opinions is one turned page', () => {
    const { document, pages } = tables(23);
    expect(document.landscape).toBe(true);
    expect(pages).toHaveLength(1);
  });

  it('takes smaller type for more lines, never below 8 points, then says 续页 and loses no line', () => {
    const sizes = [3, 23, 60, 150].map((count) => {
      const { list, pages, document } = tables(count);
      const lines = list.flatMap((one) => one.rows.slice(one.headerRows));
      const rows = lines.filter(([first]) => !first?.colSpan).length;
      expect(rows).toBe(count);
      expect(pages).toHaveLength(list.length);
      const marks = document.body.filter(
        (block) => block.type === 'paragraph' && block.runs[0]?.text === '续页',
      );
      expect(marks).toHaveLength(list.length - 1);
      return list[0]?.pt ?? 0;
    });
    expect(sizes).toEqual([...sizes].sort((a, b) => b - a));
    expect(sizes[0]).toBe(12);
    expect(sizes.at(-1)).toBe(8);
  });
});

describe('words that a report quotes', () => {
  const long = '情况是这样的，'.repeat(20);
  it.each([
    ['短的照录。再短也照录！', '短的照录。再短也照录！'],
    [
      `${long}就是这样。建议每村打一眼备用井；先从最远的村打起。`,
      '建议每村打一眼备用井；先从最远的村打起。',
    ],
    [`${long}说完了。还有一句。`, `${long}说完了。`],
  ])('are whole, and of long ones the whole sentence that proposes', (words, quoted) => {
    expect(quotable(words)).toBe(quoted);
  });
});

describe('words in brief', () => {
  it('are the words themselves or a part of them from the start, cut at a clause', () => {
    const marks = ['老', '年', '食', '堂', '，', '。', '；', '…'];
    for (let seed = 1; seed < 3000; seed += 1) {
      let at = seed;
      const next = (below: number) => {
        at = (at * 48271) % 2147483647;
        return at % below;
      };
      const text = Array.from({ length: next(80) }, () => marks[next(marks.length)]).join('');
      const most = 4 + next(36);
      const short = brief(text, most);
      expect([...short].length).toBeLessThanOrEqual(most);
      if (text.length <= most) expect(short).toBe(text);
      else expect([text.startsWith(short.slice(0, -1)), short.at(-1)]).toEqual([true, '…']);
      // The first clause alone seldom says what somebody wants.
      const [first = ''] = text.split(/(?<=[，、：。！？；])/);
      if (short.length < most && /[，、：]$/.test(first))
        expect(short).not.toBe(`${first.slice(0, -1)}…`);
    }
    expect(brief('先摸清楚老人住在哪里，再定点，半径不超过五百米。', 16)).toBe(
      '先摸清楚老人住在哪里，再定点…',
    );
    expect(brief('短句。', 16)).toBe('短句。');
  });
});
