import { box, cell, formPaper, label, SIGN_LINE, signingForm } from './form';

type Key =
  | 'office'
  | 'meeting'
  | 'title'
  | 'unit'
  | 'reporter'
  | 'attendants'
  | 'content'
  | 'attachments';

/** 议题报送审批表: a topic on its way to a meeting; each who has a say before the chair has a box. */
export const agendaApproval = signingForm<Key>({
  name: '议题报送审批表',
  hint: '议题提交主席会议、常委会会议前逐级审批',
  fields: [
    { key: 'office', label: '机关' },
    { key: 'meeting', label: '拟提交的会议' },
    { key: 'title', label: '议题名称', isLong: true },
    { key: 'unit', label: '报送单位' },
    { key: 'reporter', label: '汇报人' },
    { key: 'attendants', label: '建议列席', isLong: true },
    { key: 'content', label: '主要内容和需审议事项', isLong: true },
    { key: 'attachments', label: '附送材料', isLong: true },
  ],
  proposed: (facts) => ({
    office: facts.office,
    meeting: '',
    title: facts.title,
    unit: facts.office,
    reporter: '',
    attendants: '',
    content: '',
    attachments: [facts.title, ...facts.attachments].filter((one) => one !== '').join('\n'),
  }),
  compose: (values) =>
    formPaper(
      `${values.office}议题报送审批表`,
      [22, 32, 16, 30],
      [
        { cells: [cell('拟提交会议'), cell(values.meeting, 3)], mm: 11 },
        { cells: [cell('议题名称'), cell(values.title, 3)], mm: 16 },
        {
          cells: [cell('报送单位'), cell(values.unit), label('汇报人'), cell(values.reporter)],
          mm: 11,
        },
        { cells: [cell('建议列席'), cell(values.attendants, 3)], mm: 12 },
        { cells: [cell('主要内容和\n需审议事项'), box(values.content, 3)], mm: 28 },
        { cells: [cell('附送材料'), cell(values.attachments, 3)], mm: 12 },
        { cells: [cell('报送单位\n意　　见'), box(`\n\n${SIGN_LINE}`, 3)], mm: 24 },
        { cells: [cell('分管领导\n意　　见'), box(`\n\n${SIGN_LINE}`, 3)], mm: 24 },
        { cells: [cell('秘书长意见'), box(`\n\n${SIGN_LINE}`, 3)], mm: 24 },
        { cells: [cell('主席意见'), box(`\n\n${SIGN_LINE}`, 3)], mm: 26 },
      ],
    ),
});
