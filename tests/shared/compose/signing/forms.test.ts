import validate from '@ooxml-tools/validate';
import { describe, expect, it } from 'vitest';
import { emptyFacts, SIGNING_FORMS, type SigningFacts } from '#shared/compose/signing/index';
import { toPlainText } from '#shared/document/plain-text';
import { mmToTwips } from '#shared/gbt9704/numbers';
import { STANDARD_PROFILE } from '#shared/gbt9704/profile';
import { paginate } from '#shared/layout/paginate';
import { setTable } from '#shared/layout/set-table';
import { renderWord } from '#shared/word/render';

const EMPTY = emptyFacts('政协示例市委员会办公室', '2026年8月1日');
const FACTS: SigningFacts = {
  ...EMPTY,
  title: '政协示例市委员会办公室关于召开“提升社区养老服务质量”专题协商会的通知',
  version: '通知，二稿',
  issueNumber: '示政协办发〔2026〕12号',
  urgency: '加急',
  addressees: '市民政局、市卫生健康委，各有关委员：',
  cc: '市委办公室、市政府办公室。',
  attachments: ['参会回执'],
  pages: 3,
  leaders: [
    { name: '方正清', post: '主席' },
    { name: '林若谷', post: '副主席' },
  ],
};
/** Low enough for nobody's hand, mm. */
const LEAST_BOX_MM = 12;

describe.each(Object.entries(SIGNING_FORMS))('%s', (_key, form) => {
  it('stands on one page, empty and filled in, with every box high enough for a pen', () => {
    for (const facts of [EMPTY, FACTS]) {
      const document = form.compose(form.proposed(facts));
      expect(paginate(document, STANDARD_PROFILE)).toHaveLength(1);
      const [table] = document.body;
      if (table?.type !== 'table') throw new Error('no table');
      const set = setTable(table, STANDARD_PROFILE);
      table.rows.forEach((row, at) => {
        if (row.some(({ box }) => box))
          expect(set.rows[at]?.height).toBeGreaterThan(mmToTwips(LEAST_BOX_MM));
      });
    }
  });

  it('prints everything that is typed, however long', () => {
    const long = '甲乙丙丁'.repeat(200);
    const values = Object.fromEntries(form.fields.map(({ key }) => [key, `${key}${long}`]));
    const { text } = toPlainText(form.compose(values));
    for (const { key } of form.fields) expect(text).toContain(`${key}${long}`);
  });

  it('is a file that Word opens', async () => {
    const options = { profile: STANDARD_PROFILE, sample: false };
    const bytes = await renderWord(form.compose(form.proposed(FACTS)), options);
    expect(await validate(bytes, 'docx', 'Microsoft365')).toEqual([]);
  });
});

describe('what the forms know of a draft', () => {
  it('stands in 发文稿纸 and need not be typed', () => {
    const form = SIGNING_FORMS.dispatchSheet;
    const { text } = toPlainText(form.compose(form.proposed(FACTS)));
    for (const known of ['示政协办发〔2026〕12号', '加急', '各有关委员', '共3页', '参会回执'])
      expect(text).toContain(known);
    expect(text).not.toContain('密级');
  });

  it('gives 传阅单 the leaders by rank, and rows for more', () => {
    const form = SIGNING_FORMS.circulationSheet;
    const [table] = form.compose(form.proposed(FACTS)).body;
    if (table?.type !== 'table') throw new Error('no table');
    const names = table.rows.map(([first]) => first?.lines[0]?.[0]?.text ?? '');
    expect(names.slice(3, 5)).toEqual(['方正清　主席', '林若谷　副主席']);
    expect(names.filter((name) => name === '').length).toBeGreaterThan(1);
  });
});
