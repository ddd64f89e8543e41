import { expect, it } from 'vitest';
import { SKELETONS } from '#shared/compose/skeletons/index';
import { compareDocuments } from '#shared/document/compare';
import type { OfficialDocument } from '#shared/document/official-document';
import { toPlainText } from '#shared/document/plain-text';
import { STANDARD_PROFILE } from '#shared/gbt9704/profile';
import { asInFile, fileAfterSigning } from '#shared/registers/after-signing';
import { structureText } from '#shared/structure/index';
import { renderWord } from '#shared/word/render';
import { readBytes } from '../../../electron/import/read-bytes';

const OFFICE = {
  ...{ committeeName: '政协示例市委员会', shortName: '示例市政协', signature: '' },
  ...{ officeName: '政协示例市委员会办公室', today: '2026年11月30日' },
};
const PAPERS = SKELETONS.map((one) => ({ name: one.name, signed: one.build(OFFICE) })).filter(
  ({ signed }) => toPlainText(signed).text.trim() !== '',
);

/** What 复核 finds in the file of a paper beside the text that was signed. */
async function found(signed: OfficialDocument, printed: OfficialDocument) {
  const bytes = await renderWord(printed, { profile: STANDARD_PROFILE, sample: false });
  const { blocks } = await readBytes('付印.docx', bytes);
  const { document } = structureText(blocks);
  return fileAfterSigning(compareDocuments(asInFile(signed), asInFile(document)));
}

it.each(PAPERS)('the file of $name is the text that was signed', async ({ signed }) => {
  expect(await found(signed, signed)).toEqual({ places: 0, words: 0 });
});

it('a title that reads otherwise, and a number in the text, are found', async () => {
  const [paper] = PAPERS;
  if (!paper) throw new Error('no skeleton');
  const { signed } = paper;
  const other = { ...signed, title: signed.title.map((line) => line.replace('召开', '取消')) };
  expect(await found(signed, other)).toMatchObject({ words: 1 });
  const [first, ...rest] = signed.body;
  if (first?.type !== 'paragraph') throw new Error('no paragraph');
  const runs = [...first.runs, { text: '共210次。' }];
  const longer = { ...signed, body: [{ ...first, runs }, ...rest] };
  expect((await found(signed, longer)).words).toBeGreaterThan(0);
});
