import type { Block } from '#shared/document/official-document';
import { emptyDocument } from '#shared/document/official-document';
import { STANDARD_PROFILE } from '#shared/gbt9704/profile';
import { paginate } from '#shared/layout/paginate';
import { type BenchRow, measure, median } from './types';

const SENTENCE = '各位委员要深入基层开展调查研究，提出务实管用的意见建议，推动解决86个问题。';

function blocks(): Block[] {
  return Array.from({ length: 100 }, () => ({
    type: 'paragraph' as const,
    runs: [{ text: SENTENCE.repeat(6) }],
  }));
}

/** Lines and pages of a long draft: all anew, and after one paragraph has changed. */
export async function bench(): Promise<BenchRow[]> {
  const document = { ...emptyDocument(), title: ['关于全年工作的报告'] };
  const fresh = median(
    await measure(() => paginate({ ...document, body: blocks() }, STANDARD_PROFILE), {
      rounds: 15,
      warmUp: 5,
    }),
  );
  const body = blocks();
  paginate({ ...document, body }, STANDARD_PROFILE);
  const changed = median(
    await measure(
      () => {
        body[50] = { type: 'paragraph', runs: [{ text: SENTENCE.repeat(6) }] };
        return paginate({ ...document, body: [...body] }, STANDARD_PROFILE);
      },
      { rounds: 31, warmUp: 5 },
    ),
  );
  const count = 100 * 6 * SENTENCE.length;
  return [
    {
      name: '分行分页：两万字，全部重算',
      figure: fresh,
      unit: 'ms',
      limit: 30,
      note: `${count}字`,
    },
    { name: '分行分页：改动一段以后', figure: changed, unit: 'ms', limit: 5 },
  ];
}
