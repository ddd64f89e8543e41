import validate from '@ooxml-tools/validate';
import { describe, expect, test } from 'vitest';
import { STANDARD_PROFILE } from '#shared/gbt9704/profile';
import { mendBytes } from '../../electron/check/mend-bytes';
import {
  changed,
  inParagraph,
  specimen,
  withParagraph,
  withRuns,
} from '../electron/check/specimen';
import { STRANGE } from '../electron/check/strange';

const errorsOf = async (bytes: Uint8Array): Promise<unknown> =>
  validate(bytes, 'docx', 'Microsoft365');

/** An export with something spoiled of every kind that is put right. */
function spoiled(text: string, part: string): string {
  const small = inParagraph('请各单位', withRuns('<w:sz w:val="24"/>'));
  const left = inParagraph('政协示例市委员会办公室', withParagraph('<w:jc w:val="left"/>'));
  const ahead = inParagraph('各县区', withParagraph('<w:ind w:left="640"/>'));
  return ahead(left(small(text, part), part), part)
    .replace(/w:top="2098"/g, 'w:top="1440"')
    .replace(/<w:pBdr>.*?<\/w:pBdr>/gs, '');
}

describe('a corrected copy is valid by the Open XML validator', () => {
  test('of an export that was spoiled', async () => {
    const { bytes } = await mendBytes(
      '稿.docx',
      await changed(await specimen(), spoiled),
      STANDARD_PROFILE,
    );
    expect(await errorsOf(bytes)).toEqual([]);
  });

  test('of a stranger’s file, as far as the file itself was', async () => {
    const { bytes } = await mendBytes('稿.docx', STRANGE, STANDARD_PROFILE);
    expect(await errorsOf(bytes)).toEqual(await errorsOf(STRANGE));
  });
});
