import { describe, expect, it } from 'vitest';
import { MEMBER_COLUMNS, UNIT_COLUMNS } from '#shared/directory/columns';
import { countPlan } from '#shared/directory/import-plan';
import { updatedMember } from '#shared/directory/member-changes';
import { memberRow } from '#shared/directory/member-sheet';
import { memberTemplate, unitTemplate } from '#shared/directory/template';
import { unitRow, updatedUnit } from '#shared/directory/unit-sheet';
import type { Member } from '#shared/model/directory';
import type { NewBook, ReadBook } from '#shared/sheet/book';
import { readTable, TableRefused, tableSheet } from '#shared/sheet/table';
import { aMember, at, aUnit } from './members';
import { planMembers, planUnits } from './plans';

const bookOf = (rows: string[][], merges: ReadBook['sheets'][0]['merges'] = []): ReadBook => ({
  fileName: '名册.xlsx',
  sheets: [{ name: '委员', rows, merges }],
});
/** As a written book is read again. */
const again = ({ sheets }: NewBook): ReadBook => ({
  fileName: '名册.xlsx',
  sheets: sheets.map(({ name, columns, rows }) => ({
    name,
    rows: [
      columns.map(({ title }) => title),
      ...rows.map((row) => row.map((cell) => String(cell ?? ''))),
    ],
    merges: [],
  })),
});
const plan = (
  rows: string[][],
  members: Member[] = [],
  merges: ReadBook['sheets'][0]['merges'] = [],
) => planMembers('名册.xlsx', readTable(bookOf(rows, merges), MEMBER_COLUMNS), members);
const brief = (planned: ReturnType<typeof plan>) =>
  planned.rows.map(({ row, name, action, changes, remarks }) =>
    [row, name, action, ...changes, ...remarks].join(' '),
  );

describe('the headings of a file', () => {
  it('are found under a title, with other names, marks and spaces; what is not known is told', () => {
    const planned = plan([
      ['示例市政协委员名册'],
      [],
      ['序 号', '姓 名*', '政治面貌', '手机号码（必填）', '姓名'],
      ['1', '甲', '民盟', '13800000000', '别的'],
    ]);
    expect(planned.remarks).toEqual(['这几列不认识或重复，没有读入：“序 号”、“姓名”。']);
    expect(planned.rows[0]?.facts).toMatchObject({
      name: '甲',
      party: '民盟',
      telephone: '13800000000',
    });
    expect(planned.rows[0]?.row).toBe(4);
  });

  it('without a name column are refused as a whole, saying what to do', () => {
    expect(() =>
      plan([
        ['序号', '党派'],
        ['1', '民盟'],
      ]),
    ).toThrow(TableRefused);
    expect(() => plan([['随便写的']])).toThrow('没有找到“姓名”这一列');
  });
});

describe('rows of members', () => {
  it('without a name, doubled in the file, merged with others: each refused with its reason', () => {
    const planned = plan(
      [
        ['姓名', '界别', '工作单位'],
        ['甲', '教育', '一中'],
        ['', '教育', '二中'],
        ['甲', '经济', '一 中'],
        ['甲', '', ''],
        ['甲', '经济', '商务局'],
        ['乙', '合并', '三中'],
        ['丙', '', '三中'],
        ['', '', ''],
        ['这一行是很长很长很长很长很长很长很长很长很长很长很长的说明文字不是姓名'],
      ],
      [],
      [{ top: 6, bottom: 7, left: 1, right: 1 }],
    );
    const merged = '“界别”是合并单元格，看不出属于哪一行。请在 Excel 里取消合并、逐行填好再导入';
    expect(brief(planned)).toEqual([
      '2 甲 add',
      '3 （没有姓名） refuse 没有姓名',
      '4 甲 refuse 与第2行重复（姓名、单位都一样）',
      '5 甲 refuse 与第2行同名，又没有写工作单位，分不清是不是同一个人',
      '6 甲 add 有同名的委员，单位不同，作为另一位导入；如是同一人调动，请到他的页面点“调动”',
      `7 乙 refuse ${merged}`,
      `8 丙 refuse ${merged}`,
      '10 这一行是很长很长很长很长很长很长很长很长很长很长很长的说明文字不是姓名 refuse “姓名”里的字太多，不像一个人的姓名',
    ]);
    expect(countPlan(planned, true)).toEqual({ added: 2, updated: 0, skipped: 6 });
  });

  it('with a bad cell come in without that cell, and it is told', () => {
    const planned = plan([
      ['姓名', '任职起始', '联系电话', '党派'],
      ['李　明', '2023年3月5日', '13800000000', '民盟'],
      ['乙', '2023.3', '1.38E+10', '#N/A'],
      ['丙', '2023-02-30', '####', ''],
    ]);
    expect(planned.rows.map(({ facts }) => [facts.name, facts.telephone, facts.party])).toEqual([
      ['李明', '13800000000', '民盟'],
      ['乙', '', ''],
      ['丙', '', ''],
    ]);
    expect(planned.rows[1]?.remarks).toEqual([
      '“联系电话”（C3）是“1.38E+10”，后几位已经丢失，这一格没有导入；请在原表里把这一列设成文本，重新填好',
      '“党派”（D3）是错误值#N/A，这一格没有导入',
      '任职起始“2023.3”不是年月日齐全的日期，照原样记在备注里',
    ]);
    expect(planned.rows.every(({ action }) => action === 'add')).toBe(true);
  });

  it('that are in the directory already say what is different, or why nobody is meant', () => {
    const known = aMember({
      name: '甲',
      party: '民盟',
      telephone: '1',
      affiliations: [at('一中', '教师')],
    });
    const twins = [
      aMember({ name: '乙', affiliations: [at('x')] }),
      aMember({ name: '乙', affiliations: [at('y')] }),
    ];
    const bare = aMember({ name: '丁' });
    const planned = plan(
      [
        ['姓名', '工作单位', '单位职务', '党派', '联系电话'],
        ['甲', '一中', '校长', '民盟', ''],
        ['乙', '', '', '', '2'],
        ['乙', 'y', '', '', ''],
        ['丁', '商务局', '科长', '', ''],
      ],
      [known, ...twins, bare, aMember({ name: '丁', deletedAt: '2026-01-01T00:00:00Z' })],
    );
    expect(brief(planned)).toEqual([
      '2 甲 double 单位职务：教师→校长',
      '3 乙 refuse 名录里有2位乙，这一行没有写工作单位，分不清是哪一位',
      '4 乙 double',
      '5 丁 double 工作单位：（空）→商务局 单位职务：（空）→科长',
    ]);
    expect(countPlan(planned, true)).toEqual({ added: 0, updated: 2, skipped: 2 });
    expect(countPlan(planned, false)).toEqual({ added: 0, updated: 0, skipped: 4 });
    const [first] = planned.rows;
    expect(first && updatedMember(known, first.facts)).toMatchObject({
      telephone: '1',
      affiliations: [at('一中', '校长')],
    });
  });

  it('go out and come in again as they were, older units included', () => {
    const members = [
      aMember({
        name: '陶𬭎',
        party: '民盟',
        sector: '教育',
        post: '常委',
        committee: '提案委员会',
        telephone: '01000000000',
        term: '五届',
        note: '两行\n备注',
        affiliations: [
          at('一中', '教师', '2019-09-01'),
          at('教育局', ''),
          at('二中', '校长', '2025-01-02'),
        ],
      }),
      aMember({ name: '古丽·买买提' }),
    ];
    const book = { sheets: [tableSheet('委员', MEMBER_COLUMNS, members.map(memberRow))] };
    const planned = planMembers('', readTable(again(book), MEMBER_COLUMNS), []);
    const bare = members.map(({ id, createdAt, updatedAt, deletedAt, sample, ...facts }) => facts);
    expect(planned.rows.map(({ facts }) => facts)).toEqual(bare);
    const unchanged = planMembers('', readTable(again(book), MEMBER_COLUMNS), members);
    expect(unchanged.rows.map(({ action, changes }) => [action, changes])).toEqual([
      ['double', []],
      ['double', []],
    ]);
  });
});

describe('units', () => {
  const units = (
    rows: string[][],
    known = [aUnit({ fullName: '示例市教育局', shortName: '市教育局' })],
  ) => planUnits('单位.xlsx', readTable(bookOf(rows), UNIT_COLUMNS), known);

  it('are planned like members', () => {
    const planned = units([
      ['单位全称', '简称', '类别', '关系'],
      ['示例市教育局', '市教局', '政府部门', '下级'],
      ['示例市商务局', '', '别的', '上上级'],
      ['示例市商务局', '', '', ''],
      ['', '无名', '', ''],
    ]);
    expect(
      planned.rows.map(({ action, changes, remarks }) => [action, ...changes, ...remarks]),
    ).toEqual([
      ['double', '规范化简称：市教育局→市教局', '关系：平级→下级'],
      [
        'add',
        '类别“别的”不在可选的类别里，先记为“其他”，可以再改',
        '关系“上上级”不认识，先记为“平级”，可以再改',
      ],
      ['refuse', '与第3行重复'],
      ['refuse', '没有单位全称'],
    ]);
  });

  it.each(['合计', '45', '共12个单位', '制表人：王一', '注：截至3月'])('%s is none', (text) => {
    const planned = units([
      ['单位全称', '电话'],
      [text, ''],
    ]);
    expect(planned.rows.map(({ action, remarks }) => [action, ...remarks])).toEqual([
      ['refuse', `“${text}”不像一个单位的名称`],
    ]);
  });

  it('with a telephone that may be a slip come in as they stand, and it is remarked', () => {
    const planned = units([
      ['单位全称', '电话'],
      ['示例市商务局', '8001'],
      ['示例市民政局', '0000-0000000'],
    ]);
    expect(planned.rows.map(({ facts, remarks }) => [facts.telephone, ...remarks])).toEqual([
      ['8001', '联系电话“8001”只有4位数字，请核对'],
      ['0000-0000000'],
    ]);
  });

  it('go out and come in again as they were', () => {
    const unit = aUnit({
      fullName: '甲',
      shortName: '乙',
      kind: '县区',
      relation: 'subordinate',
      telephone: '0',
      note: '注',
    });
    const book = { sheets: [tableSheet('单位', UNIT_COLUMNS, [unitRow(unit)])] };
    const [row] = planUnits('', readTable(again(book), UNIT_COLUMNS), []).rows;
    expect(row && updatedUnit(aUnit({ fullName: '甲', kind: '其他' }), row.facts)).toMatchObject({
      shortName: '乙',
      kind: '县区',
      relation: 'subordinate',
      telephone: '0',
      note: '注',
    });
  });
});

describe('the empty forms', () => {
  it('have the columns that are read, and an example that never comes in', () => {
    const members = planMembers('', readTable(again(memberTemplate()), MEMBER_COLUMNS), []);
    expect(members).toEqual({ fileName: '', rows: [], remarks: [], questions: [] });
    const units = planUnits('', readTable(again(unitTemplate()), UNIT_COLUMNS), []);
    expect(units).toEqual({ fileName: '', rows: [], remarks: [], questions: [] });
    expect(memberTemplate().sheets[0]?.columns.map(({ title }) => title)).toEqual(
      MEMBER_COLUMNS.map(({ title }) => title),
    );
  });
});
