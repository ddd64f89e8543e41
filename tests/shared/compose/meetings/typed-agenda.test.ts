import { describe, expect, it } from 'vitest';
import { topicOf, topicsOf } from '#shared/compose/meetings/event';
import type { MeetingFacts } from '#shared/compose/meetings/facts';
import { composeMeetingPaper } from '#shared/compose/meetings/index';
import { counted } from '#shared/compose/meetings/opinion-text';
import { voicesOf } from '#shared/compose/meetings/spoken';
import { toPlainText } from '#shared/document/plain-text';
import type { PersonRef } from '#shared/model/directory';
import type { MeetingPaperKind } from '#shared/model/meeting';
import { sampleFacts } from './support';

const CONSULTING = sampleFacts('consulting');
const DECIDING = sampleFacts('deciding');
const textOf = (facts: MeetingFacts, kind: MeetingPaperKind) =>
  toPlainText(composeMeetingPaper(facts, { kind })).text;

/** A consultation whose title names no topic, with an agenda as clerks type it. */
const typed = (...titles: string[]): MeetingFacts => ({
  ...CONSULTING,
  meeting: { ...CONSULTING.meeting, title: '五届市政协第3次对口协商会', kind: '对口协商' },
  items: CONSULTING.items.map((item, at) => ({ ...item, title: titles[at] ?? item.title })),
});

describe('an item of the agenda as a topic', () => {
  it.each([
    ['就停车位共享进行协商', '停车位共享'],
    ['围绕夜间停车开展讨论；', '夜间停车'],
    ['听取市住建局关于老旧小区停车位建设情况的通报', '老旧小区停车位建设情况'],
    ['听取全市社区养老服务工作情况的通报', '全市社区养老服务工作情况'],
    ['关于破解停车难问题', '破解停车难问题'],
    ['审议《停车管理办法（草案）》', '《停车管理办法（草案）》'],
    ['就业服务', '就业服务'],
    ['研究生教育', '研究生教育'],
    ['学习型社区建设', '学习型社区建设'],
    ['协商民主进社区', '协商民主进社区'],
    ['社区助餐服务', '社区助餐服务'],
  ])('%s is what people spoke on: %s', (title, topic) => {
    expect(topicsOf(typed(title))[0]).toBe(topic);
  });

  it('is none where it only says how the meeting goes on', () => {
    expect(topicOf(typed('委员发言', '与会单位作回应', '主持人小结'))).toBe('');
    expect(topicOf(typed('社区助餐服务', '委员自由发言', '市领导讲话'))).toBe('社区助餐服务');
    const text = textOf(typed('委员发言', '有关部门回应', '主席作总结讲话'), 'bulletin');
    expect(text).toContain('围绕有关议题发言');
  });

  it.each(['minutes', 'bulletin', 'news'] as const)('%s never says 围绕就, 围绕听取', (kind) => {
    const text = textOf(typed('就停车位共享进行协商', '听取停车情况的通报', '围绕收费协商'), kind);
    expect(text).not.toMatch(/围绕(?:就|听取|围绕|关于)/);
    expect(text).not.toMatch(/。。|”。”/);
  });

  it('that says how the meeting goes on makes an agenda as it was typed, nothing twice', () => {
    const facts = typed('听取社区助餐情况的通报', '委员协商发言', '有关部门作回应');
    const lines = textOf(facts, 'agenda').split('\n');
    expect(lines.slice(4)).toEqual([
      expect.stringMatching(/^一、听取社区助餐情况的通报（通报人：.+）$/),
      expect.stringMatching(/^二、委员协商发言/),
      expect.stringMatching(/^三、有关部门作回应/),
    ]);
  });
});

describe('a 新闻稿', () => {
  it('ends each sentence once where every opinion was summed up', () => {
    const opinions = CONSULTING.opinions.map((one) => ({ ...one, summary: '多设几个点' }));
    for (const facts of [CONSULTING, { ...CONSULTING, opinions }])
      expect(textOf(facts, 'news')).not.toMatch(/[。！？]{2}/);
  });
});

describe('the house’s own committees', () => {
  const head: PersonRef = {
    ...{ source: 'member', id: 'head', name: '邵华', unit: '市政协提案委', post: '主任' },
    capacity: 'duty',
  };
  const [row] = CONSULTING.attendance;
  const [entry] = CONSULTING.entries;
  if (!row || !entry) throw new Error('not in the sample');

  it('do not answer what is proposed to others', () => {
    const attendance = [...CONSULTING.attendance, { ...row, id: 'head', person: head }];
    const { text } = toPlainText(
      composeMeetingPaper({ ...CONSULTING, attendance }, { kind: 'agenda' }),
    );
    expect(text).toContain('三、有关方面回应\n市民政局、');
    expect(text).not.toContain('提案委');
  });

  it('are not counted as members where their heads speak for them, as those who came are not', () => {
    const plain: PersonRef = { ...head, id: 'm', name: '江月', capacity: 'member' };
    const work: PersonRef = { ...head, id: 'w', name: '卫东', unit: '市卫健委', capacity: 'work' };
    expect(counted([plain, head, work])).toBe('1位专委会负责同志、1位委员和1位有关方面同志');
  });

  it('are sent one copy, whichever of their names was typed', () => {
    const [resolution] = DECIDING.resolutions;
    if (!resolution) throw new Error('no resolution');
    const unit = (name: string) => ({ id: null, name });
    const task = { id: 't', what: '抓落实', due: null };
    const resolutions = [
      {
        ...resolution,
        tasks: [
          { ...task, lead: [unit('研究室')], helpers: [unit('提案委员会'), unit('县政协研究室')] },
        ],
      },
    ];
    const text = textOf({ ...DECIDING, resolutions }, 'minutes');
    const sent = /发：(.+)。/.exec(text)?.[1]?.split('、') ?? [];
    expect(sent.filter((name) => name.endsWith('研究室'))).toEqual([
      '市政协研究室',
      '县政协研究室',
    ]);
    expect(sent.filter((name) => name.includes('提案委'))).toEqual(['市政协提案委']);
  });
});

describe('an item 其他 at the end', () => {
  const last = DECIDING.items.at(-1);
  const [model] = DECIDING.resolutions;
  if (!last || !model) throw new Error('not in the sample');
  const items = DECIDING.items.map((item) => (item === last ? { ...item, title: '其他' } : item));
  const none = { ...model, id: 'none', agendaItemId: null, verb: '决定' as const, tasks: [] };
  const others = DECIDING.resolutions.filter(({ agendaItemId }) => agendaItemId !== last.id);
  const facts = {
    ...DECIDING,
    items,
    resolutions: [...others, { ...none, text: '下次会议于12月召开' }],
  };

  it.each(['minutes', 'record'] as const)('in a %s heads what was resolved on no item', (kind) => {
    const text = textOf(facts, kind);
    expect(text).toContain('、其他\n');
    expect(text).toContain('会议决定，下次会议于12月召开。');
    expect(text).not.toContain('其他事项');
    expect(text).not.toContain('会议××');
  });
});

describe('an entry that nobody has written in yet', () => {
  const [first, second] = CONSULTING.items;
  const [model] = CONSULTING.entries;
  const silent = CONSULTING.attendance.find(
    ({ person }) => !CONSULTING.entries.some(({ speaker }) => speaker?.name === person.name),
  )?.person;
  if (!first || !second || !model || !silent) throw new Error('not in the sample');
  const entry = (id: string, text: string, agendaItemId: string, speaker = model.speaker) => ({
    ...{ ...model, id, text, agendaItemId, speaker, marks: [] },
  });

  it('is no speech, and begins no item of the record', () => {
    const entries = [
      entry('a', '先说一句。', first.id),
      entry('b', ' \n', second.id, silent),
      entry('c', '再说一句。', first.id),
    ];
    const facts = { ...CONSULTING, entries, opinions: [] };
    expect(voicesOf(facts, []).spoke.map(({ name }) => name)).toEqual([model.speaker?.name]);
    const text = textOf(facts, 'record');
    expect(text).not.toContain('继续进行');
    expect(text).toMatch(/先说一句。\n.*再说一句。\n二、/);
  });

  it('alone leaves the record as if there were none', () => {
    const entries = [{ ...entry('b', '', first.id), agendaItemId: null }];
    expect(textOf({ ...CONSULTING, entries }, 'record')).toBe(
      textOf({ ...CONSULTING, entries: [] }, 'record'),
    );
  });
});

describe('a record whose words are on no item, of a meeting that resolved something', () => {
  const [model] = CONSULTING.entries;
  if (!model) throw new Error('not in the sample');
  const entries = ['现在开会。', '原则通过。散会。'].map((text) => ({
    ...model,
    ...{ id: text, text, agendaItemId: null, marks: [] },
  }));

  it('says that the items and what came of them follow, so that none seems to begin after the end', () => {
    const text = textOf({ ...DECIDING, entries }, 'record');
    expect(text).toMatch(/散会。\n各项议题和议定事项如下：\n一、/);
    expect(text.match(/如下：/g)).toHaveLength(1);
  });

  it('does not say so where words were put to an item, or nobody spoke', () => {
    const onItem = entries.map((one) => ({ ...one, agendaItemId: DECIDING.items[0]?.id ?? '' }));
    for (const said of [onItem, []])
      expect(textOf({ ...DECIDING, entries: said }, 'record')).not.toContain('如下：');
  });
});
