import type { TableColumn } from '../../sheet/book';

export type IncomingField =
  | 'number'
  | 'receivedOn'
  | 'sender'
  | 'paperNumber'
  | 'paperDate'
  | 'title'
  | 'copies'
  | 'urgency'
  | 'kind'
  | 'due'
  | 'proposal'
  | 'instruction'
  | 'readers'
  | 'handler'
  | 'result'
  | 'closedOn'
  | 'archivedOn'
  | 'archive'
  | 'note';

const text = <K extends string>(
  key: K,
  title: string,
  aliases: readonly string[],
  weak: readonly string[] = [],
): TableColumn<K> => ({ key, title, width: 12, kind: 'text', aliases, weak });

/** Columns of 收文登记簿 with the other headings in use for each. */
export const INCOMING_COLUMNS: readonly TableColumn<IncomingField>[] = [
  text(
    'number',
    '收文号',
    ['收文编号', '收文顺序号', '编号', '登记号', '收文登记号', '流水号'],
    ['顺序号', '序号'],
  ),
  text(
    'receivedOn',
    '收文日期',
    ['收到日期', '登记日期', '收文时间', '收到时间', '收件日期', '登记时间'],
    ['日期', '时间', '来文日期', '来文时间'],
  ),
  text('sender', '来文机关', [
    ...['来文单位', '发文单位', '发文机关', '来件单位', '单位', '机关', '来文'],
  ]),
  text('paperNumber', '来文字号', [
    ...['文号', '来文文号', '发文字号', '文件字号', '原文号', '来文号', '字号', '文件编号', '原号'],
  ]),
  text('paperDate', '成文日期', [
    ...['发文日期', '文件日期', '来文成文日期', '行文日期', '成文时间', '发文时间', '来文日期'],
    '来文时间',
  ]),
  text('title', '标题', [
    ...['文件标题', '来文标题', '文件名称', '题名', '文件题名', '事由', '文件内容', '内容摘要'],
    ...['来文内容', '内容', '名称', '文件标题或事由'],
  ]),
  text('copies', '份数', ['来文份数', '文件份数', '件数']),
  text('urgency', '紧急程度', ['缓急', '急缓', '缓急程度', '等级']),
  text('kind', '办理类型', ['种类', '类别', '类型', '阅办类型', '文件类别', '办件类型']),
  text('due', '办理期限', ['办结时限', '时限', '期限', '办理时限', '限办时间']),
  text('proposal', '拟办', ['拟办意见', '拟办情况', '办公室拟办意见']),
  text('instruction', '批示', ['领导批示', '批示意见', '领导批示意见', '批示情况', '批办意见']),
  text('readers', '传阅', ['传阅情况', '传阅领导', '传阅人', '送阅', '阅示', '送阅领导']),
  text('handler', '承办', ['承办单位', '承办科室', '承办部门', '承办人', '经办人', '办理科室']),
  text('result', '办理结果', ['办理情况', '处理结果', '办结情况', '落实情况', '处理情况']),
  text('closedOn', '办结日期', ['办结时间', '办毕日期', '办理完毕日期']),
  text('archivedOn', '归档日期', ['归卷日期', '归档时间', '归卷时间']),
  text('archive', '归入卷号', ['卷号', '案卷号', '档号', '归档号', '归卷号']),
  {
    ...text('note', '备注', ['附注', '说明', '签收人', '签收', '领取人', '附件', '复文号']),
    collects: true,
  },
];

export type OutgoingField =
  | 'number'
  | 'title'
  | 'date'
  | 'printedOn'
  | 'copies'
  | 'signedBy'
  | 'sentTo'
  | 'archivedOn'
  | 'archive'
  | 'note';

/** Columns of 发文登记簿 with the other headings in use for each. */
export const OUTGOING_COLUMNS: readonly TableColumn<OutgoingField>[] = [
  text(
    'number',
    '文号',
    ['发文字号', '发文号', '字号', '文件字号', '发文文号', '期号', '号'],
    ['编号', '顺序号', '序号'],
  ),
  text('title', '标题', [
    ...['文件标题', '发文标题', '文件名称', '题名', '文件题名', '事由', '文件内容', '内容', '名称'],
  ]),
  text('date', '成文日期', ['签发日期', '发文日期', '日期', '时间', '文件日期', '签发时间']),
  text('printedOn', '印发日期', ['印制日期', '印发时间', '封发日期', '发出日期']),
  text('copies', '印数', ['份数', '印制份数', '打印份数', '印发份数', '发文份数']),
  text('signedBy', '签发人', ['签发', '签发领导', '签发人姓名', '签批领导']),
  text('sentTo', '发往机关', [
    ...['主送', '主送机关', '主送单位', '发往单位', '发送单位', '受文单位', '分发单位', '发放范围'],
    ...['发送范围', '分送单位', '收文单位'],
  ]),
  text('archivedOn', '归档日期', ['归卷日期', '归档时间', '归卷时间']),
  text('archive', '归入卷号', ['卷号', '案卷号', '档号', '归档号', '归卷号']),
  {
    ...text('note', '备注', [
      ...['附注', '说明', '拟稿部门', '拟稿单位', '拟稿人', '核稿人', '抄送', '抄送单位'],
      ...['抄送机关', '签收人', '附件'],
    ]),
    collects: true,
  },
];
