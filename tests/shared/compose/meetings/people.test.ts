import { describe, expect, it } from 'vitest';
import type { MeetingFacts } from '#shared/compose/meetings/facts';
import { composeMeetingPaper } from '#shared/compose/meetings/index';
import { distinctPeople, isSamePerson, listed, peopleOf } from '#shared/compose/meetings/people';
import { runsText } from '#shared/document/official-document';
import { toPlainText } from '#shared/document/plain-text';
import type { PersonRef } from '#shared/model/directory';
import { ATTENDANCE_STATES, type Attendance } from '#shared/model/meeting';
import { Chance } from '../chance';
import { bareFacts, sampleFacts } from './support';

const STATES = Object.keys(ATTENDANCE_STATES) as Attendance['state'][];

const person = (name: string, change: Partial<PersonRef> = {}): PersonRef => ({
  source: 'member',
  id: null,
  name,
  unit: '',
  post: '',
  ...change,
});

const called = (people: PersonRef[], change: Partial<Attendance> = {}): Attendance[] =>
  people.map((one, index) => ({
    id: String(index),
    meetingId: 'm',
    person: one,
    role: 'attend',
    state: 'present',
    reason: '',
    order: index + 1,
    telephone: '',
    ...change,
  }));

describe('people', () => {
  it('are one when a unit is only missing, and two when ids or units differ', () => {
    const one = person('李明', { id: 'a', unit: '甲单位' });
    expect(isSamePerson(one, person('李明'))).toBe(true);
    expect(isSamePerson(one, person('李明', { id: 'a', unit: '新单位' }))).toBe(true);
    expect(isSamePerson(one, person('李明', { id: 'b', unit: '甲单位' }))).toBe(false);
    expect(isSamePerson(one, person('李明', { source: 'guest', unit: '乙单位' }))).toBe(false);
    expect(distinctPeople([one, null, person('李明'), person('王芳')])).toHaveLength(2);
  });

  it('named as a guest alone have unit and post of the one of that name on the list', () => {
    const listed = person('郑守田', { source: 'guest', unit: '市民政局', post: '局长' });
    const bare = person('郑守田', { source: 'guest' });
    const facts = bareFacts('座谈会');
    expect(peopleOf(facts).titled(bare)).toBe('郑守田');
    expect(peopleOf({ ...facts, attendance: called([listed]) }).titled(bare)).toBe(
      '市民政局局长郑守田',
    );
    const other = person('郑守田', { source: 'guest', unit: '市财政局', post: '科长' });
    const two = { ...facts, attendance: called([listed, other]) };
    expect(peopleOf(two).titled(bare)).toBe('郑守田');
  });

  it('of one name get their unit, of one unit their post; others nothing', () => {
    const list = [
      person('李明', { id: 'a', unit: '甲单位', post: '主任' }),
      person('李明', { id: 'b', unit: '乙单位', post: '主任' }),
      person('王芳', { id: 'c', unit: '甲单位', post: '主任' }),
      person('赵䶮', { id: 'd', unit: '丙单位', post: '会计' }),
      person('赵䶮', { id: 'e', unit: '丙单位', post: '出纳' }),
    ];
    const people = peopleOf({ ...bareFacts('座谈会'), attendance: called(list) });
    expect(list.map(people.name)).toEqual([
      '李明（甲单位）',
      '李明（乙单位）',
      '王芳',
      '赵䶮（丙单位会计）',
      '赵䶮（丙单位出纳）',
    ]);
    expect(list.map(people.speaker).slice(0, 3)).toEqual([
      '甲单位李明委员',
      '乙单位李明委员',
      '王芳委员',
    ]);
  });

  it('are printed with a post that names its unit once', () => {
    const people = peopleOf(bareFacts('座谈会'));
    expect(people.titled(person('何静', { unit: '市政协', post: '市政协副主席' }))).toBe(
      '市政协副主席何静',
    );
    expect(people.titled(person('何静', { unit: '市民政局', post: '局长' }))).toBe(
      '市民政局局长何静',
    );
  });
});

describe('lists of those who came', () => {
  const facts = sampleFacts('deciding');
  const minutes = (attendance: Attendance[]) =>
    composeMeetingPaper({ ...facts, attendance }, { kind: 'minutes' }).attendance;

  it('are in the office’s order, labels as in 10.3, the excused apart', () => {
    expect(minutes([...facts.attendance]).map(({ label, text }) => `${label}：${text}`)).toEqual([
      '出席：周启明、沈若兰、高远山、贺知秋',
      '请假：陶𬭎',
      '列席：孟青、市政协提案委梁思齐、市政协经济农业委邓海平、市政协社会法制委蒋若水、市政协研究室曹文渊、市民政局郑守田',
    ]);
  });

  it('hold everybody called where only exceptions are noted', () => {
    const noted = facts.attendance.map((row) =>
      row.state === 'present' ? { ...row, state: 'expected' as const } : row,
    );
    expect(minutes(noted)).toEqual(minutes([...facts.attendance]));
  });

  it('leave out who was not ticked once others were, and who was absent', () => {
    const [first, second, third, ...others] = facts.attendance;
    if (!first || !second || !third) throw new Error('no attendance');
    const rows: Attendance[] = [
      first,
      { ...second, state: 'expected' },
      { ...third, state: 'absent' },
      ...others,
    ];
    expect(minutes(rows)[0]?.text).toBe('周启明、贺知秋');
    const record = toPlainText(
      composeMeetingPaper({ ...facts, attendance: rows }, { kind: 'record' }),
    ).text;
    expect(record).toContain('缺席：高远山\n');
  });

  describe('the one who presides', () => {
    const papers = (meeting: Partial<MeetingFacts['meeting']>, attendance: Attendance[]) => {
      const own = { ...facts, meeting: { ...facts.meeting, ...meeting }, attendance };
      return {
        minutes: composeMeetingPaper(own, { kind: 'minutes' }).attendance[0]?.text,
        record: toPlainText(composeMeetingPaper(own, { kind: 'record' })).text,
        plan: toPlainText(composeMeetingPaper(own, { kind: 'plan' })).text,
        signIn:
          attendance.length === 0
            ? ''
            : toPlainText(composeMeetingPaper(own, { kind: 'signIn' })).text,
        script: toPlainText(composeMeetingPaper(own, { kind: 'script' })).text,
        cards:
          attendance.length === 0
            ? []
            : composeMeetingPaper(own, { kind: 'nameCards' }).body.map((block) =>
                block.type === 'paragraph' ? runsText(block.runs) : '',
              ),
      };
    };
    const guest = person('梁上石', { source: 'guest', unit: '市政协', post: '党组副书记' });
    const rows = [...facts.attendance];

    it('attends, also as one whom the directory does not know and the list does not hold', () => {
      const made = papers({ chair: guest }, rows);
      expect(made.minutes).toBe('市政协梁上石，周启明、沈若兰、高远山、贺知秋');
      expect(made.record).toMatch(/出席：.*梁上石/);
      expect(made.cards.slice(0, 2)).toEqual(['梁上石', '周启明']);
      expect(made.plan).toMatch(/出席[^\n]*梁上石/);
      const noted = rows.map((row) => ({ ...row, state: 'expected' as const }));
      expect(papers({ chair: guest }, noted).minutes).toMatch(/梁上石，周启明、/);
    });

    it('signs in, and is counted with those called, where nobody has put him on the list', () => {
      const called = rows.filter(({ role }) => role === 'attend');
      const { signIn, script } = papers({ chair: guest }, rows);
      expect(signIn).toMatch(/1\s+梁上石\s+市政协党组副书记/);
      const came = called.filter(({ state }) => state === 'present').length;
      expect(signIn).toContain(`应到${called.length + 1}人，实到${came + 1}人`);
      expect(script).toContain(`应到${called.length + 1}人`);
    });

    it('came where others are ticked and he is not', () => {
      const [first, ...others] = rows;
      if (!first) throw new Error('no attendance');
      const made = papers({ chair: first.person }, [{ ...first, state: 'expected' }, ...others]);
      expect(made.minutes).toBe('周启明、沈若兰、高远山、贺知秋');
      expect(made.record).toMatch(/出席：周启明/);
      expect(made.record).not.toContain('未登记到会');
      expect(made.signIn).not.toContain('没有登记');
      // Nobody is ticked yet: nothing is known of him either.
      const open = rows.map((row) => ({ ...row, state: 'expected' as const }));
      expect(papers({ chair: first.person }, open).signIn).toContain('实到××人');
    });

    it('stays as he is on the list: excused, or sitting in', () => {
      const [first, ...others] = rows;
      if (!first) throw new Error('no attendance');
      const leave = papers({ chair: first.person }, [{ ...first, state: 'leave' }, ...others]);
      expect(leave.minutes).toBe('沈若兰、高远山、贺知秋');
      const { minutes } = papers({ chair: others.at(-1)?.person ?? null }, rows);
      expect(minutes).toBe('周启明、沈若兰、高远山、贺知秋');
    });

    it('comes first where everybody is listed, though the list has him sitting in', () => {
      const sitting = rows.filter(({ role }) => role === 'nonvoting');
      const chair = sitting.at(-1)?.person;
      if (!chair || sitting.length < 2) throw new Error('nobody sits in');
      const made = papers({ chair }, rows);
      expect(made.cards[0]).toBe(chair.name);
      expect(made.cards).toHaveLength(papers({}, rows).cards.length);
      expect(made.signIn).toMatch(new RegExp(`1\\s+${chair.name}\\s`));
      // He is still one who sits in, and the first of these.
      expect(made.record).toMatch(new RegExp(`列席：[^\\n、，]*${chair.name}`));
      expect(made.minutes).not.toContain(chair.name);
    });

    it('makes no list by himself', () => {
      expect(papers({ chair: guest }, []).minutes).toBeUndefined();
    });
  });
});

describe('people in other papers', () => {
  it('whose posts hold a 、 are parted by commas', () => {
    const text = toPlainText(composeMeetingPaper(sampleFacts('deciding'), { kind: 'plan' })).text;
    expect(text).toContain('列席：市政协副秘书长、办公室主任孟青，市政协提案委主任梁思齐，');
  });

  it('a 简报 names leaders, counts members and says which units sent somebody', () => {
    const { body } = composeMeetingPaper(sampleFacts('consulting'), { kind: 'bulletin' });
    const last = body.at(-1);
    expect(last?.type === 'paragraph' && runsText(last.runs)).toBe(
      '市政协党组成员、秘书长贺知秋，副秘书长、办公室主任孟青，以及15位委员参加会议；市民政局、市卫生健康委、市住房城乡建设局、市财政局、城东街道有关同志列席会议。',
    );
  });
});

describe('people one after the other', () => {
  const people = peopleOf(bareFacts('主席会议'));
  const leader = (name: string, post: string) =>
    person(name, { source: 'leader', unit: '市政协', post });

  it('of one post are named behind it once, and their unit is said once', () => {
    const list = [
      leader('周启明', '党组书记、主席'),
      leader('高远山', '副主席'),
      leader('陶𬭎', '副主席'),
      person('郑守田', { source: 'guest', unit: '市民政局', post: '局长' }),
      person('何静', { source: 'guest', unit: '市民政局', post: '副局长' }),
    ];
    expect(listed(list, people.titled)).toBe(
      '市政协党组书记、主席周启明，副主席高远山、陶𬭎，市民政局局长郑守田、副局长何静',
    );
    const third = person('许文', { source: 'guest', unit: '市财政局', post: '副局长' });
    expect(listed([...list.slice(3), third], people.titled)).toBe(
      '市民政局局长郑守田、副局长何静，市财政局副局长许文',
    );
    expect(listed(list.slice(3), people.titled)).toBe('市民政局局长郑守田、副局长何静');
    expect(listed(list.slice(1, 3), people.titled)).toBe('市政协副主席高远山、陶𬭎');
    expect(listed(list, people.name)).toBe('周启明、高远山、陶𬭎、郑守田、何静');
    expect(listed([], people.titled)).toBe('');
  });

  it('keep a unit that only begins like the one before', () => {
    const list = [
      person('孟青', { source: 'guest', unit: '市政协', post: '副秘书长' }),
      person('梁思齐', { source: 'guest', unit: '市政协提案委', post: '主任' }),
    ];
    expect(listed(list, people.titled)).toBe('市政协副秘书长孟青、市政协提案委主任梁思齐');
  });
});

describe('签到表 and 席卡', () => {
  const facts = sampleFacts('consulting');

  it('list everybody in order with blanks for what is not known yet', () => {
    const attendance = facts.attendance.map((row) => ({ ...row, state: 'expected' as const }));
    const { body } = composeMeetingPaper({ ...facts, attendance }, { kind: 'signIn' });
    const table = body.find((block) => block.type === 'table');
    expect(table?.headerRows).toBe(1);
    const names = table?.rows.slice(1).map((row) => row[1]?.lines.map(runsText).join(''));
    expect(names).toEqual(attendance.map((row) => row.person.name));
    const last = body.at(-1);
    expect(last?.type === 'paragraph' && runsText(last.runs)).toBe(
      '应到21人，实到××人，请假××人，缺席××人；列席6人。',
    );
  });

  it('the numbers of a 签到表 add up to 应到, however far the roll has been called', () => {
    const chance = new Chance(41);
    for (let run = 0; run < 300; run += 1) {
      const attendance = facts.attendance
        .slice(0, 1 + chance.below(facts.attendance.length))
        .map((row) => ({ ...row, state: chance.pick(STATES) }));
      const text = toPlainText(composeMeetingPaper({ ...facts, attendance }, { kind: 'signIn' }));
      const counts = /应到(.+?)[；。]/.exec(text.text)?.[0] ?? '';
      if (counts.includes('××')) continue;
      const [called, ...parts] = [...counts.matchAll(/(\d+)人/g)].map(([, one]) => Number(one));
      expect(parts.reduce((sum, one) => sum + one, 0)).toBe(called);
    }
  });

  it('a 会议记录 names everybody called, those nobody has registered apart', () => {
    const [chair, second, ...others] = facts.attendance;
    if (!chair || !second) throw new Error('no attendance');
    const attendance = [chair, { ...second, state: 'expected' as const }, ...others];
    const { text } = toPlainText(composeMeetingPaper({ ...facts, attendance }, { kind: 'record' }));
    expect(text).toContain(`未登记到会：${second.person.name}\n`);
  });

  it('a card for each who comes, the name alone', () => {
    const document = composeMeetingPaper(facts, { kind: 'nameCards' });
    const coming = facts.attendance.filter(({ state }) => state === 'present');
    expect(document.format).toBe('nameCards');
    expect(document.body).toEqual(
      coming.map((row) => ({ type: 'paragraph', runs: [{ text: row.person.name }] })),
    );
  });
});
