import { describe, expect, it } from 'vitest';
import { emptyDocument } from '#shared/document/official-document';
import { toPlainText } from '#shared/document/plain-text';
import { REMARK_ADOPTIONS, type ViewRemark } from '#shared/model/view-remark';
import { VIEW_ANSWERS, type ViewRequest } from '#shared/model/view-request';
import {
  adoptionPaper,
  cosignPaper,
  cosignWords,
  figureWords,
  organsToSign,
  viewFigures,
  viewWords,
  waitingFor,
} from '#shared/registers/views';

function request(id: string, more: Partial<ViewRequest> = {}): ViewRequest {
  return {
    ...{ id, draftId: 'd', kind: 'consult', batch: 'b', to: { id: null, name: `单位${id}` } },
    ...{ askedOn: '2026-08-01', due: null, answer: '', answeredOn: null, signedBy: '', words: '' },
    ...{ registeredBy: '梁晓禾', at: '', ...more },
  };
}
function remark(requestId: string, order: number, more: Partial<ViewRemark> = {}): ViewRemark {
  return {
    ...{ id: `${requestId}${order}`, draftId: 'd', requestId, order, place: '', reason: '' },
    ...{ words: `意见${requestId}${order}`, adoption: '', registeredBy: '梁晓禾', at: '', ...more },
  };
}
describe('the figures of views', () => {
  it('add up whatever was answered', () => {
    // Every answer with every adoption, in every number up to three.
    const requests = VIEW_ANSWERS.map((answer, at) => request(String(at), { answer }));
    for (let count = 0; count <= 3; count += 1) {
      const remarks = requests.flatMap(({ id }) =>
        Array.from({ length: count }, (_one, at) =>
          remark(id, at + 1, { adoption: REMARK_ADOPTIONS[at % 4] ?? '' }),
        ),
      );
      const figures = viewFigures(requests, [...remarks, remark('of another draft', 1)]);
      expect(figures.content + figures.withRemarks).toBe(figures.answered);
      expect(figures.adopted + figures.partly + figures.refused + figures.open).toBe(
        figures.remarks,
      );
      expect(figures.remarks).toBe(count * requests.length);
    }
  });

  it('are said in one sentence', () => {
    const requests = [
      request('甲', { answer: '有意见' }),
      request('乙', { answer: '无意见' }),
      request('丙'),
    ];
    const remarks = [remark('甲', 1, { adoption: '采纳' }), remark('甲', 2)];
    expect(figureWords(viewFigures(requests, remarks))).toBe(
      '共征求3家意见，2家反馈，其中1家没有不同意见、1家提出意见，1家尚未反馈；收到意见2条，采纳1条，尚在研究1条。',
    );
    const said = (...some: ViewRequest[]) => figureWords(viewFigures(some, []));
    expect(said(request('甲'))).toBe('共征求1家意见，1家尚未反馈。');
    expect(said(request('甲', { answer: '同意' }))).toBe(
      '共征求1家意见，1家反馈，其中1家没有不同意见。',
    );
    expect(said(request('甲', { answer: '有意见' }), request('乙'))).toBe(
      '共征求2家意见，1家反馈，其中1家提出意见，1家尚未反馈。',
    );
    expect(waitingFor(requests, 'consult').map(({ id }) => id)).toEqual(['丙']);
  });
});

describe('会签 beside 征求意见', () => {
  const requests = [
    request('甲', { answer: '无意见' }),
    request('乙'),
    request('丙', { kind: 'joint', answer: '有意见', signedBy: '高远' }),
    request('丁', { kind: 'section', answer: '同意' }),
    request('戊', { kind: 'section' }),
  ];
  const remarks = [remark('丙', 1, { place: '第二部分', adoption: '采纳' })];

  it('is counted apart', () => {
    expect(viewWords(requests, remarks)).toBe(
      '共征求2家意见，1家反馈，其中1家没有不同意见，1家尚未反馈。共送3家会签，2家答复，其中1家没有不同意见、1家提出意见，1家尚未答复；收到意见1条，采纳1条。',
    );
    expect(viewWords(requests.slice(2, 3), [])).toBe('共送1家会签，1家答复，其中1家提出意见。');
    expect(viewWords([], [])).toBe('');
  });

  it('has its remarks on both papers, and is not among those who were only asked', () => {
    const adoption = toPlainText(adoptionPaper('工作规则', requests, remarks)).text;
    for (const words of ['单位丙', '第二部分：意见丙1', '采纳', '共征求2家意见', '共送3家会签'])
      expect(adoption).toContain(words);
    expect(adoption).toContain('没有提出修改意见的1家：单位甲。');
    expect(adoption).toContain('尚未反馈的1家：单位乙。');
    const cosign = toPlainText(cosignPaper('工作规则', requests, remarks)).text;
    expect(cosign).toContain('第二部分：意见丙1');
    expect(cosign).not.toContain('单位甲');
  });
});

describe('papers of views', () => {
  it('意见采纳情况表 holds every remark in its words, and names those without any', () => {
    const requests = [
      request('甲', { answer: '有意见' }),
      request('乙', { answer: '无意见' }),
      request('丙'),
      request('丁', { kind: 'joint' }),
    ];
    const remarks = [
      remark('甲', 2, { adoption: '未采纳', reason: '上级文件另有规定' }),
      remark('甲', 1, { place: '第二条', adoption: '采纳' }),
    ];
    const { text } = toPlainText(adoptionPaper('工作规则', requests, remarks));
    for (const words of ['征求意见采纳情况表', '第二条：意见甲1', '意见甲2', '上级文件另有规定'])
      expect(text).toContain(words);
    expect(text.indexOf('意见甲1')).toBeLessThan(text.indexOf('意见甲2'));
    expect(text).toContain('没有提出修改意见的1家：单位乙。');
    expect(text).toContain('尚未反馈的1家：单位丙。');
    expect(text).not.toContain('单位丁');
  });

  it('意见采纳情况表 names a place once, where the remark itself begins with it', () => {
    const words = '第三条“五日”建议改为“五个工作日”。';
    const paper = adoptionPaper(...(['工作规则', [request('甲', { answer: '有意见' })]] as const), [
      remark('甲', 1, { place: '第三条', words }),
    ]);
    const { text } = toPlainText(paper);
    expect(text).toContain(words);
    expect(text).not.toContain('第三条：第三条');
  });

  it('意见采纳情况表 has remarks that two PCs gave one place in one order on both', () => {
    const requests = [request('甲', { answer: '有意见' })];
    const [one, other] = [remark('甲', 1), { ...remark('甲', 1), id: '甲0', words: '另一处记的' }];
    const printed = (...remarks: ViewRemark[]) =>
      toPlainText(adoptionPaper('工作规则', requests, remarks)).text;
    expect(printed(one, other)).toBe(printed(other, one));
  });

  it('会签情况表 holds sections and organs, each with its signature', () => {
    const requests = [
      request('甲', {
        kind: 'section',
        answer: '同意',
        signedBy: '宋远',
        answeredOn: '2026-08-03',
      }),
      request('乙', { kind: 'joint' }),
      request('丙'),
    ];
    const { text } = toPlainText(cosignPaper('通知', requests));
    for (const words of ['会签情况表', '单位甲', '同意', '宋远', '2026年8月3日', '单位乙'])
      expect(text).toContain(words);
    expect(text).not.toContain('单位丙');
  });
});

describe('what 会签 still lacks before 签发', () => {
  it('is said of organs and sections, of those who do not agree as well, and not of 征求意见', () => {
    expect(cosignWords([request('甲'), request('乙', { answer: '不同意' })])).toBe('');
    const requests = [
      request('甲', { kind: 'joint' }),
      request('乙', { kind: 'section' }),
      request('丙', { kind: 'joint', answer: '不同意' }),
      request('丁', { kind: 'section', answer: '同意' }),
    ];
    expect(cosignWords(requests)).toBe(
      '会签还有2家没有答复：单位甲、单位乙。会签不同意的有1家：单位丙。',
    );
    expect(cosignWords(requests.slice(3))).toBe('');
  });
});

describe('who signs a joint paper', () => {
  const written = (joint: string[] | undefined, signers: string[] = []) => {
    const empty = emptyDocument();
    return {
      head: { ...empty.head, mark: { ...empty.head.mark, ...(joint && { joint }) } },
      signature: { mode: 'sealed' as const, signers, date: '' },
    };
  };

  it('are the organs of its head beside its own, each once, blanks left out', () => {
    const joint = ['示例市民政局', '示例市 财政局文件', '××局', '示例市民政局', ''];
    expect(organsToSign(written(joint), [])).toEqual(['示例市民政局', '示例市财政局']);
  });

  it('are those that sign below its own where the head names none', () => {
    const signers = ['政协示例市委员会办公室', '示例市民政局'];
    expect(organsToSign(written(undefined, signers), [])).toEqual(['示例市民政局']);
    expect(organsToSign({ ...written(undefined), signature: null }, [])).toEqual([]);
  });

  it('are not asked twice; who was asked for something else is asked', () => {
    const asked = [
      request('1', { kind: 'joint', to: { id: null, name: '示例市民政局' }, answer: '同意' }),
      request('2', { kind: 'consult', to: { id: null, name: '示例市财政局' } }),
    ];
    expect(organsToSign(written(['示例市民政局', '示例市财政局']), asked)).toEqual([
      '示例市财政局',
    ]);
  });
});
