/** What a file says of its sheets beyond their cells; the package that reads the cells leaves it out. */
export interface BookFacts {
  /** Place of the sheet that was open when the file was saved. */
  current: number;
  /** In the order of the file's sheets; null for one that holds no cells: a chart. */
  sheets: (SheetFacts | null)[];
  /** Words that stand in no cell. */
  beside: WordsBeside[];
  /** Chinese, said of the file as a whole. */
  remarks: string[];
}

/** `where` in Chinese: 页眉页脚, 批注, 文本框. */
export interface WordsBeside {
  where: string;
  /** All that the part holds, looked through for a mark of secrecy. */
  words: string;
  /** What people see of it, one for each comment or box; left out: nothing that is missed. */
  seen?: string[];
}

/** Rows and columns are counted from 0. */
export interface SheetFacts {
  hidden: boolean;
  /** The part that holds its cells is missing or damaged. */
  isBroken: boolean;
  hiddenRows: number[];
  hiddenColumns: number[];
  /** Formulas whose result was never stored. */
  withoutResult: Place[];
  /** Texts of cells that the package would not give as they are seen. */
  texts: (Place & { text: string })[];
  /** Last row that holds a cell, -1 for none; the package reads no further than its limit. */
  lastRow: number;
  /** Chinese built-in number formats by `placeKey`, where the file gives no format of its own. */
  formats: Map<string, string>;
}

export interface Place {
  row: number;
  column: number;
}

export const placeKey = ({ row, column }: Place): string => `${row},${column}`;

export function emptyFacts(): SheetFacts {
  return {
    hidden: false,
    isBroken: false,
    hiddenRows: [],
    hiddenColumns: [],
    withoutResult: [],
    texts: [],
    lastRow: -1,
    formats: new Map(),
  };
}

/** Built-in number formats of a Chinese Excel (ECMA-376 Part 1, 18.8.30, zh-cn); files name them by number only. */
export const CHINESE_FORMATS: ReadonlyMap<number, string> = new Map([
  [27, 'yyyy"年"m"月"'],
  [28, 'm"月"d"日"'],
  [29, 'm"月"d"日"'],
  [30, 'm-d-yy'],
  [31, 'yyyy"年"m"月"d"日"'],
  [32, 'h"时"mm"分"'],
  [33, 'h"时"mm"分"ss"秒"'],
  [34, '上午/下午h"时"mm"分"'],
  [35, '上午/下午h"时"mm"分"ss"秒"'],
  [36, 'yyyy"年"m"月"'],
  [50, 'yyyy"年"m"月"'],
  [51, 'm"月"d"日"'],
  [52, 'yyyy"年"m"月"'],
  [53, 'm"月"d"日"'],
  [54, 'm"月"d"日"'],
  [55, '上午/下午h"时"mm"分"'],
  [56, '上午/下午h"时"mm"分"ss"秒"'],
  [57, 'yyyy"年"m"月"'],
  [58, 'm"月"d"日"'],
]);
