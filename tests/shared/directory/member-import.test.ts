import { describe, expect, it } from 'vitest';
import { UNIT_COLUMNS } from '#shared/directory/columns';
import { updatedMember } from '#shared/directory/member-changes';
import type { GroupKind, Member } from '#shared/model/directory';
import { readTable } from '#shared/sheet/table';
import { aMember, at } from './members';
import { asked, brief, plan } from './planned';
import { planUnits } from './plans';

describe('days that are not whole, or belong to nothing', () => {
  const noteOf = (planned: ReturnType<typeof plan>) => planned.rows.map(({ facts }) => facts.note);

  it.each(['2022年1月', '2022.1', '2022-01', '2022年', '换届时'])(
    '%s is kept in the note as it stands, and no day is made up',
    (text) => {
      const planned = plan([
        ['姓名', '工作单位', '任职起始', '备注'],
        ['甲', '一中', text, '旧注'],
      ]);
      expect(planned.rows[0]?.facts.affiliations).toEqual([at('一中')]);
      expect(noteOf(planned)).toEqual([`旧注；任职起始：${text}`]);
      expect(planned.rows[0]?.remarks).toEqual([
        `任职起始“${text}”不是年月日齐全的日期，照原样记在备注里`,
      ]);
    },
  );

  it('a first day without unit and post goes into the note', () => {
    const planned = plan([
      ['姓名', '任职起始'],
      ['甲', '2022-01-05'],
    ]);
    expect(planned.rows[0]?.facts).toMatchObject({
      affiliations: [],
      note: '任职起始：2022-01-05',
    });
    expect(planned.rows[0]?.remarks).toEqual(['没有写单位和职务，任职起始2022-01-05记在备注里']);
  });

  it('of a known member belongs to the unit that is known; without one it goes behind the note, once', () => {
    const rows = [
      ['姓名', '任职起始'],
      ['甲', '2022-01-05'],
      ['乙', '2022-01-05'],
    ];
    const members = [
      aMember({ name: '甲', affiliations: [at('一中', '校长')] }),
      aMember({ name: '乙', note: '旧注' }),
    ];
    const planned = plan(rows, { members });
    expect(planned.rows.map(({ changes }) => changes)).toEqual([
      ['任职起始：（空）→2022-01-05'],
      ['备注：旧注→旧注；任职起始：2022-01-05'],
    ]);
    const updated = planned.rows.map(({ facts }, index) =>
      updatedMember(members[index] as Member, facts),
    );
    expect(updated[0]?.affiliations).toEqual([at('一中', '校长', '2022-01-05')]);
    expect(updated[1]).toMatchObject({ note: '旧注；任职起始：2022-01-05', affiliations: [] });
    expect(plan(rows, { members: updated }).rows.map(({ changes }) => changes)).toEqual([[], []]);
  });

  it('earlier posts with a month only, and what stands behind them, are kept', () => {
    const planned = plan([
      ['姓名', '此前单位职务'],
      ['甲', '一中｜教师｜2019年9月；二中｜校长｜2021-01-02｜兼职；｜｜2020'],
    ]);
    expect(planned.rows[0]?.facts.affiliations).toMatchObject([
      at('一中', '教师'),
      at('二中', '校长', '2021-01-02'),
    ]);
    expect(noteOf(planned)).toEqual([
      '此前单位职务：一中｜教师｜2019年9月；此前单位职务：二中｜校长｜2021-01-02｜兼职；此前单位职务：｜｜2020',
    ]);
    expect(planned.rows[0]?.remarks).toHaveLength(3);
  });
});

describe('a column that holds unit and post', () => {
  const rows = (heading: string) => [
    ['姓名', heading],
    ['甲', '市第一中学校长'],
    ['乙', '自由职业者'],
  ];

  it.each([
    '工作单位及职务',
    '单位及职务',
    '工作单位和职务',
    '工作单位、职务',
    '单位职务',
    '单位及职务职称',
    '现工作单位及行政职务',
    '工作单位及职务/职称',
    '单位及现任职务',
    '所在单位职务',
    '工作单位和职务名称',
    '身份及职务',
  ])('%s is taken apart, and asked about', (heading) => {
    const planned = plan(rows(heading));
    expect(planned.rows.map(({ facts }) => facts.affiliations)).toEqual([
      [at('市第一中学', '校长')],
      [at('自由职业者')],
    ]);
    expect(brief(planned)).toEqual([
      '2 甲 add 分成单位“市第一中学”、职务“校长”',
      '3 乙 add “自由职业者”分不清单位和职务，整格记为工作单位',
    ]);
    expect(planned.questions[0]?.text).toBe(`“${heading}”这一列里单位和职务写在一起：`);
    const whole = plan(rows(heading), { answers: { combined: 'whole' } });
    expect(whole.rows.map(({ facts }) => facts.affiliations)).toEqual([
      [at('市第一中学校长')],
      [at('自由职业者')],
    ]);
    expect(asked(whole)).toEqual(['combined=whole']);
  });

  it('is none beside a column of posts', () => {
    const planned = plan([
      ['姓名', '工作单位', '职务'],
      ['甲', '市第一中学校长', '书记'],
    ]);
    expect(planned.questions).toEqual([]);
    expect(planned.rows[0]?.facts.affiliations).toEqual([at('市第一中学校长', '书记')]);
  });

  it.each(['工作单位', '职务'])(
    'is asked about where only what stands in it shows it, under %s',
    (heading) => {
      const texts = ['市第一中学校长', '市民政局局长', '自由职业者', '书记'];
      const planned = plan([['姓名', heading], ...texts.map((text, at) => [`甲${at}`, text])]);
      expect(asked(planned)).toEqual(['combined=split']);
      expect(planned.rows.map(({ facts }) => facts.affiliations[0])).toEqual([
        ...[at('市第一中学', '校长'), at('市民政局', '局长'), at('自由职业者'), at('', '书记')],
      ]);
    },
  );

  it.each([
    ['工作单位', ['市第一中学', '市民政局', '市第二中学校长']],
    ['职务', ['校长', '局长', '市第二中学校长']],
  ])('is none where most of %s is one thing only', (heading, texts) => {
    const planned = plan([['姓名', heading], ...texts.map((text, at) => [`甲${at}`, text])]);
    expect(planned.questions).toEqual([]);
  });

  it('is taken apart beside a column of posts as well, and no word of that is lost', () => {
    const planned = plan([
      ['姓名', '工作单位及职务', '职务', '备注'],
      ['甲', '市第一中学校长', '校长', ''],
      ['乙', '市民政局局长', '常委', '旧注'],
      ['丙', '自由职业者', '理事', ''],
      ['丁', '', '会长', ''],
    ]);
    expect(asked(planned)).toEqual(['combined=split']);
    expect(planned.rows.map(({ facts }) => [facts.affiliations[0], facts.note])).toEqual([
      [at('市第一中学', '校长'), ''],
      [at('市民政局', '局长'), '旧注；职务：常委'],
      [at('自由职业者', '理事'), ''],
      [at('', '会长'), ''],
    ]);
    expect(planned.rows[1]?.remarks).toContain(
      '“职务：常委”和单位职务里写的不一样，照原样记在备注里',
    );
  });

  it('goes by the units of the directory', () => {
    const known = { groups: [], units: ['清真大寺'] };
    expect(
      plan(
        [
          ['姓名', '单位及职务'],
          ['甲', '清真大寺阿訇'],
        ],
        { known },
      ).rows[0]?.facts.affiliations,
    ).toEqual([at('清真大寺', '阿訇')]);
  });
});

describe('the column of committees', () => {
  it.each([
    '专委会',
    '专门委员会',
    '委员会',
    '所在专委会',
    '所属专门委员会',
    '所属委员会',
    '专委',
    '专委会名称',
    '政协专委会',
  ])('may be headed %s', (heading) => {
    const { rows } = plan([
      ['姓名', heading],
      ['甲', '提案委员会'],
    ]);
    expect(rows[0]?.facts.committee).toBe('提案委员会');
  });
});

describe('what may be a slip is remarked and comes in as it stands', () => {
  const group = (kind: GroupKind, name: string) => ({
    id: name,
    kind,
    name,
    order: 1,
    sample: 0 as const,
  });

  it('a party, a sector, a committee that nobody knows', () => {
    const rows = [
      ['姓名', '党派', '界别', '专委会'],
      ['甲', '民萌', '教肓', '提案委'],
      ['乙', '民盟盟员', '教育', '提案委员会'],
    ];
    const known = {
      groups: [group('sector', '教育'), group('committee', '提案委员会')],
      units: [],
    };
    expect(plan(rows, { known }).rows.map(({ remarks }) => remarks)).toEqual([
      [
        '党派“民萌”不在名录的分组里，照原样导入，请核对',
        '界别“教肓”不在名录的分组里，照原样导入，请核对',
        '专委会“提案委”不在名录的分组里，照原样导入，请核对',
      ],
      [],
    ]);
    expect(plan(rows).rows.map(({ remarks }) => remarks.length)).toEqual([1, 0]);
  });

  it.each([
    ['8001', '只有4位数字'],
    ['1380000000', '是10位，手机号应为11位'],
    ['138000000000', '是12位，手机号应为11位'],
    ['13800000000、8001', '“8001”只有4位数字'],
    ['1380000\n8001', '“8001”只有4位数字'],
    ['12800000000', '有11位，不像手机号，也不像区号开头的固定电话'],
    ['23800000000', '有11位，不像手机号，也不像区号开头的固定电话'],
    ['不详', '只有0位数字'],
  ])('the telephone %s', (telephone, remark) => {
    const planned = plan([
      ['姓名', '电话'],
      ['甲', telephone],
    ]);
    expect(planned.rows[0]).toMatchObject({ action: 'add', facts: { telephone } });
    expect(planned.rows[0]?.remarks.join()).toContain(remark);
  });

  it.each([
    '13800000000',
    '0000-0000000',
    '（0000）00000000',
    '138 0000 0000',
    '13800000000/0000-0000000',
    '0000-0000000转8001',
    '',
    '+86 13800000000',
  ])('the telephone %s is none', (telephone) => {
    expect(
      plan([
        ['姓名', '电话', '党派'],
        ['甲', telephone, '民盟'],
      ]).rows[0]?.remarks,
    ).toEqual([]);
  });
});

describe('rows that are hidden', () => {
  const rows = [
    ['姓名', '单位全称'],
    ['甲', '一局'],
    ['乙', '二局'],
  ];
  const sheet = { hiddenRows: [2] };

  it('come in with a remark, or stay out as the clerk says', () => {
    const planned = plan(rows, { sheet });
    expect(brief(planned)).toEqual(['2 甲 add', '3 乙 add 这一行在表里是隐藏的']);
    expect(planned.questions[0]?.text).toBe('表里有1行是隐藏的（第3行）：');
    const left = plan(rows, { sheet, answers: { hiddenRows: 'leave' } });
    expect(brief(left)).toEqual(['2 甲 add', '3 乙 refuse 这一行在表里是隐藏的，没有导入']);
    expect(asked(left)).toEqual(['hiddenRows=leave']);
  });

  it('so do those of units', () => {
    const table = readTable(
      { fileName: '', sheets: [{ name: '单位', rows, merges: [], ...sheet }] },
      UNIT_COLUMNS,
    );
    expect(planUnits('', table, []).rows.map(({ remarks }) => remarks)).toEqual([
      [],
      ['这一行在表里是隐藏的'],
    ]);
    expect(
      planUnits('', table, [], { hiddenRows: 'leave' }).rows.map(({ action }) => action),
    ).toEqual(['add', 'refuse']);
  });
});

it('a name that is an error says so rather than that there is none', () => {
  expect(
    brief(
      plan([
        ['姓名', '工作单位'],
        ['#N/A', '一中'],
      ]),
    ),
  ).toEqual(['2 （没有姓名） refuse “姓名”（A2）是错误值#N/A，这一格没有导入']);
});

describe('a cell of a name that holds something else', () => {
  it.each([
    '合计',
    '3',
    '45.5%',
    '小计',
    '共2名',
    '教育界（23人）',
    '一、中共界 12 人',
    '制表人：王一',
    '注：名单截至3月',
    '说明',
  ])('%s is no member', (text) => {
    const planned = plan([
      ['姓名', '工作单位'],
      ['甲', '一中'],
      [text, '1'],
    ]);
    expect(brief(planned)).toEqual(['2 甲 add', `3 ${text} refuse “${text}”不像一个人的姓名`]);
  });

  it.each([
    ['陆清和（女，回族）', '陆清和', '（女，回族）'],
    ['陆　清（女）', '陆清', '（女）'],
    ['阿依古丽·买买提(维吾尔族)', '阿依古丽·买买提', '(维吾尔族)'],
    ['陆清和 *', '陆清和', '*'],
    ['陆清和（女）（民盟）△', '陆清和', '（女）（民盟）△'],
  ])('%s is a name with a note behind it', (text, name, beside) => {
    const planned = plan([
      ['姓名', '工作单位', '备注'],
      [text, '一中', '旧注'],
    ]);
    expect(planned.rows[0]?.facts).toMatchObject({ name, note: `旧注；姓名后注：${beside}` });
    expect(brief(planned)).toEqual([
      `2 ${name} add 姓名后面的“${beside}”不是姓名，照原样记在备注里`,
    ]);
    const members = [aMember({ name, note: '旧注', affiliations: [at('一中')] })];
    const again = plan(
      [
        ['姓名', '工作单位'],
        [text, '一中'],
      ],
      { members },
    );
    expect(again.rows[0]?.action).toBe('double');
  });

  it.each(['释慧明（王一）', '王伟1', '玛丽(Mary)'])('%s comes in as it stands', (name) => {
    expect(brief(plan([['姓名'], [name]]))).toEqual([
      `2 ${name} add 姓名“${name}”里有括号或数字，照原样导入，请核对`,
    ]);
  });

  it('is a heading of a table that runs the other way', () => {
    const planned = plan([
      ['姓名', '甲', '乙'],
      ['单位', '一中', '二中'],
    ]);
    expect(brief(planned)).toEqual(['2 单位 refuse “单位”像列名，不像一个人的姓名']);
  });

  it('below headings in two languages or over two lines', () => {
    const planned = plan([
      ['姓\n名 Name', '工作单位\n及职务', 'Tel 联系电话/Tel.'],
      ['甲', '市一中校长', '13800000000'],
    ]);
    expect(planned.rows[0]?.facts).toMatchObject({
      name: '甲',
      affiliations: [at('市一中', '校长')],
    });
    expect(planned.questions[0]?.text).toContain('“工作单位及职务”');
  });

  it.each(['王世界', '计合', '欧阳·计'])('%s is a name', (name) => {
    expect(brief(plan([['姓名'], [name]]))).toEqual([`2 ${name} add`]);
  });

  it('with the number that stands for a day, as the book counts its days', () => {
    const rows = [
      ['姓名', '单位', '任职起始'],
      ['甲', '市一中', '44198'],
    ];
    const since = (from1904: boolean) =>
      plan(rows, { sheet: { from1904 } }).rows[0]?.facts.affiliations[0]?.from;
    expect([since(true), since(false)]).toEqual(['2025-01-03', '2021-01-02']);
  });
});

describe('a roster that saves paper', () => {
  it('has its people side by side: all of them come in, left before right', () => {
    const planned = plan([
      ['示例市政协委员名册'],
      ['序号', '姓名', '党派', '单位', '序号', '姓 名', '党派', '单位'],
      ['1', '卢青山', '民盟', '市二中', '3', '江望月', '民建', '示例公司'],
      ['2', '段一鸣', '民进', '规划院', '', '', '', ''],
    ]);
    expect(planned.rows.map(({ row, facts }) => [row, facts.name, facts.party])).toEqual([
      [3, '卢青山', '民盟'],
      [4, '段一鸣', '民进'],
      [3, '江望月', '民建'],
    ]);
    expect(planned.rows[2]?.facts.affiliations).toEqual([at('示例公司')]);
    expect(planned.remarks.join('')).toContain('左右并排2组，各组都读了');
    expect(planned.remarks.join('')).not.toContain('“姓名”');
  });

  it('three times over, without a unit', () => {
    const planned = plan([
      ['姓名', '电话', '姓名', '电话', '姓名', '电话'],
      ['卢青山', '13900000001', '江望月', '13900000002', '段一鸣', ''],
      ['孟繁星', '', '', '', '', ''],
    ]);
    const read = planned.rows.map(({ facts }) => `${facts.name}${facts.telephone}`);
    expect(read).toEqual(['卢青山13900000001', '孟繁星', '江望月13900000002', '段一鸣']);
  });

  it('with another 姓名 beside it is one table, and the other column is told', () => {
    const planned = plan([
      ['姓名', '单位', '姓名', '关系'],
      ['卢青山', '市二中', '卢小山', '父子'],
    ]);
    expect(planned.rows.map(({ facts }) => facts.name)).toEqual(['卢青山']);
    expect(planned.remarks.join('')).toContain('“姓名”、“关系”');
  });

  it.each([
    '卢青山、江望月、段一鸣',
    '卢青山 江望月',
    '卢青山，江望月',
    '李明\n王一平',
    '欧阳若水、江望月',
  ])('%s in one cell is not taken for one person', (text) => {
    const [row] = plan([
      ['姓名', '党派'],
      [text, '民盟'],
    ]).rows;
    expect(row?.action).toBe('refuse');
    expect(row?.remarks.join('')).toContain('像是几个人的姓名');
  });

  it.each(['欧阳 若水', '卢 青 山', '阿不都 买买提', '阿不都·买买提', '张　淼'])(
    '%s is one',
    (text) => {
      expect(
        plan([
          ['姓名', '党派'],
          [text, '民盟'],
        ]).rows[0]?.action,
      ).toBe('add');
    },
  );
});
