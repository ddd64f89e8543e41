import { describe, expect, it } from 'vitest';
import type { TableBlock } from '#shared/document/official-document';
import { STANDARD_PROFILE } from '#shared/gbt9704/profile';
import { setTable } from '#shared/layout/set-table';

const LONG = '关于召开全市老城区停车治理工作推进会议并报送有关材料的通知';

const alignedOf = (headerRows: number, ...rows: string[][]) => {
  const table: TableBlock = {
    ...{ type: 'table', headerRows, pt: 10.5, widths: [20, 60, 20] },
    rows: rows.map((row) => row.map((text) => ({ lines: [[{ text }]] }))),
  };
  const set = setTable(table, STANDARD_PROFILE);
  return set.rows.map(({ cells }) => cells.map(({ align }) => align[0]).join(''));
};

describe('where the text of a cell stands', () => {
  it('in a list, at the left in a whole column as soon as one of its cells is longer than a line', () => {
    expect(
      alignedOf(1, ['号', '标题', '份数'], ['1', LONG, '3'], ['2', '复函', '1'], ['3', '', '2']),
    ).toEqual(['ccc', 'clc', 'clc', 'clc']);
  });

  it('in the middle where every cell of the column has room on one line', () => {
    expect(alignedOf(1, ['号', '标题', '份数'], ['1', '通知', '3'], ['2', '复函', '1'])).toEqual([
      ...['ccc', 'ccc', 'ccc'],
    ]);
  });

  it('in a form, each by itself: its cells have nothing in common', () => {
    expect(alignedOf(0, ['标题', LONG, ''], ['日期', '8月3日', ''])).toEqual(['clc', 'ccc']);
  });
});
