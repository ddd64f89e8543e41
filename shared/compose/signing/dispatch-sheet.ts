import { box, cell, formPaper, label, signingForm } from './form';

type Key =
  | 'issuer'
  | 'urgency'
  | 'addressees'
  | 'cc'
  | 'issueNumber'
  | 'unit'
  | 'drafter'
  | 'checker'
  | 'copies'
  | 'attachments'
  | 'title'
  | 'body';

/**
 * 发文稿纸 after GB/T 826: 签发 and 会签 at the head, then where the paper goes, who wrote,
 * checked, printed and proofread it. 主题词 is out of use since 2012; there is no field for a
 * mark of secrecy, because nothing secret is written on this PC.
 */
export const dispatchSheet = signingForm<Key>({
  name: '发文稿纸',
  hint: '签发、会签、核稿用，随送审稿一起送，办完与定稿一起归档',
  fields: [
    { key: 'issuer', label: '发文机关' },
    { key: 'title', label: '标题', isLong: true },
    { key: 'urgency', label: '缓急' },
    { key: 'addressees', label: '主送', isLong: true },
    { key: 'cc', label: '抄送', isLong: true },
    { key: 'issueNumber', label: '发文字号' },
    { key: 'unit', label: '拟稿单位' },
    { key: 'drafter', label: '拟稿人和电话' },
    { key: 'checker', label: '核稿人' },
    { key: 'copies', label: '印制份数' },
    { key: 'attachments', label: '附件', isLong: true },
    { key: 'body', label: '正文' },
  ],
  proposed: (facts) => ({
    issuer: facts.issuer,
    urgency: facts.urgency,
    addressees: facts.addressees.replace(/[：:]$/, ''),
    cc: facts.cc,
    issueNumber: facts.issueNumber,
    unit: facts.office,
    drafter: '',
    checker: '',
    copies: '',
    attachments: facts.attachments.join('\n'),
    title: facts.title,
    body: facts.pages > 0 ? `附后（${facts.version}，共${facts.pages}页）` : '附后',
  }),
  compose: (values) =>
    formPaper(
      `${values.issuer}发文稿纸`,
      [16, 18, 14, 18, 14, 20],
      [
        { cells: [box('签发：', 3), box('会签：', 3)], mm: 52 },
        { cells: [label('主送'), cell(values.addressees, 5)], mm: 14 },
        { cells: [label('抄送'), cell(values.cc, 5)], mm: 12 },
        {
          cells: [
            label('发文字号'),
            cell(values.issueNumber, 3),
            label('缓急'),
            cell(values.urgency),
          ],
          mm: 11,
        },
        {
          cells: [label('拟稿单位'), cell(values.unit, 3), label('份数'), cell(values.copies)],
          mm: 11,
        },
        {
          cells: [label('拟稿'), cell(values.drafter, 3), label('核稿'), cell(values.checker)],
          mm: 14,
        },
        { cells: [label('印刷'), cell('', 3), label('校对'), cell('')], mm: 14 },
        { cells: [label('附件'), cell(values.attachments, 5)], mm: 14 },
        { cells: [label('标题'), cell(values.title, 5)], mm: 20 },
        { cells: [label('正文'), cell(values.body, 5)], mm: 11 },
      ],
    ),
});
