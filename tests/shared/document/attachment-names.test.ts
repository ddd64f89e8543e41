import { describe, expect, it } from 'vitest';
import { attachmentRemarks } from '#shared/document/attachment-names';
import {
  type Attachment,
  type Block,
  emptyDocument,
  type OfficialDocument,
} from '#shared/document/official-document';
import { SAMPLE_DOCUMENTS } from '#shared/sample/documents';

const paragraph = (text: string): Block => ({ type: 'paragraph', runs: [{ text }] });
const paper = (attachments: Attachment[], text = '正文。'): OfficialDocument => ({
  ...emptyDocument(),
  body: [paragraph(text)],
  attachments,
});

describe('attachmentRemarks', () => {
  it('names a title on the page that is not the note’s', () => {
    const body = [paragraph('2025年度协商工作计划'), paragraph('一季度开两次会。')];
    expect(attachmentRemarks(paper([{ name: '2026年度协商工作计划', body }]))).toEqual([
      '附件：附件说明里是“2026年度协商工作计划”，附件正文里的标题是“2025年度协商工作计划”，两处应当一致（国标7.3.7）',
    ]);
  });

  it('names a title that would be printed twice, also one on two lines', () => {
    const body = [paragraph('示例市政协'), paragraph('参会回执'), paragraph('请填写。')];
    expect(attachmentRemarks(paper([{ name: '示例市政协参会回执', body }]))[0]).toMatch(/印两遍/);
  });

  it('names a mark behind a name and a number that there is no attachment for', () => {
    const two = [
      { name: '名单；', body: [] },
      { name: '回执', body: [] },
    ];
    expect(attachmentRemarks(paper(two, '名单见附件1，路线见附件3。'))).toEqual([
      '附件1：名称“名单；”后有“；”，附件名称后不加标点（国标7.3.4）',
      '正文提到附件3，附件说明里只有2个附件',
    ]);
  });

  it('says nothing of a text of another beginning, of a paper that is issued, of the sample', () => {
    const quiet: Attachment[] = [
      { name: '参会回执', body: [paragraph('请于8月1日前交回：'), paragraph('参会回执')] },
      { name: '协商工作计划', body: [paragraph('协商工作计划')], isIssued: true },
      { name: '名单', body: [paragraph('按姓氏笔画排序')] },
    ];
    expect(attachmentRemarks(paper(quiet, '见附件1、附件2。'))).toEqual([]);
    for (const { document } of Object.values(SAMPLE_DOCUMENTS)) {
      expect(attachmentRemarks(document)).toEqual([]);
    }
  });
});
