import { expect, it } from 'vitest';
import { emptyDocument } from '#shared/document/official-document';
import { bookOf } from '../../../../../renderer/data/queries/numbers';
import { remarksOn } from '../../../../../renderer/documents/draft/issue/number-offer';

const said = (issueNumber: string, written = '') =>
  remarksOn(
    { issueNumber, serialNumber: '' },
    {
      draft: { id: 'd', type: '通知', sample: 0 },
      document: {
        ...emptyDocument(),
        head: { ...emptyDocument().head, issueNumber: written },
      },
      ...{ code: '示政协办发', day: '2026-08-03', book: bookOf([], [], [], [], []) },
    },
  ).remarks;

it('a 代字 that is not that of the paper is told of: it would begin another series', () => {
  expect(said('示政协办发〔2026〕1号')).toEqual([]);
  expect(said('示政办发〔2026〕1号')).toEqual([
    '代字“示政办发”和这份文稿的“示政协办发”不同，编在另一个序列里，请核对。',
  ]);
  // As the text itself has it.
  expect(said('示政协函〔2026〕1号', '示政协函〔2026〕×号')).toEqual([]);
});

it('a year that is none is no number of a series', () => {
  for (const typed of ['示政协办发〔0026〕3号', '示政协办发〔1899〕3号'])
    expect(said(typed)[0]).toContain('记在“不进序列的文号”里');
});
