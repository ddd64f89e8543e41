import { describe, expect, it } from 'vitest';
import { emptyDocument, type OfficialDocument } from '#shared/document/official-document';
import { rawFromText } from '#shared/document/raw-text';
import { structureText } from '#shared/structure/index';
import {
  adoptStructure,
  rawFromDocument,
  restructured,
} from '../../../../renderer/documents/draft/structure/raw-from-document';

const { head } = emptyDocument();
const MINUTES: OfficialDocument = {
  ...emptyDocument('minutes'),
  head: {
    ...head,
    mark: { kind: 'printed', name: '关于某事的专题会' },
    serialNumber: '特刊',
    line: { office: '政协示例市委员会办公室', date: '八月' },
  },
  body: [
    { type: 'paragraph', runs: [{ text: '会议听取了汇报。' }] },
    { type: 'paragraph', runs: [{ text: '特邀：林溪' }] },
  ],
  attendance: [{ label: '与会', text: '沈若兰' }],
  dispatch: [{ label: '存', text: '档案室。' }],
};

describe('a draft structured anew', () => {
  it('keeps head and lists, however unusual their words, and takes up a list of the body', () => {
    const { document } = structureText(rawFromDocument(MINUTES), { type: '纪要' });
    const again = restructured(MINUTES, document);
    expect(again.head).toEqual(MINUTES.head);
    expect(again.format).toBe('minutes');
    expect(again.attendance).toEqual([{ label: '特邀', text: '林溪' }, ...MINUTES.attendance]);
    expect(again.dispatch).toEqual(MINUTES.dispatch);
    expect(again.body).toEqual([MINUTES.body[0]]);
  });
});

describe('a text taken into a draft', () => {
  const adopt = (text: string, present: OfficialDocument) =>
    adoptStructure(present, structureText(rawFromText(text)).document);

  it('brings its own printed head along', () => {
    const adopted = adopt('示例市政协简报\n第9期\n关于活动的情况\n正文。', emptyDocument());
    expect(adopted.head.mark).toEqual({ kind: 'printed', name: '示例市政协简报' });
    expect(adopted.format).toBe('bulletin');
    expect(adopted.title).toEqual(['关于活动的情况']);
  });

  /** An untouched skeleton as 新建 leaves it: what belongs to the signature is still to come. */
  const open = (parts: Partial<OfficialDocument['head']>, title = '××关于××的请示') => ({
    ...emptyDocument(),
    head: { ...head, issueNumber: '××〔××〕××号', ...parts },
    title: [title],
  });
  const REQUEST =
    '关于召开协商会的请示\n市委：\n拟于近期召开协商会。妥否，请批示。\n政协示例市委员会\n2026年3月5日';

  it('leaves the number and 签发人 open that the draft kept open, where it brings none', () => {
    const adopted = adopt(REQUEST, open({ signatories: ['××'] }));
    expect(adopted.title).toEqual(['关于召开协商会的请示']);
    expect(adopted.head).toMatchObject({ issueNumber: '××〔××〕××号', signatories: ['××'] });
    const numbered = adopt(
      `示政协发〔2026〕　号　　签发人：周启明\n${REQUEST}`,
      open({ signatories: ['××'] }),
    );
    expect(numbered.head).toMatchObject({
      issueNumber: '示政协发〔2026〕　号',
      signatories: ['周启明'],
    });
  });

  it('leaves no 签发人 open for a paper that goes to no organ above', () => {
    const notice =
      '关于召开协商会的通知\n各县（区）政协：\n定于近期召开协商会。\n政协示例市委员会\n2026年3月5日';
    const adopted = adopt(notice, open({ signatories: ['××'] }));
    expect(adopted.head).toMatchObject({ issueNumber: '××〔××〕××号', signatories: [] });
  });

  it('leaves no number open for a text that bears none: a speech, a 简报 with its own head', () => {
    const speech =
      '在协商会上的讲话\n周启明\n（2026年3月5日）\n各位委员：\n今天我们开会。\n谢谢大家！';
    expect(adopt(speech, open({})).head.issueNumber).toBe('');
    const bulletin = '示例市政协简报\n第9期\n关于活动的情况\n正文。';
    expect(adopt(bulletin, open({})).head.issueNumber).toBe('');
  });

  const NUMBERED =
    '示政协发〔2026〕3号\n关于走访的报告\n市委：\n现将情况报告如下。\n政协示例市委员会\n2026年3月5日';

  it('has the same head in a draft without a word as in one made for it', () => {
    const { document } = structureText(rawFromText(NUMBERED));
    expect(document.head.mark.kind).toBe('preprinted');
    expect(adopt(NUMBERED, emptyDocument()).head).toEqual(document.head);
    // A draft that has words has a head that somebody chose.
    const written = { ...emptyDocument(), title: ['关于走访的通知'] };
    expect(adopt(NUMBERED, written).head.mark.kind).toBe('none');
  });

  it('leaves the printed head of the skeleton where the text has none', () => {
    const adopted = adopt('关于值班的通知\n各科室：\n请按时到岗。', MINUTES);
    expect(adopted.head).toEqual(MINUTES.head);
    expect(adopted.attendance).toEqual([]);
    expect(adopted.title).toEqual(['关于值班的通知']);
  });
});
