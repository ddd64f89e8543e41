import { describe, expect, it } from 'vitest';
import { emptyDocument } from '#shared/document/official-document';
import { arranged, countsOf, inOrder, inserted, othersWords } from '#shared/meetings/attendance';
import { readNames } from '#shared/meetings/name-list';
import { composedMark, PAPERS_OF } from '#shared/meetings/papers';
import type { Attendance, AttendanceRole } from '#shared/model/meeting';
import type { Leader } from '#shared/model/office';

const leader = (id: string, rank: number): Leader => ({
  id,
  name: id,
  post: '',
  duties: '',
  rank,
  sample: 0,
});
const LEADERS = [leader('主席', 1), leader('副主席', 2), leader('秘书长', 3)];

const row = (name: string, order: number, role: AttendanceRole = 'attend'): Attendance => {
  const known = LEADERS.some(({ id }) => id === name);
  return {
    id: name,
    meetingId: 'm',
    role,
    state: 'expected',
    reason: '',
    order,
    telephone: '',
    person: {
      name,
      unit: '',
      post: '',
      ...(known ? { source: 'leader', id: name } : { source: 'guest', id: null }),
    },
  };
};
const names = (rows: readonly Attendance[]) => rows.map(({ person }) => person.name);

describe('the order of names', () => {
  it('puts a leader by rank, others at the end, and leaves what a hand has arranged', () => {
    const byHand = [row('王委员', 1), row('秘书长', 2), row('李委员', 3)];
    const all = inserted(byHand, [row('赵委员', 0), row('副主席', 0)], LEADERS);
    expect(names(all)).toEqual(['副主席', '王委员', '秘书长', '李委员', '赵委员']);
    expect(all.map(({ order }) => order)).toEqual([1, 2, 3, 4, 5]);
  });

  it('is numbered within each role', () => {
    const all = inserted(
      [row('局长', 1, 'nonvoting')],
      [row('王委员', 0), row('科长', 0, 'nonvoting')],
      [],
    );
    expect(all.map(({ person, role, order }) => [person.name, role, order])).toEqual([
      ['王委员', 'attend', 1],
      ['局长', 'nonvoting', 1],
      ['科长', 'nonvoting', 2],
    ]);
  });

  it('by strokes counts the strokes of the surname, never its spelling; leaders stay in front', () => {
    const rows = [row('鲁某', 1), row('丁某', 2), row('郑某', 3), row('秘书长', 4), row('安某', 5)];
    expect(names(arranged(rows, LEADERS, 'strokes'))).toEqual([
      ...['秘书长', '丁某', '安某', '郑某', '鲁某'],
    ]);
    expect(names(arranged(rows, LEADERS, 'kept'))).toEqual([
      ...['秘书长', '鲁某', '丁某', '郑某', '安某'],
    ]);
    expect(names(inOrder(rows))).toEqual(names(rows));
  });

  it('is counted by what became of each', () => {
    const states = ['present', 'present', 'leave', 'absent', 'expected'] as const;
    const rows = states.map((state, index) => ({ ...row(`${index}`, index), state }));
    expect(countsOf(rows)).toEqual({ expected: 5, present: 2, leave: 1, absent: 1 });
  });
});

describe('those who do not count for 应到', () => {
  it('are counted by role, and who is away is told apart', () => {
    const away = { ...row('乙', 2, 'nonvoting'), state: 'leave' as const };
    const absent = { ...row('丙', 3, 'nonvoting'), state: 'absent' as const };
    const rows = [row('甲', 1, 'nonvoting'), away, absent, row('丁', 4, 'invited'), row('戊', 5)];
    expect(othersWords(rows)).toBe('列席3人（其中请假1人、缺席1人），邀请1人');
    expect(othersWords([row('甲', 1, 'nonvoting'), row('戊', 2)])).toBe('列席1人');
    expect(othersWords([row('戊', 1)])).toBe('');
  });
});

describe('a pasted list of names', () => {
  const read = (text: string) => readNames(text).map(({ name }) => name);

  it('stands apart by marks, blanks or lines, each name once', () => {
    expect(read('出席：周启明、吴　越，郑小溪 陈立；周启明')).toEqual([
      ...['周启明', '吴越', '郑小溪', '陈立'],
    ]);
    expect(read('1. 欧阳文君\n2．王 伟\n三、𬭎明')).toEqual(['欧阳文君', '王伟', '𬭎明']);
    expect(read(' \n、、\n')).toEqual([]);
  });

  it('with columns keeps unit and post, without the heading and the numbers', () => {
    const sheet = '序号\t姓名\t单位\t职务\n1\t王 伟\t市教育局\t局长\n2\t王伟\t市卫健委\t';
    expect(readNames(sheet)).toEqual([
      { name: '王伟', unit: '市教育局', post: '局长' },
      { name: '王伟', unit: '市卫健委', post: '' },
    ]);
  });
});

describe('a pasted list of people with unit and post', () => {
  const brief = (text: string) =>
    readNames(text).map(({ name, unit, post }) => [name, unit, post].filter(Boolean).join('|'));

  it.each([
    ['behind the name', '1 王伟 市教育局 局长\n2 李明 市民政局 副局长'],
    ['before it', '市教育局 局长 王伟\n市民政局 副局长 李明'],
    ['right before it', '市教育局局长王伟、市民政局副局长李明'],
    ['in brackets', '王伟（市教育局局长）、李明（市民政局副局长）'],
    ['behind a colon', '王伟：市教育局局长\n李明：市民政局副局长'],
    ['among other facts', '1 王伟 女 回族 市教育局 局长\n2 李明 男 1975.03 市民政局 副局长'],
    ['in columns without headings', '市教育局\t局长\t王伟\n市民政局\t副局长\t李明'],
    ['in columns beside others', '1\t王伟\t男\t市教育局\t局长\n2\t李明\t女\t市民政局\t副局长'],
    [
      'in columns by their headings',
      '单位\t职务\t姓名\n市教育局\t局长\t王伟\n市民政局\t副局长\t李明',
    ],
    [
      'in one column',
      '序号\t姓名\t性别\t单位及职务\t电话\n1\t王伟\t男\t市教育局局长\t13800000001\n2\t李明（女）\t\t市民政局副局长\t',
    ],
  ])('%s', (_what, text) => {
    expect(brief(text)).toEqual(['王伟|市教育局|局长', '李明|市民政局|副局长']);
  });

  it('of which a post holds a 、', () => {
    expect(brief('市教育局党组书记、局长王伟，李明（市民政局党组书记、局长）')).toEqual([
      '王伟|市教育局|党组书记、局长',
      '李明|市民政局|党组书记、局长',
    ]);
  });

  it.each([
    ['出席会议的领导同志：王伟、李明（共2人）', ['王伟', '李明']],
    ['王伟和李明', ['王伟', '李明']],
    ['王伟、李明等同志', ['王伟', '李明']],
    ['（1）王伟（2）李明', ['王伟', '李明']],
    ['①王伟②李明', ['王伟', '李明']],
    ['委员：王伟；列席：李明', ['王伟', '李明']],
    ['王伟/李明', ['王伟', '李明']],
    ['王伟（女）、李明（回族）', ['王伟', '李明']],
    ['王和平、李及第', ['王和平', '李及第']],
    ['高原、方向、田村', ['高原', '方向', '田村']],
    // Nobody's names: the clerk sees them among those whom the directory does not know.
    ['参加单位：市教育局、市民政局', ['市教育局', '市民政局']],
  ])('%s', (text, names) => {
    expect(brief(text)).toEqual(names);
  });
});

describe('papers', () => {
  it('of the two families never meet: no opinions of a deciding, no resolutions of a consulting meeting', () => {
    expect(PAPERS_OF.deciding.after).not.toContain('opinions');
    expect(PAPERS_OF.consulting.after).not.toContain('itemMinutes');
  });

  it('have one mark for one text, another for any other', () => {
    const one = { ...emptyDocument(), title: ['纪要'] };
    expect(composedMark(one)).toBe(composedMark(structuredClone(one)));
    expect(composedMark({ ...one, title: ['纪耍'] })).not.toBe(composedMark(one));
    expect(composedMark({ ...one, note: '（甲）' })).not.toBe(
      composedMark({ ...one, note: '（乙）' }),
    );
  });
});
