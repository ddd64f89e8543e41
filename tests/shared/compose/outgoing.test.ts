import { describe, expect, it } from 'vitest';
import { issuePlaces, printedSerial, proposedIssue, withIssue } from '#shared/compose/outgoing';
import { emptyDocument, type OfficialDocument } from '#shared/document/official-document';

const notice: OfficialDocument = {
  ...emptyDocument(),
  title: ['关于召开2026年第三次双月协商座谈会的通知'],
  head: { ...emptyDocument().head, issueNumber: '示政协办发〔2026〕××号' },
  body: [{ type: 'paragraph', runs: [{ text: '现将有关事项通知如下。' }] }],
  signature: { mode: 'sealed', signers: ['政协示例市委员会办公室'], date: '2026年×月×日' },
  printLine: { office: '政协示例市委员会办公室', date: '2026年×月×日' },
};

const minutes: OfficialDocument = {
  ...emptyDocument('minutes'),
  title: ['政协第六届示例市委员会主席会议纪要'],
  head: {
    ...emptyDocument('minutes').head,
    mark: { kind: 'printed', name: '主席会议纪要' },
    line: { office: '政协示例市委员会办公室', date: '' },
  },
};

const NOTHING = { issueNumber: '', serialNumber: '', date: null, printedOn: null };

describe('what was registered after the signature', () => {
  it('is printed in its places, and no other word changes', () => {
    const facts = {
      issueNumber: '示政协办发〔2026〕12号',
      serialNumber: '',
      date: '2026-08-01',
      printedOn: '2026-08-03',
    };
    const frozen = structuredClone(notice);
    expect(withIssue(notice, facts)).toEqual({
      ...notice,
      head: { ...notice.head, issueNumber: '示政协办发〔2026〕12号' },
      signature: { ...notice.signature, date: '2026年8月1日' },
      printLine: { ...notice.printLine, date: '2026年8月3日' },
    });
    expect(notice).toEqual(frozen);
  });

  it('stands in the head of a 纪要', () => {
    const facts = { ...NOTHING, serialNumber: '第7期', date: '2026-08-01' };
    expect(withIssue(minutes, facts).head).toMatchObject({
      serialNumber: '第7期',
      line: { office: '政协示例市委员会办公室', date: '2026年8月1日' },
    });
  });

  it.each([
    ['7', '第7期'],
    [' 第7 ', '第7期'],
    ['第7期', '第7期'],
    ['第七期', '第七期'],
    ['总第128期', '总第128期'],
    ['', ''],
  ])('of the 期号 typed as %j prints %j', (typed, printed) => {
    expect(printedSerial(typed)).toBe(printed);
    const { serialNumber } = withIssue(minutes, { ...NOTHING, serialNumber: typed }).head;
    expect(serialNumber).toBe(printed);
  });

  it('a day that the text has in hanzi stays as it is signed, and is what the form begins with', () => {
    const date = '二〇二六年十一月十二日';
    const signed = { ...notice, signature: { ...notice.signature, date } } as OfficialDocument;
    const proposed = proposedIssue(signed, '2026-11-26');
    expect(proposed.date).toBe('2026-11-12');
    expect(withIssue(signed, proposed).signature?.date).toBe(date);
    expect(withIssue(signed, { ...proposed, date: '2026-11-13' }).signature?.date).toBe(
      '2026年11月13日',
    );
  });

  it('leaves what the text says where nothing was registered', () => {
    expect(withIssue(notice, null)).toBe(notice);
    expect(withIssue(notice, NOTHING)).toEqual(notice);
  });

  it('makes no place that the text has not', () => {
    const plain = { ...notice, signature: null, printLine: null };
    const facts = { ...NOTHING, date: '2026-08-01', printedOn: '2026-08-03' };
    expect(withIssue(plain, facts)).toEqual(plain);
    expect(issuePlaces(plain)).toMatchObject({ date: false, printedOn: false });
  });
});

describe('what the form begins with', () => {
  it('is the day of the signature, and no number with blanks', () => {
    expect(proposedIssue(notice, '2026-08-01')).toEqual({ ...NOTHING, date: '2026-08-01' });
  });

  it('is what the text says already', () => {
    const dated: OfficialDocument = {
      ...notice,
      head: { ...notice.head, issueNumber: '示政协办发〔2026〕9号' },
      signature: { mode: 'sealed', signers: ['政协示例市委员会办公室'], date: '2026年7月30日' },
      printLine: { office: '政协示例市委员会办公室', date: '2026年7月31日' },
    };
    expect(proposedIssue(dated, '2026-08-01')).toEqual({
      issueNumber: '示政协办发〔2026〕9号',
      serialNumber: '',
      date: '2026-07-30',
      printedOn: '2026-07-31',
    });
  });

  it('asks a 纪要 for its 期号, everything else for its 发文字号', () => {
    expect(issuePlaces(minutes)).toMatchObject({ issueNumber: false, serialNumber: true });
    expect(issuePlaces(notice)).toMatchObject({ issueNumber: true, serialNumber: false });
  });

  it('names who signed where the 签发人 was left open for that, and nobody else', () => {
    const upward = (signatories: string[]) => ({
      ...notice,
      head: { ...notice.head, signatories },
    });
    const names = (
      signatories: string[],
      signedBy: string[],
      facts: null | typeof NOTHING = null,
    ) => withIssue(upward(signatories), facts, signedBy).head.signatories;
    expect(names(['××'], ['周启明'])).toEqual(['周启明']);
    expect(names(['××'], ['周启明'], NOTHING)).toEqual(['周启明']);
    expect(names([''], ['周启明', '沈若兰'])).toEqual(['周启明', '沈若兰']);
    expect(names(['沈若兰'], ['周启明'])).toEqual(['沈若兰']);
    expect(names(['周启明', '××'], ['周启明'])).toEqual(['周启明', '××']);
    expect(names([], ['周启明'])).toEqual([]);
    expect(withIssue(notice, null, ['周启明'])).toBe(notice);
  });
});
