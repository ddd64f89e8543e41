import { STANDARD_PROFILE } from '#shared/gbt9704/profile';
import { paginate } from '#shared/layout/paginate';
import { renderWord } from '#shared/word/render';
import { checkBytes } from '../../electron/check/check-bytes';
import { mendBytes } from '../../electron/check/mend-bytes';
import { SPECIMEN } from '../electron/check/specimen';
import { type BenchRow, measure, median } from './types';

const PAGES = 100;
/** A 100-page file is checked in so many ms. */
const LIMIT = 3000;

/** 格式体检 of a long file: every paragraph of it right, and every one wrong. */
export async function bench(): Promise<BenchRow[]> {
  let { body } = SPECIMEN;
  while (paginate({ ...SPECIMEN, body }, STANDARD_PROFILE).length < PAGES) {
    body = [...body, ...body.slice(0, 500)];
  }
  const document = { ...SPECIMEN, body };
  const right = await renderWord(document, { profile: STANDARD_PROFILE, sample: false });
  const wrong = await renderWord(document, {
    profile: {
      ...STANDARD_PROFILE,
      characterSpacing: 10,
      margins: { top: 25, bottom: 25, left: 30, right: 30 },
    },
    sample: false,
  });
  const quick = { rounds: 5, warmUp: 1 };
  const checked = await measure(() => checkBytes('稿.docx', right, STANDARD_PROFILE), quick);
  const mended = await measure(() => mendBytes('稿.docx', wrong, STANDARD_PROFILE), quick);
  const note = `${paginate(document, STANDARD_PROFILE).length}页`;
  return [
    { name: '格式体检：一份长文', figure: median(checked), unit: 'ms', limit: LIMIT, note },
    { name: '格式体检：处处要改的长文改好副本', figure: median(mended), unit: 'ms', note },
  ];
}
