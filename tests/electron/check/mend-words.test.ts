import { expect, test, vi } from 'vitest';
import { STANDARD_PROFILE } from '#shared/gbt9704/profile';
import { mendBytes } from '../../../electron/check/mend-bytes';
import * as correct from '../../../electron/ooxml/correct';
import { changed, inParagraph, specimen, withRuns } from './specimen';

test('a correction that would cost a word is not written', async () => {
  const small = inParagraph('请各单位', withRuns('<w:sz w:val="24"/>'));
  const spoiled = await changed(await specimen(), small);
  const real = correct.correctedParts;
  vi.spyOn(correct, 'correctedParts').mockImplementation((...args) => {
    const parts = real(...args);
    return new Map(
      [...parts].map(([name, bytes]) => [
        name,
        Buffer.from(bytes.toString('utf8').replace('请各单位', '请各单')),
      ]),
    );
  });
  await expect(mendBytes('稿.docx', spoiled, STANDARD_PROFILE)).rejects.toThrow(
    '改好的副本与原文的文字对不上，没有写出，原文件没有改动',
  );
});
