import { box, cell, formPaper, label, signingForm } from './form';

type Key =
  | 'office'
  | 'sender'
  | 'senderNumber'
  | 'received'
  | 'number'
  | 'urgency'
  | 'copies'
  | 'title'
  | 'due'
  | 'proposal'
  | 'instruction'
  | 'readers'
  | 'result';

/** 文件处理单: goes with one paper that came in, from the proposal through the leader's word to what was done. */
export const incomingSheet = signingForm<Key>({
  name: '文件处理单',
  hint: '随一件来文走：拟办、批示、传阅、办理结果',
  fields: [
    { key: 'office', label: '机关' },
    { key: 'sender', label: '来文单位' },
    { key: 'senderNumber', label: '来文字号' },
    { key: 'received', label: '收文日期' },
    { key: 'number', label: '收文编号' },
    { key: 'urgency', label: '缓急' },
    { key: 'copies', label: '份数' },
    { key: 'due', label: '办理期限' },
    { key: 'title', label: '文件标题', isLong: true },
    { key: 'proposal', label: '拟办意见', isLong: true },
    { key: 'instruction', label: '领导批示', isLong: true },
    { key: 'readers', label: '传阅签名', isLong: true },
    { key: 'result', label: '办理结果', isLong: true },
  ],
  proposed: (facts) => ({
    office: facts.office,
    sender: '',
    senderNumber: '',
    received: facts.today,
    number: '',
    urgency: facts.urgency,
    copies: '',
    due: '',
    title: facts.title,
    proposal: '',
    instruction: '',
    readers: '',
    result: '',
  }),
  compose: (values) =>
    formPaper(
      `${values.office}文件处理单`,
      [17, 34, 17, 32],
      [
        {
          cells: [label('来文单位'), cell(values.sender), label('收文日期'), cell(values.received)],
          mm: 11,
        },
        {
          cells: [
            label('来文字号'),
            cell(values.senderNumber),
            label('收文编号'),
            cell(values.number),
          ],
          mm: 11,
        },
        {
          cells: [label('缓急'), cell(values.urgency), label('份数'), cell(values.copies)],
          mm: 11,
        },
        { cells: [label('文件标题'), cell(values.title, 3)], mm: 18 },
        { cells: [label('拟办意见'), box(values.proposal, 3)], mm: 36 },
        { cells: [label('领导批示'), box(values.instruction, 3)], mm: 48 },
        { cells: [label('传阅签名'), box(values.readers, 3)], mm: 26 },
        { cells: [label('办理期限'), cell(values.due, 3)], mm: 10 },
        { cells: [label('办理结果'), box(values.result, 3)], mm: 26 },
      ],
    ),
});
