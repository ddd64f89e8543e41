import { describe, expect, it } from 'vitest';
import type { MeetingFacts } from '#shared/compose/meetings/facts';
import { composeMeetingPaper } from '#shared/compose/meetings/index';
import { runsText } from '#shared/document/official-document';
import { toPlainText } from '#shared/document/plain-text';
import type { Meeting, MeetingPaperKind } from '#shared/model/meeting';
import { bareFacts, sampleFacts } from './support';

const DECIDING = sampleFacts('deciding');
const CONSULTING = sampleFacts('consulting');
const textOf = (facts: MeetingFacts, kind: MeetingPaperKind) =>
  toPlainText(composeMeetingPaper(facts, { kind })).text;
const withMeeting = (facts: MeetingFacts, change: Partial<Meeting>): MeetingFacts => ({
  ...facts,
  meeting: { ...facts.meeting, ...change },
});

describe('会议通知', () => {
  it('goes to the units called, in order and once, and to the members', () => {
    const { addressees } = composeMeetingPaper(CONSULTING, { kind: 'notice' });
    expect(addressees).toBe(
      '市民政局、市卫生健康委、市住房城乡建设局、市财政局、市人力资源社会保障局、城东街道，各有关委员：',
    );
  });

  it('holds time, place, items, people, demands and the reply slip', () => {
    const text = textOf(CONSULTING, 'notice');
    expect(text).toContain('2026年7月16日（星期四）上午9时至11时30分。');
    expect(text).toContain('（一）社区助餐服务（通报人：市民政局局长郑守田）；');
    expect(text).toContain('2.请市民政局准备通报材料，控制在3000字以内。');
    expect(text).toContain('姓名\t单位\t职务\t联系电话\t是否参会\t请假事由');
  });

  it('numbers demands anew that were typed with numbers', () => {
    const text = textOf(
      withMeeting(DECIDING, { requirements: '1、带好材料。\n\n（二）着正装。' }),
      'notice',
    );
    expect(text).toContain('2.带好材料。\n3.着正装。');
  });

  it('is signed by the issuer chosen', () => {
    const issuer = { mark: '', signature: '中共示例市政协党组', code: '' };
    const document = composeMeetingPaper({ ...DECIDING, issuer }, { kind: 'notice' });
    expect(document.signature?.signers).toEqual(['中共示例市政协党组']);
    expect(document.title[0]).toMatch(/^中共示例市政协党组关于召开/);
  });
});

describe('会议日程', () => {
  const sitting = (change: Partial<Meeting['sittings'][number]>) => ({
    id: '1',
    date: '2026-07-16',
    from: '09:00',
    to: '11:30',
    place: '礼堂',
    state: 'planned' as const,
    note: '',
    ...change,
  });

  it('of one sitting runs item by item, day and place said once', () => {
    const [table] = composeMeetingPaper(CONSULTING, { kind: 'schedule' }).body;
    if (table?.type !== 'table') throw new Error('no table');
    const cells = table.rows.map((row) => row.map((cell) => cell.lines.map(runsText).join('/')));
    expect(cells.slice(1)).toEqual([
      ['7月16日', '9:00—9:50', '市政协机关三楼会议室', '社区助餐服务', '沈若兰'],
      ['9:50—10:40', '医养结合和居家照护'],
      ['10:40—11:30', '适老化改造和社会力量参与'],
    ]);
    expect(table.rows[1]?.[0]?.rowSpan).toBe(3);
  });

  it('of several sittings says what their notes say; moved and cancelled ones are left out', () => {
    const sittings = [
      sitting({ note: '开幕' }),
      sitting({ state: 'moved', note: '改期的' }),
      sitting({ state: 'cancelled', note: '取消的' }),
      sitting({ date: '2026-07-17', from: '14:30', to: '', note: '闭幕' }),
    ];
    const facts = withMeeting(CONSULTING, { sittings });
    const text = textOf(facts, 'schedule');
    expect(text).toContain('7月16日\t9:00—11:30\t礼堂\t开幕\t沈若兰');
    expect(text).toContain('7月17日\t14:30\t礼堂\t闭幕\t沈若兰');
    expect(text).not.toMatch(/改期的|取消的|助餐/);
    expect(textOf(facts, 'minutes')).toContain('2026年7月16日至17日，示例市政协在礼堂召开');
    expect(textOf(facts, 'plan')).toContain('九、会议日程');
  });

  it('without planned minutes shows the items together', () => {
    const items = CONSULTING.items.map((item) => ({ ...item, minutesPlanned: null }));
    expect(textOf({ ...CONSULTING, items }, 'schedule')).toContain(
      '9:00—11:30\t市政协机关三楼会议室\t社区助餐服务 医养结合和居家照护 适老化改造和社会力量参与\t',
    );
  });
});

describe('主持词, 议程', () => {
  it('of a deciding meeting go item by item', () => {
    expect(textOf(DECIDING, 'agenda')).toContain(
      '二、听取全市社区养老服务工作情况的通报（汇报人：市民政局局长郑守田）',
    );
    const script = textOf(DECIDING, 'script');
    expect(script).toContain('会议应到5人，实到4人。');
    expect(script).toContain(
      '现在进行第三项议题：审议《关于提升社区养老服务质量的协商专报（送审稿）》。',
    );
    expect(script.endsWith('散会。')).toBe(true);
    const total = (count: number) =>
      /共有(.+)项议题/.exec(
        textOf({ ...DECIDING, items: DECIDING.items.slice(0, count) }, 'script'),
      )?.[1];
    expect([1, 2, 3].map(total)).toEqual(['一', '两', '三']);
  });

  it('of a consulting meeting go from report to speeches, answers and summing up', () => {
    const order = ['通报', '发言', '回应', '小结'].map((word) =>
      textOf(CONSULTING, 'agenda').search(new RegExp(`^[一二三四]、.*${word}`, 'm')),
    );
    expect(order).toEqual([...order].sort((a, b) => a - b));
    expect(order[0]).toBeGreaterThan(0);
  });
});

describe('议题汇总表', () => {
  it('says which papers are not in hand', () => {
    const [first, ...others] = DECIDING.items;
    if (!first) throw new Error('no item');
    const items = [
      { ...first, papers: first.papers.map((one) => ({ ...one, received: false })) },
      ...others,
    ];
    expect(textOf({ ...DECIDING, items }, 'itemTable')).toContain('会议精神传达提纲（未到）');
  });

  it('names the units and people that sit in on an item, and leaves others to a pen', () => {
    const [first, ...others] = DECIDING.items;
    if (!first) throw new Error('no item');
    const guest = {
      source: 'guest' as const,
      id: null,
      name: '庄临',
      unit: '市气象局',
      post: '副局长',
    };
    const sitting = {
      ...first,
      sittingInUnits: [{ id: null, name: '市应急局' }],
      sittingInPeople: [guest],
    };
    const { sittingInUnits: _none, ...bare } = others[0] ?? first;
    const paper = composeMeetingPaper(
      { ...DECIDING, items: [sitting, bare] },
      { kind: 'itemTable' },
    );
    const table = paper.body.find(({ type }) => type === 'table');
    if (table?.type !== 'table') throw new Error('no table');
    const cells = table.rows.map((row) =>
      row[4]?.lines.map((line) => line.map(({ text }) => text)),
    );
    expect(cells).toEqual([
      [['列席单位'], ['和人员']],
      [['市应急局'], ['市气象局副局长'], ['庄临']],
      [[]],
    ]);
    // The list of the meeting stays what the 纪要 goes by.
    expect(textOf({ ...DECIDING, items: [sitting, ...others] }, 'minutes')).not.toContain('庄临');
  });
});

describe('the mark of a 纪要', () => {
  const marked = (facts: MeetingFacts) =>
    composeMeetingPaper(
      { ...facts, resolutions: DECIDING.resolutions, items: DECIDING.items },
      { kind: 'minutes' },
    ).head.mark.name;

  it('names who held it and what it was', () => {
    expect(marked(DECIDING)).toBe('示例市政协主席会议纪要');
    expect(marked(bareFacts('党组会议'))).toBe('中共示例市政协党组会议纪要');
    const committee = withMeeting(bareFacts('专委会会议'), { series: '提案委员会会议' });
    expect(marked(committee)).toBe('示例市政协提案委员会会议纪要');
    const issuer = { mark: '', signature: '中共示例市政协办公室党组', code: '' };
    expect(marked({ ...bareFacts('机关党组会议'), issuer })).toBe(
      '中共示例市政协办公室党组会议纪要',
    );
    expect(composeMeetingPaper(CONSULTING, { kind: 'minutes' }).head.mark.name).toBe(
      '示例市政协专题协商会纪要',
    );
  });

  it('the number is left blank until it is signed', () => {
    const { head } = composeMeetingPaper(DECIDING, { kind: 'minutes' });
    expect(head.serialNumber).toBe('第××期');
    expect(head.issueNumber).toBe('');
    expect(head.line).toEqual({ office: '政协示例市委员会办公室', date: '2026年7月30日' });
  });
});
