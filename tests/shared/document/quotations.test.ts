import { describe, expect, it } from 'vitest';
import { emptyDocument, OfficialDocument } from '#shared/document/official-document';
import { secrecyMarkOf, withQuotations } from '#shared/document/quotations';

const SENTENCE = '涉密文件首页左上角标注“秘密★六个月”等密级和保密期限。';
const saying = (text: string): OfficialDocument => ({
  ...emptyDocument(),
  body: [{ type: 'paragraph', runs: [{ text }] }],
});
const DECLARED = { sentence: SENTENCE, by: '梁晓禾', on: '2026-08-01' };

describe('quotations', () => {
  it('stand with the text, say who and when, and answer its mark', () => {
    const document = withQuotations(saying(`请记牢。${SENTENCE}`), [DECLARED]);
    expect(document.quotations).toEqual([DECLARED]);
    expect(OfficialDocument.parse(document)).toEqual(document);
    expect(secrecyMarkOf(document)).toBeNull();
    expect(secrecyMarkOf(saying(SENTENCE))?.sentence).toBe(SENTENCE);
  });

  it('are gone when their sentence changes, and stay gone when it comes back', () => {
    const document = withQuotations(saying(SENTENCE), [DECLARED]);
    const changed = withQuotations({ ...document, body: saying('另一句。').body });
    expect(changed).not.toHaveProperty('quotations');
    const longer = withQuotations({ ...document, body: saying(`又${SENTENCE}`).body });
    expect(longer).not.toHaveProperty('quotations');
    expect(secrecyMarkOf(withQuotations({ ...changed, body: document.body }))).not.toBeNull();
  });

  it('change nothing of a document without any, nor one twice', () => {
    const plain = saying('请记牢。');
    expect(withQuotations(plain)).toBe(plain);
    expect(withQuotations(plain, [DECLARED])).toEqual(plain);
    const document = withQuotations(saying(SENTENCE), [DECLARED]);
    expect(withQuotations(document, [DECLARED])).toBe(document);
  });
});
