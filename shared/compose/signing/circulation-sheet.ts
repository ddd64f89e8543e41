import { cell, type FormRow, formPaper, label, signingForm } from './form';

type Key = 'office' | 'title' | 'sender' | 'senderNumber' | 'date' | 'readers' | 'remark';

/** Least rows for names, so that some can be added by hand. */
const LEAST_READERS = 8;

/** One reader, and the days on which the paper went there and came back; '' where a pen fills them in. */
interface Reader {
  reader: string;
  out: string;
  back: string;
}

/** A reader as a line of the field: the days stand behind bars. */
export function printReader({ reader, out, back }: Reader): string {
  return [reader, out, back].join('｜').replace(/｜+$/, '');
}

/** Readers by line; what the office has in rank order stays so. */
function readersOf(text: string): Reader[] {
  return text
    .split('\n')
    .map((line) => line.split('｜').map((one) => one.trim()))
    .map(([reader = '', out = '', back = '']) => ({ reader, out, back }))
    .filter(({ reader }) => reader !== '');
}

/** A date by itself would say nothing below a remark. */
function remarkOf({ remark, date }: Record<'remark' | 'date', string>): string {
  const begun = date === '' ? '' : `${date}开始传阅。`;
  return [remark, begun].filter((one) => one !== '').join('\n');
}

/** 传阅单: who reads a paper, in order; the clerk is the hub and notes both days of each. */
export const circulationSheet = signingForm<Key>({
  name: '传阅单',
  hint: '领导依次传阅，送阅、退回的日期逐人登记',
  fields: [
    { key: 'office', label: '机关' },
    { key: 'title', label: '文件标题', isLong: true },
    { key: 'sender', label: '来文单位' },
    { key: 'senderNumber', label: '来文字号' },
    { key: 'date', label: '开始传阅日期' },
    { key: 'readers', label: '传阅对象（每行一位，日期隔以｜）', isLong: true },
    { key: 'remark', label: '备注' },
  ],
  proposed: (facts) => ({
    office: facts.office,
    title: facts.title,
    sender: facts.issuer,
    senderNumber: facts.issueNumber,
    date: facts.today,
    readers: facts.leaders.map(({ name, post }) => `${name}　${post}`).join('\n'),
    remark: '阅后请退办公室，由办公室送下一位，请勿横传。',
  }),
  compose: (values) => {
    const readers = readersOf(values.readers);
    const none: Reader = { reader: '', out: '', back: '' };
    const blank = Array.from({ length: Math.max(2, LEAST_READERS - readers.length) }, () => none);
    const rows: FormRow[] = [...readers, ...blank].map(({ reader, out, back }) => ({
      cells: [cell(reader, 2), cell(out), cell(back), cell('')],
      mm: 15,
    }));
    return formPaper(
      `${values.office}传阅单`,
      [15, 12, 24, 24, 25],
      [
        { cells: [label('文件标题'), cell(values.title, 4)], mm: 16 },
        {
          cells: [
            label('来文单位'),
            cell(values.sender, 2),
            cell('来文字号'),
            cell(values.senderNumber),
          ],
          mm: 11,
        },
        {
          cells: [cell('传阅对象', 2), cell('送阅日期'), cell('退回日期'), cell('签名和意见')],
          mm: 10,
        },
        ...rows,
        { cells: [label('备注'), cell(remarkOf(values), 4)], mm: 11 },
      ],
    );
  },
});
