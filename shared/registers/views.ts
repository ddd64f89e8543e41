import { paper, table } from '../compose/parts';
import type { OfficialDocument } from '../document/official-document';
import { type CivilDate, printDate } from '../model/civil-date';
import { byOrder } from '../model/order';
import type { ViewRemark } from '../model/view-remark';
import { VIEW_KINDS, type ViewKind, type ViewRequest } from '../model/view-request';

/** How far asking for views has come; the parts add up to their wholes. */
export interface ViewFigures {
  asked: number;
  answered: number;
  /** Of those that answered: with nothing to say against it, and with remarks. */
  content: number;
  withRemarks: number;
  remarks: number;
  adopted: number;
  partly: number;
  refused: number;
  /** Remarks of which nobody has said yet whether they are adopted. */
  open: number;
}

/** Figures of requests and the remarks that answer them. */
export function viewFigures(
  requests: readonly ViewRequest[],
  remarks: readonly ViewRemark[],
): ViewFigures {
  const answered = requests.filter(({ answer }) => answer !== '');
  const withRemarks = answered.filter(({ answer }) => answer === '有意见' || answer === '不同意');
  const own = new Set(requests.map(({ id }) => id));
  const counted = remarks.filter(({ requestId }) => own.has(requestId));
  const of = (adoption: ViewRemark['adoption']) =>
    counted.filter((one) => one.adoption === adoption).length;
  return {
    asked: requests.length,
    answered: answered.length,
    content: answered.length - withRemarks.length,
    withRemarks: withRemarks.length,
    remarks: counted.length,
    adopted: of('采纳'),
    partly: of('部分采纳'),
    refused: of('未采纳'),
    open: of(''),
  };
}

/** What is said of those who were asked for their view, and of those who sign with us. */
const SAID_OF = {
  consult: { head: (count: number) => `共征求${count}家意见`, came: '反馈' },
  sign: { head: (count: number) => `共送${count}家会签`, came: '答复' },
} as const;

const isConsulted = ({ kind }: ViewRequest): boolean => kind === 'consult';

/** Everything a text was sent for, a sentence each: 征求意见 and 会签 are not added up. */
export function viewWords(
  requests: readonly ViewRequest[],
  remarks: readonly ViewRemark[],
): string {
  const consulted = requests.filter(isConsulted);
  const signing = requests.filter((one) => !isConsulted(one));
  const said = (own: readonly ViewRequest[], of: keyof typeof SAID_OF) =>
    own.length === 0 ? '' : figureWords(viewFigures(own, remarks), of);
  return `${said(consulted, 'consult')}${said(signing, 'sign')}`;
}

/** 共征求12家意见，10家反馈…: one sentence of the figures. */
export function figureWords(figures: ViewFigures, of: keyof typeof SAID_OF = 'consult'): string {
  const { head, came: verb } = SAID_OF[of];
  const { asked, answered, content, withRemarks, remarks, adopted, partly, refused, open } =
    figures;
  const parts = [
    adopted > 0 ? `采纳${adopted}条` : '',
    partly > 0 ? `部分采纳${partly}条` : '',
    refused > 0 ? `未采纳${refused}条` : '',
    open > 0 ? `尚在研究${open}条` : '',
  ].filter((one) => one !== '');
  const came =
    remarks === 0 ? '' : `；收到意见${remarks}条${parts.length > 0 ? `，${parts.join('，')}` : ''}`;
  const kinds = [
    content > 0 ? `${content}家没有不同意见` : '',
    withRemarks > 0 ? `${withRemarks}家提出意见` : '',
  ].filter((one) => one !== '');
  const back = answered > 0 ? `，${answered}家${verb}，其中${kinds.join('、')}` : '';
  const waiting = asked > answered ? `，${asked - answered}家尚未${verb}` : '';
  return `${head(asked)}${back}${waiting}${came}。`;
}

/** 第二条：建议改为五个工作日。 */
const remarkWords = ({ place, words }: Pick<ViewRemark, 'place' | 'words'>): string =>
  // Where an answer names the place itself, it is not named twice.
  [words.startsWith(place) ? '' : place, words].filter((part) => part !== '').join('：');

const day = (date: CivilDate | null) => (date === null ? '' : printDate(date));

/** 意见采纳情况表: what each said, also while signing, what became of it, and why. Those who were asked and said nothing are named below. */
export function adoptionPaper(
  title: string,
  requests: readonly ViewRequest[],
  remarks: readonly ViewRemark[],
): OfficialDocument {
  const asked = requests.filter(isConsulted);
  const signing = requests.filter((one) => !isConsulted(one));
  const rows = [...asked, ...signing].flatMap((one) =>
    remarks
      .filter(({ requestId }) => requestId === one.id)
      .sort(byOrder)
      .map(({ place, words, adoption, reason }) => [
        one.to.name,
        remarkWords({ place, words }),
        adoption || '尚在研究',
        reason,
      ]),
  );
  const bare = asked.filter(
    (one) => one.answer !== '' && !remarks.some(({ requestId }) => requestId === one.id),
  );
  const silent = asked.filter(({ answer }) => answer === '');
  const named = (list: readonly ViewRequest[]) => list.map(({ to }) => to.name).join('、');
  const lines = [
    bare.length > 0 ? `没有提出修改意见的${bare.length}家：${named(bare)}。` : '',
    silent.length > 0 ? `尚未反馈的${silent.length}家：${named(silent)}。` : '',
  ].filter((one) => one !== '');
  const text = (words: string) => ({ type: 'paragraph' as const, runs: [{ text: words }] });
  return paper({
    title: [`《${title}》`, '征求意见采纳情况表'],
    body: [
      text(viewWords(requests, remarks)),
      {
        ...table(
          ['序号', '单位', '意见内容', '采纳情况', '说明'],
          ...rows.map((row, at) => [String(at + 1), ...row]),
        ),
        pt: 12,
        widths: [8, 18, 32, 14, 28],
      },
      ...lines.map(text),
    ],
  });
}

/** 会签情况表: who was asked, when, what was signed, and what they remarked. */
export function cosignPaper(
  title: string,
  requests: readonly ViewRequest[],
  remarks: readonly ViewRemark[] = [],
): OfficialDocument {
  const rows = requests
    .filter((one) => !isConsulted(one))
    .map(({ id, kind, to, askedOn, answer, words, signedBy, answeredOn }, at) => [
      ...[String(at + 1), to.name, VIEW_KINDS[kind], printDate(askedOn)],
      [
        [answer, words].filter((one) => one !== '').join('：'),
        ...remarks
          // What stands in the words of the answer is not said twice.
          .filter((one) => one.requestId === id && !words.includes(one.words))
          .sort((a, b) => a.order - b.order)
          .map(remarkWords),
      ]
        .filter((one) => one !== '')
        .join('\n'),
      [signedBy, day(answeredOn)].filter((one) => one !== '').join('\n'),
    ]);
  return paper({
    title: [`《${title}》`, '会签情况表'],
    body: [
      {
        ...table(['序号', '会签单位', '类别', '送签日期', '会签意见', '签字、日期'], ...rows),
        pt: 10.5,
        widths: [8, 18, 11, 21, 21, 21],
      },
    ],
  });
}

/**
 * The organs that issue a text together with its own, as its head names them, else as they sign:
 * each has to sign it. Whoever was asked to already is left out.
 */
export function organsToSign(
  { head, signature }: Pick<OfficialDocument, 'head' | 'signature'>,
  requests: readonly ViewRequest[],
): string[] {
  const named = head.mark.joint ?? signature?.signers.slice(1) ?? [];
  const asked = new Set(requests.flatMap((one) => (one.kind === 'joint' ? one.to.name : [])));
  const organs = named
    // 文件 stands behind the last of them, or behind each (7.2.4).
    .map((name) => name.replace(/\s/g, '').replace(/文件$/, ''))
    .filter((name) => name !== '' && !/[×＊*]/.test(name) && !asked.has(name));
  return [...new Set(organs)];
}

/** Who was asked so and has not answered. */
export function waitingFor(requests: readonly ViewRequest[], kind: ViewKind): ViewRequest[] {
  return requests.filter((one) => one.kind === kind && one.answer === '');
}

/** What 会签 still lacks, a sentence each; '' for nothing. 签发 waits for none of it: the paper may have gone round by hand. */
export function cosignWords(requests: readonly ViewRequest[]): string {
  const open = [...waitingFor(requests, 'joint'), ...waitingFor(requests, 'section')];
  const against = requests.filter((one) => !isConsulted(one) && one.answer === '不同意');
  const said = (words: string, own: readonly ViewRequest[]) =>
    own.length === 0 ? '' : `${words}：${own.map(({ to }) => to.name).join('、')}。`;
  return [
    said(`会签还有${open.length}家没有答复`, open),
    said(`会签不同意的有${against.length}家`, against),
  ].join('');
}
