import type { TableColumn } from '../sheet/book';

export type MemberKey =
  | 'name'
  | 'party'
  | 'sector'
  | 'post'
  | 'committee'
  | 'unit'
  | 'unitPost'
  | 'from'
  | 'earlier'
  | 'telephone'
  | 'term'
  | 'note';

/** Columns of the members' sheet, in and out. */
export const MEMBER_COLUMNS: readonly TableColumn<MemberKey>[] = [
  { key: 'name', title: '姓名', width: 6, kind: 'text', required: true, aliases: ['委员姓名'] },
  { key: 'party', title: '党派', width: 7, kind: 'text', aliases: ['所属党派', '政治面貌'] },
  {
    key: 'sector',
    title: '界别',
    width: 8,
    kind: 'text',
    aliases: ['所属界别', '所在界别', '界别名称'],
  },
  { key: 'post', title: '政协职务', width: 7, kind: 'text' },
  {
    key: 'committee',
    title: '专委会',
    width: 12,
    kind: 'text',
    aliases: ['专门委员会', '专委', '所在专委', '所属专委'],
    // 所在专委会, 所属委员会, 委员会: in a list of members none else is meant.
    like: /^(?:所在|所属|参加|归口)?(?:政协)?(?:专门?)?委(?:员会|会)(?:名称)?$/,
  },
  {
    key: 'unit',
    title: '工作单位',
    width: 16,
    kind: 'text',
    aliases: ['单位', '单位名称', '所在单位', '现工作单位'],
    // Both in one column, in whatever words: 现工作单位及职务/职称, 单位及现任职务, 现任职务及单位.
    like: /^(?:现|目前)?(?:所在|工作|任职)?单位.{0,8}(?:职务|职位|职称)|^(?:现任?|行政)?职务.{0,3}单位$|^身份.?职务$/,
  },
  {
    key: 'unitPost',
    title: '单位职务',
    width: 10,
    kind: 'text',
    aliases: ['职务', '行政职务', '现任职务'],
  },
  {
    key: 'from',
    title: '任职起始',
    width: 7,
    kind: 'date',
    aliases: ['任职时间', '任职日期', '任职起始时间', '任现职时间'],
  },
  { key: 'earlier', title: '此前单位职务', width: 14, kind: 'text' },
  {
    key: 'telephone',
    title: '联系电话',
    width: 8,
    kind: 'text',
    aliases: ['电话', '手机', '手机号', '手机号码', '电话号码', '移动电话', '联系方式'],
  },
  { key: 'term', title: '届次', width: 5, kind: 'text', aliases: ['届', '届别'] },
  { key: 'note', title: '备注', width: 14, kind: 'text' },
];

export type UnitKey = 'fullName' | 'shortName' | 'kind' | 'relation' | 'telephone' | 'note';

/** Columns of the units' sheet, in and out. */
export const UNIT_COLUMNS: readonly TableColumn<UnitKey>[] = [
  {
    key: 'fullName',
    title: '单位全称',
    width: 18,
    kind: 'text',
    required: true,
    aliases: ['单位名称', '单位', '全称'],
  },
  {
    key: 'shortName',
    title: '规范化简称',
    width: 10,
    kind: 'text',
    aliases: ['简称', '规范简称', '单位简称'],
  },
  { key: 'kind', title: '类别', width: 8, kind: 'text', aliases: ['单位类别'] },
  { key: 'relation', title: '关系', width: 6, kind: 'text', aliases: ['与本机关的关系'] },
  { key: 'telephone', title: '联系电话', width: 9, kind: 'text', aliases: ['电话'] },
  { key: 'note', title: '备注', width: 14, kind: 'text' },
];

/** Begins the first cell of the template's example row, which is never imported. */
export const EXAMPLE_MARK = '【示例】';
