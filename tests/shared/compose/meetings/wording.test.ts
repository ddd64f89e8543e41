import { describe, expect, it } from 'vitest';
import { quote, quoteSentence } from '#shared/compose/marks';
import { withStop } from '#shared/compose/meetings/blocks';
import { heldBy, topicOf } from '#shared/compose/meetings/event';
import type { MeetingFacts } from '#shared/compose/meetings/facts';
import { composeMeetingPaper } from '#shared/compose/meetings/index';
import { opinionBlocks } from '#shared/compose/meetings/opinion-text';
import { peopleOf } from '#shared/compose/meetings/people';
import { runsText } from '#shared/document/official-document';
import { toPlainText } from '#shared/document/plain-text';
import type { MeetingPaperKind } from '#shared/model/meeting';
import { sampleFacts } from './support';

const DECIDING = sampleFacts('deciding');
const CONSULTING = sampleFacts('consulting');
const textOf = (facts: MeetingFacts, kind: MeetingPaperKind) =>
  toPlainText(composeMeetingPaper(facts, { kind })).text;
const titled = (facts: MeetingFacts, title: string): MeetingFacts => ({
  ...facts,
  meeting: { ...facts.meeting, title },
});

describe('quotation', () => {
  it('has single marks inside, and one stop', () => {
    expect(quote('搞一个“喘息服务”，救‘一家人’')).toBe('“搞一个‘喘息服务’，救“一家人””');
    expect(quoteSentence('钱出一半；')).toBe('“钱出一半”。');
    expect(quoteSentence('钱出一半。')).toBe('“钱出一半。”');
    expect(quoteSentence('能不能办？')).toBe('“能不能办？”');
    expect(quoteSentence('钱出一半')).toBe('“钱出一半”。');
  });

  it('in an opinion ends with one stop whatever the words end with', () => {
    const [one] = CONSULTING.opinions;
    if (!one) throw new Error('no opinion');
    for (const end of ['', '。', '；', '，', '、', '：', '？', '……']) {
      const opinion = { ...one, summary: '', words: `先修路${end}` };
      const [block] = opinionBlocks(opinion, peopleOf(CONSULTING), CONSULTING);
      const text = block?.type === 'paragraph' ? runsText(block.runs) : '';
      expect(text).toMatch(/：“先修路(?:[。？]”|……”|”。)$/);
    }
  });
});

describe('纪要', () => {
  const titleOf = (facts: MeetingFacts, title: string) =>
    composeMeetingPaper(titled(facts, title), { kind: 'minutes' }).title;

  it('say in their title what their mark does not say, else nothing', () => {
    expect(titleOf(DECIDING, '五届市政协第38次主席会议')).toEqual(['五届市政协第38次主席会议纪要']);
    for (const title of ['主席会议', '市政协主席会议', '示例市政协主席会议']) {
      expect(titleOf(DECIDING, title), title).toEqual([]);
    }
    expect(titleOf(DECIDING, '政协示例市委员会主席会议')).toEqual([]);
    expect(titleOf(CONSULTING, '“社区食堂”专题协商会')).toEqual(['“社区食堂”专题协商会纪要']);
    for (const title of ['专题协商会', '市政协专题协商会']) {
      expect(titleOf(CONSULTING, title), title).toEqual([]);
    }
  });

  it('say of somebody who goes on that he adds, and of another that he begins', () => {
    const [one] = CONSULTING.opinions;
    const speakers = CONSULTING.attendance.map(({ person }) => person).slice(0, 2);
    if (!one || speakers.length < 2) throw new Error('no opinion or people');
    const [first, second] = speakers;
    const said = [
      [first, '先修路'],
      [first, ''],
      [second, '再修桥'],
      [second, '建议后栽树'],
      [null, '其一'],
      [null, '其二'],
    ] as const;
    const opinions = said.map(([speaker, summary], at) => ({
      ...one,
      ...{ id: `o${at}`, speaker: speaker ?? null, summary, words: '路灯坏了', groupId: null },
      ...{ agendaItemId: null, entryId: null },
    }));
    const facts = { ...CONSULTING, items: [], entries: [], opinions };
    const people = peopleOf(facts);
    const [a, b] = [first, second].map((who) => people.speaker(who ?? null));
    for (const kind of ['minutes', 'bulletin'] as const) {
      const text = textOf(facts, kind);
      expect(text).toContain(
        `${a}建议，先修路。\n${a}还建议：“路灯坏了”。\n${b}建议，再修桥。\n${b}还建议后栽树。`,
      );
      expect(text.match(/还/g)).toHaveLength(2);
    }
  });

  it('of a meeting without a name leave its name open', () => {
    expect(titleOf(DECIDING, '')).toEqual(['××主席会议纪要']);
  });
});

describe('a 主持词', () => {
  it('is read out by the chair, who does not announce himself', () => {
    for (const facts of [DECIDING, CONSULTING]) {
      const { chair } = facts.meeting;
      if (!chair) throw new Error('no chair');
      const [, ...lines] = textOf(facts, 'script').split('同志们：');
      expect(lines.join('')).not.toContain(chair.name);
    }
  });

  it('has him report himself where he does, and what is handed down is 传达', () => {
    const { chair } = DECIDING.meeting;
    const [first, ...others] = DECIDING.items;
    if (!chair || !first) throw new Error('no chair or item');
    const items = [{ ...first, reporters: [chair, ...first.reporters] }, ...others];
    expect(textOf({ ...DECIDING, items }, 'script')).toContain(
      '经验交流会精神。下面，由我传达。请市政协研究室主任曹文渊传达。',
    );
  });
});

describe('a 简报 and a 新闻稿', () => {
  it('a 简报 prints as many opinions as it counts', () => {
    const opinions = CONSULTING.opinions.map((one, index) =>
      index % 2 === 0 ? { ...one, summary: '' } : one,
    );
    const text = textOf({ ...CONSULTING, opinions }, 'bulletin');
    const count = Number(/提出意见建议(\d+)条/.exec(text)?.[1]);
    expect(text.match(/委员还?(?:建议|反映|提出)/g)).toHaveLength(count);
    expect(count).toBe(opinions.length);
  });

  it('name the chair once and part those who sat in from those who took part', () => {
    const text = textOf(DECIDING, 'bulletin');
    expect(text.split('周启明')).toHaveLength(2);
    expect(text).toContain(
      '市政协党组副书记、副主席沈若兰，副主席高远山，党组成员、秘书长贺知秋参加会议；市政协副秘书长、办公室主任孟青和市政协提案委、市政协经济农业委、市政协社会法制委、市政协研究室、市民政局有关同志列席会议。',
    );
    expect(textOf(DECIDING, 'news')).toContain(
      '市政协党组副书记、副主席沈若兰，副主席高远山，党组成员、秘书长贺知秋出席会议。',
    );
  });

  it('a 新闻稿 of a consultation says what was proposed, in nobody’s name', () => {
    const text = textOf(CONSULTING, 'news');
    for (const { title } of CONSULTING.items) expect(text).toContain(`围绕${title}，大家建议：`);
    const [one] = CONSULTING.opinions;
    expect(text).toContain(one?.summary);
    expect(text).not.toContain('林溪');
    const criticised = CONSULTING.opinions.map((each) => ({ ...each, kind: '批评意见' as const }));
    expect(textOf({ ...CONSULTING, opinions: criticised }, 'news')).not.toContain(one?.summary);
  });

  it('a 新闻稿 says 会上 once, though some reported and others spoke', () => {
    const [first, ...others] = CONSULTING.items;
    const spoke = CONSULTING.entries.flatMap(({ speaker }) => speaker ?? [])[0];
    if (!first || !spoke) throw new Error('no item or speaker');
    const items = [{ ...first, reporters: [spoke] }, ...others];
    const text = textOf({ ...CONSULTING, items }, 'news');
    expect(text).toMatch(/会上，.*通报了有关情况，\d+位委员围绕.*发言。/);
    expect(text.split('会上，')).toHaveLength(2);
    expect(textOf(CONSULTING, 'news')).toMatch(/会上，\d+位委员/);
  });

  it('do not say the house twice, however the title begins', () => {
    for (const [title, name] of [
      ['五届市政协第38次主席会议', '五届第38次主席会议'],
      ['政协示例市第五届委员会常务委员会第二次会议', '第五届委员会常务委员会第二次会议'],
      ['中国人民政治协商会议示例市第五届委员会第三次会议', '第五届委员会第三次会议'],
      ['市政协党组会议', '党组会议'],
      ['示例市政协主席会议', '主席会议'],
    ] as const) {
      expect(composeMeetingPaper(titled(DECIDING, title), { kind: 'news' }).title).toEqual([
        `示例市政协召开${name}`,
      ]);
    }
  });
});

describe('a 议题汇总表 and a 方案', () => {
  it('say 通报人 where nobody reports to those who decide', () => {
    expect(textOf(CONSULTING, 'itemTable')).toContain('通报人');
    expect(textOf(DECIDING, 'itemTable')).toContain('汇报人');
  });

  it('a paper is brought by who reports on it', () => {
    expect(textOf(CONSULTING, 'plan')).toContain(
      '全市社区养老服务工作情况通报\t市民政局局长郑守田',
    );
  });
});

describe('where words were put to no item of the agenda', () => {
  const free = <Row extends { agendaItemId: string | null }>(rows: readonly Row[]) =>
    rows.map((row) => ({ ...row, agendaItemId: null }));
  const facts: MeetingFacts = {
    ...CONSULTING,
    entries: free(CONSULTING.entries),
    opinions: free(CONSULTING.opinions),
  };

  it('the 会议记录 names the items at its head and ends with the last words', () => {
    const lines = textOf(facts, 'record').split('\n');
    const titles = facts.items.map(({ title }) => title);
    expect(titles.length).toBeGreaterThan(1);
    expect(lines).toContain(`议题：${titles.join('；')}`);
    for (const title of titles)
      expect(lines.filter((line) => line.includes(title))).toHaveLength(1);
    const closing = lines.findIndex((line) => line.endsWith('散会。'));
    expect(lines[closing - 1]).toMatch(/：/);
  });

  it('the 汇总 is one table without a heading 其他', () => {
    const text = textOf(facts, 'opinions');
    expect(text).not.toContain('其他（');
    expect(text).not.toContain('按议题');
  });
});

describe('what an editor would not let pass', () => {
  it('the one demand of a 通知 bears no number, several do', () => {
    const demanding = (requirements: string) =>
      textOf({ ...CONSULTING, meeting: { ...CONSULTING.meeting, requirements } }, 'notice');
    expect(demanding('')).toMatch(/\n请于××月××日前将参会回执/);
    expect(demanding('请着正装。')).toMatch(/\n1\.请于××月[\s\S]*\n2\.请着正装。/);
  });

  it('a chair announces those who lead by their posts, each post once', () => {
    expect(textOf(DECIDING, 'script')).toContain(
      '出席今天会议的有市政协党组副书记、副主席沈若兰，副主席高远山，党组成员、秘书长贺知秋。',
    );
  });

  it('a 新闻稿 gives whole sentences of what was said where nobody summed it up', () => {
    const words = [
      '我去看过三个点。建议在老城区再建两处公厕，方便老人，也方便游客。钱可以分年安排。',
      '停车难，主要是缺少统筹，车位晚上空着白天不够，管理也跟不上，',
      '希望把“夜间错峰”写进规定。',
    ];
    const [first] = CONSULTING.opinions;
    if (!first) throw new Error('no opinion');
    const unsummed = words.map((text, at) => {
      return { ...first, id: `${first.id}${at}`, words: text, summary: '' };
    });
    const summed = { ...first, id: 'summed', words: '都说了。', summary: '建议统一标识' };
    const alone = textOf({ ...CONSULTING, opinions: unsummed }, 'news');
    expect(alone).toContain(
      '大家提出：“建议在老城区再建两处公厕，方便老人，也方便游客。”“停车难，主要是缺少统筹，车位晚上空着白天不够，管理也跟不上”“希望把‘夜间错峰’写进规定。”',
    );
    expect(alone).not.toContain('大家建议');
    const both = textOf({ ...CONSULTING, opinions: [...unsummed, summed] }, 'news');
    expect(both).toContain('大家建议：统一标识。大家还提出：“建议在老城区');
    expect(both).not.toContain('都说了');
  });

  it('a 新闻稿 of a consultation where nothing was proposed has a blank for its substance', () => {
    expect(textOf({ ...CONSULTING, opinions: [] }, 'news')).toContain('大家建议：××。');
    expect(textOf(CONSULTING, 'news')).not.toContain('大家建议：××。');
  });
});

describe('stops', () => {
  it('stand behind a quoted term, once behind a quoted sentence, and no line is lost before them', () => {
    expect(withStop('会议要求，做到“三个到位”')).toBe('会议要求，做到“三个到位”。');
    expect(withStop('他说：“能不能办？”')).toBe('他说：“能不能办？”');
    expect(withStop('先修路；')).toBe('先修路。');
    expect(withStop('一是先修路\n二是再通水')).toBe('一是先修路\n二是再通水。');
  });

  it('that an item was typed with are in no list, and an item without a title is a blank', () => {
    const [one, two, three, ...others] = DECIDING.items;
    if (!one || !two || !three) throw new Error('no items');
    const titles = ['听取财务情况的汇报。', '审议协商计划；', ''];
    const items = [one, two, three].map((item, at) => ({ ...item, title: titles[at] ?? '' }));
    const facts = { ...DECIDING, items: [...items, ...others] };
    for (const kind of ['plan', 'notice', 'agenda', 'schedule', 'itemTable'] as const) {
      const text = textOf(facts, kind);
      expect(text, kind).not.toMatch(/的汇报。|协商计划；/);
    }
    expect(textOf(facts, 'notice')).toContain('（三）××（汇报人：');
    expect(textOf(facts, 'agenda')).toContain('三、××（汇报人：');
  });

  it('end each demand of a notice', () => {
    const meeting = { ...DECIDING.meeting, requirements: '1.请关闭手机；\n2.带材料' };
    const lines = textOf({ ...DECIDING, meeting }, 'notice').split('\n');
    expect(lines).toContain('2.请关闭手机。');
    expect(lines).toContain('3.带材料。');
  });
});

describe('what a meeting is about', () => {
  const topic = (title: string) => topicOf(titled(CONSULTING, title));

  it('is quoted in its title before what people did, and not a quoted part of a name', () => {
    expect(topic('“一网通办”双月协商座谈会')).toBe('“一网通办”');
    expect(topic('推进“一网通办”改革座谈会')).toBe(
      '社区助餐服务、医养结合和居家照护、适老化改造和社会力量参与',
    );
    expect(topic('“十五五”规划编制专题协商会')).not.toContain('十五五');
  });

  it.each([
    ['云泽县政协', '县政协党组2026年第21次会议', '云泽县政协召开党组2026年第21次会议'],
    ['城东区政协', '四届区政协第9次主席会议', '城东区政协召开四届第9次主席会议'],
    ['城东区政协', '区政协“助企纾困”座谈会', '城东区政协召开“助企纾困”座谈会'],
  ])('of %s is held by it, which is said once: %s', (shortName, title, expected) => {
    const facts = titled(sampleFacts('deciding'), title);
    expect(heldBy({ ...facts, office: { ...facts.office, shortName } })).toBe(expected);
  });

  it('of a 党组 is held by the house, which is said once', () => {
    const named = titled(sampleFacts('deciding'), '中共示例市政协党组2026年第12次（扩大）会议');
    expect(heldBy(named)).toBe('示例市政协召开党组2026年第12次（扩大）会议');
  });
});
