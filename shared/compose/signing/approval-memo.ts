import { box, cell, formPaper, label, SIGN_LINE, signingForm } from './form';

type Key =
  | 'office'
  | 'unit'
  | 'date'
  | 'handler'
  | 'number'
  | 'subject'
  | 'content'
  | 'attachments';

/** 呈批件: one matter, what is asked, and room for the opinions on the way up, the leader's last. */
export const approvalMemo = signingForm<Key>({
  name: '呈批件',
  hint: '请领导审批一件事：事由、请示的内容、逐级的意见',
  fields: [
    { key: 'office', label: '机关' },
    { key: 'unit', label: '呈报单位' },
    { key: 'date', label: '呈报日期' },
    { key: 'handler', label: '承办人和电话' },
    { key: 'number', label: '编号' },
    { key: 'subject', label: '事由', isLong: true },
    { key: 'content', label: '呈批内容', isLong: true },
    { key: 'attachments', label: '附件', isLong: true },
  ],
  proposed: (facts) => ({
    office: facts.office,
    unit: facts.office,
    date: facts.today,
    handler: '',
    number: '',
    subject: facts.title,
    content: facts.title === '' ? '' : `现呈上《${facts.title}》（${facts.version}），请审批。`,
    attachments: [facts.title, ...facts.attachments].filter((one) => one !== '').join('\n'),
  }),
  compose: (values) =>
    formPaper(
      `${values.office}呈批件`,
      [18, 34, 18, 30],
      [
        {
          cells: [label('呈报单位'), cell(values.unit), label('编号'), cell(values.number)],
          mm: 11,
        },
        {
          cells: [label('承办人'), cell(values.handler), label('呈报日期'), cell(values.date)],
          mm: 11,
        },
        { cells: [label('事由'), cell(values.subject, 3)], mm: 16 },
        { cells: [label('呈批内容'), box(values.content, 3)], mm: 34 },
        { cells: [label('附件'), cell(values.attachments, 3)], mm: 12 },
        { cells: [label('拟办意见'), box(`\n\n\n\n${SIGN_LINE}`, 3)], mm: 34 },
        { cells: [label('领导批示'), box('', 3)], mm: 62 },
      ],
    ),
});
