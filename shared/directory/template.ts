import { UNIT_KINDS, UNIT_RELATIONS } from '../model/directory';
import type { NewBook, NewSheet } from '../sheet/book';
import { tableSheet } from '../sheet/table';
import { EXAMPLE_MARK, MEMBER_COLUMNS, UNIT_COLUMNS } from './columns';

const EMPTY_ROWS = 500;

function guide(lines: readonly string[]): NewSheet {
  return {
    name: '填写说明',
    columns: [{ title: '怎样填', width: 50, kind: 'text' }],
    rows: lines.map((line) => [line]),
  };
}

const COMMON = [
  '第一行是列名，不要改，也不要增删列；第二行是示例，导入时自动跳过，可以删去。',
  '不要合并单元格。同样的内容请逐行填写。',
] as const;

/** 空白模板 for members: fixed headings, one example row that is never imported, a page of guidance. */
export function memberTemplate(): NewBook {
  const example = {
    name: `${EXAMPLE_MARK}李明华`,
    party: '民盟',
    sector: '教育',
    post: '常委',
    committee: '教科卫体委员会',
    unit: '示例市第一中学',
    unitPost: '校长',
    from: '2023-03-15',
    telephone: '13800000000',
    term: '五届',
  };
  return {
    sheets: [
      tableSheet('委员', MEMBER_COLUMNS, [example], EMPTY_ROWS),
      guide([
        '一行一位委员，只有“姓名”必填。',
        ...COMMON,
        '“任职起始”写成2023-03-15这样的日期；只知道年月的照写，导入时记在备注里。',
        '“此前单位职务”写成：单位｜职务｜起始日期；几段之间用分号隔开，早的在前。没有就空着。',
        '同名的委员请务必填写工作单位，程序靠单位区分。',
      ]),
    ],
  };
}

/** 空白模板 for units. */
export function unitTemplate(): NewBook {
  const example = {
    fullName: `${EXAMPLE_MARK}示例市发展和改革委员会`,
    shortName: '市发展改革委',
    kind: '政府部门',
    relation: UNIT_RELATIONS.level,
    telephone: '0000-0000000',
  };
  return {
    sheets: [
      tableSheet('单位', UNIT_COLUMNS, [example], EMPTY_ROWS),
      guide([
        '一行一个单位，只有“单位全称”必填。',
        ...COMMON,
        `“类别”填：${UNIT_KINDS.join('、')}。`,
        `“关系”填：${Object.values(UNIT_RELATIONS).join('、')}。`,
      ]),
    ],
  };
}
