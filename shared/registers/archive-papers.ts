import { paper, table } from '../compose/parts';
import type { OfficialDocument } from '../document/official-document';
import type { NewBook, SheetColumn } from '../sheet/book';
import { type Archived, archiveNumber, type BoxLine, pagesSaid } from './archive';

const COLUMNS: readonly SheetColumn[] = [
  { title: '件号', width: 6, kind: 'number' },
  { title: '档号', width: 20, kind: 'text' },
  { title: '责任者', width: 22, kind: 'text' },
  { title: '文号', width: 20, kind: 'text' },
  { title: '题名', width: 40, kind: 'text' },
  { title: '日期', width: 12, kind: 'date' },
  { title: '页数', width: 6, kind: 'number' },
  { title: '保管期限', width: 8, kind: 'text' },
  { title: '盒号', width: 6, kind: 'number' },
  { title: '备注', width: 16, kind: 'text' },
];

function cellsOf({ item, author, number, title, date }: Archived) {
  return [
    ...[item.number, archiveNumber(item), author, number, title, date, item.pages, item.period],
    ...[item.box, item.note],
  ];
}

/** 归档文件目录 as a spreadsheet, a sheet for each period. */
export function catalogueSheet(boxes: readonly BoxLine[]): NewBook {
  const periods = [...new Set(boxes.map(({ period }) => period))];
  const rowsOf = (period: string) =>
    boxes.filter((one) => one.period === period).flatMap(({ items }) => items.map(cellsOf));
  return {
    sheets: periods.map((period) => ({
      name: period,
      columns: [...COLUMNS],
      rows: rowsOf(period),
    })),
  };
}

/** As archives write a day: 20260108. */
const inDigits = ({ date }: Archived) => (date ?? '').replaceAll('-', '');

/** 全宗号 of what lies in a box, where it was said of any. */
function fondsSaid(items: readonly Archived[]): string {
  const known = [...new Set(items.flatMap(({ item }) => item.fonds ?? []))];
  return known.length === 0 ? '' : `全宗号：${known.join('、')}　　`;
}

const isLong = (items: readonly Archived[]) => items.some(({ item }) => item.fonds !== undefined);

/** 归档文件目录 of one year, printed: a table for each box, with the items of DA/T 22-2015; 密级 is left out, no secret is kept here. */
export function cataloguePaper(
  boxes: readonly BoxLine[],
  office: string,
  year: number,
): OfficialDocument {
  return paper({
    landscape: true,
    title: [`${office}${year}年度`, '归档文件目录'],
    body: boxes.flatMap(({ period, box, items }) => [
      {
        type: 'paragraph' as const,
        runs: [{ text: `${fondsSaid(items)}保管期限：${period}　　盒号：${box ?? '未装盒'}` }],
      },
      {
        ...table(
          ['序号', '档号', '文号', '责任者', '题名', '日期', '页数', '备注'],
          ...items.map((one, at) => [
            ...[String(at + 1), archiveNumber(one.item), one.number, one.author, one.title],
            ...[inDigits(one), String(one.item.pages ?? ''), one.item.note],
          ]),
        ),
        pt: 10.5,
        // A 档号 with its 全宗号 stands on one line as well.
        widths: isLong(items)
          ? [5, 24, 19.5, 14, 18, 9, 5.5, 5]
          : [5.5, 18.5, 20.5, 15.5, 19.5, 9, 5.5, 6],
      },
    ]),
  });
}

/** 装盒清单: how many papers and pages each box holds, from which number to which. */
export function boxPaper(
  boxes: readonly BoxLine[],
  office: string,
  year: number,
): OfficialDocument {
  const rows = boxes.map(({ period, box, items, pages }) => {
    const numbers = items.map(({ item }) => item.number);
    const span = `${Math.min(...numbers)}—${Math.max(...numbers)}`;
    return [
      period,
      String(box ?? '未装盒'),
      span,
      String(items.length),
      pagesSaid({ items, pages }),
    ];
  });
  const filled = boxes.filter(({ box }) => box !== null).length;
  const count = boxes.reduce((sum, { items }) => sum + items.length, 0);
  const loose = boxes.reduce((sum, { box, items }) => sum + (box === null ? items.length : 0), 0);
  const rest = loose === 0 ? '' : `，其中${loose}件未装盒`;
  return paper({
    title: [`${office}${year}年度`, '归档文件装盒清单'],
    body: [
      {
        ...table(['保管期限', '盒号', '起止件号', '件数', '页数'], ...rows),
        pt: 12,
        widths: [24, 16, 24, 18, 18],
      },
      { type: 'paragraph', runs: [{ text: `共${filled}盒，${count}件${rest}。` }] },
    ],
  });
}

/** One file of an archived paper, in the order in which the paper is bound. */
export interface FileOf {
  archived: Archived;
  /** 正本, 发文稿纸, 定稿, 二稿 … */
  part: string;
  /** Name of the file as it was written, or why there is none. */
  name: string;
}

/** Sheet in front of the folder: which file is which paper, in order. */
export function indexPaper(
  files: readonly FileOf[],
  office: string,
  year: number,
): OfficialDocument {
  return paper({
    title: [`${office}${year}年度`, '归档电子文件索引'],
    body: [
      {
        ...table(
          ['序号', '档号', '题名', '稿本', '文件名'],
          ...files.map(({ archived, part, name }, at) => [
            ...[String(at + 1), archiveNumber(archived.item), archived.title, part, name],
          ]),
        ),
        pt: 10.5,
        widths: isLong(files.map(({ archived }) => archived))
          ? [7, 35, 19, 12, 27]
          : [7, 19, 25, 15, 34],
      },
    ],
  });
}
