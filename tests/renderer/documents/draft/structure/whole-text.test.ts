import { describe, expect, it } from 'vitest';
import {
  type Block,
  type DocumentHead,
  emptyDocument,
  type OfficialDocument,
} from '#shared/document/official-document';
import { rawFromText } from '#shared/document/raw-text';
import {
  isEmptyDocument,
  looksWhole,
} from '../../../../../renderer/documents/draft/structure/whole-text';

const whole = (...lines: string[]) => looksWhole(rawFromText(lines.join('\n')));

describe('a draft without a word', () => {
  const draft = (head: Partial<DocumentHead>, words = ''): OfficialDocument => {
    const empty = emptyDocument();
    const body: Block[] = words === '' ? [] : [{ type: 'paragraph', runs: [{ text: words }] }];
    return { ...empty, head: { ...empty.head, ...head }, body };
  };

  it('is one whose skeleton was deleted, the number still to come left over', () => {
    expect(isEmptyDocument(draft({ issueNumber: '××〔××〕××号' }))).toBe(true);
    expect(isEmptyDocument(draft({ serialNumber: '第××期' }))).toBe(true);
    expect(isEmptyDocument(draft({ issueNumber: '示政协发〔2026〕　号' }))).toBe(true);
    // A 请示 keeps its 签发人 open as well.
    const upward = { issueNumber: '××〔××〕××号', signatories: ['××'] };
    expect(isEmptyDocument(draft(upward))).toBe(true);
    expect(isEmptyDocument(draft({ ...upward, signatories: [''] }))).toBe(true);
  });

  it('is none with a number, a word, or blanks that somebody typed', () => {
    expect(isEmptyDocument(draft({ issueNumber: '示政协办发〔2026〕5号' }))).toBe(false);
    expect(isEmptyDocument(draft({ issueNumber: '××〔××〕××号' }, '请'))).toBe(false);
    expect(isEmptyDocument(draft({}, '××'))).toBe(false);
    expect(isEmptyDocument(draft({}, '签发人：'))).toBe(false);
    expect(isEmptyDocument(draft({}, '第　期'))).toBe(false);
    expect(isEmptyDocument(draft({ signatories: ['周启明'] }))).toBe(false);
  });
});

describe('a pasted text is offered to be structured', () => {
  it('where it has a table that tabs part, however short it is', () => {
    expect(whole('主席会议议程', '时间\t内容', '9:00\t传达学习')).toBe(true);
    expect(whole('9:00\t传达学习\t田以诚', '9:20\t听取汇报\t葛长庚')).toBe(true);
  });

  it('and is none where a tab only sets a line in, or stands alone', () => {
    expect(whole('\t请按时参加。', '\t无特殊情况不得请假。')).toBe(false);
    expect(whole('时间\t9:00')).toBe(false);
    expect(whole('请按时参加。')).toBe(false);
  });
});
