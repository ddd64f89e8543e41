import { emptyDocument, type OfficialDocument } from '#shared/document/official-document';

/** Numbers from 0 up to 1, the same for one seed on every PC (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const HANZI =
  '围绕中心服务大局的调研组先后走访了乡镇街道社区企业学校医院听取基层群众和委员意见建议为推动高质量发展凝聚共识汇集力量' +
  '产业转型升级需要加强统筹协调完善政策体系提高治理能力改善民生福祉生态环境保护文化传承创新城市更新老旧小区改造';
const LATIN = ['GDP', 'A4', 'AI', 'PM2.5', 'WTO', '5G', 'VR', 'Word', 'App', 'B2', 'CBD', 'R&D'];
const INNER = [
  '协商式监督',
  '一老一小',
  '放管服',
  '双碳',
  '新质生产力',
  '三农',
  '最后一公里',
  'AI＋',
  '1+N',
  'VR',
];

/** A document of a few paragraphs with what breaks lines unevenly: digits, letters, marks of all kinds. */
export function madeUpDocument(seed: number): OfficialDocument {
  const random = seeded(seed);
  const upTo = (count: number) => Math.floor(random() * count);
  const pick = <T>(list: ArrayLike<T>): T => list[upTo(list.length)] as T;
  const hanzi = (least: number, most: number): string => {
    const start = upTo(HANZI.length - most);
    return HANZI.slice(start, start + least + upTo(most - least + 1));
  };
  const number = (): string =>
    pick([
      () => `${1 + upTo(99)}`,
      () => `${1 + upTo(9)}.${upTo(10)}%`,
      () => `${2020 + upTo(7)}年${1 + upTo(12)}月${1 + upTo(28)}日`,
      () => `${1 + upTo(900)}万元`,
      () => `${1 + upTo(9)},${100 + upTo(900)}`,
    ])();
  const phrase = (): string => {
    const kind = random();
    if (kind < 0.55) return hanzi(3, 14);
    if (kind < 0.68) return `${hanzi(2, 6)}${number()}`;
    if (kind < 0.76) return `${hanzi(1, 4)}${pick(LATIN)}${hanzi(1, 4)}`;
    if (kind < 0.86) return `“${pick(INNER)}”${hanzi(1, 5)}`;
    if (kind < 0.91) return `《${hanzi(3, 8)}条例》`;
    if (kind < 0.96) return `${hanzi(2, 5)}（${pick([hanzi(2, 6), number(), pick(LATIN)])}）`;
    return `${hanzi(2, 5)}——${hanzi(2, 6)}`;
  };
  const sentence = (): string => {
    let text = phrase();
    for (let more = upTo(5); more > 0; more -= 1) text += `${pick('，，，、、；：')}${phrase()}`;
    return `${text}${pick('。。。。！？')}`;
  };
  const paragraph = (): string => {
    let text = '';
    for (let sentences = 2 + upTo(5); sentences > 0; sentences -= 1) text += sentence();
    return text;
  };
  const document = emptyDocument();
  document.title = [`关于${hanzi(4, 10)}的报告`];
  document.body = Array.from({ length: 4 + upTo(6) }, () => ({
    type: 'paragraph' as const,
    runs: [{ text: paragraph() }],
  }));
  return document;
}

/** A document full of what a line may not part: percentages, dates, ranges, brackets of every kind beside numbers. */
export function manyNumbers(seed: number): OfficialDocument {
  const random = seeded(seed);
  const upTo = (count: number) => Math.floor(random() * count);
  const pick = <T>(list: ArrayLike<T>): T => list[upTo(list.length)] as T;
  const hanzi = (least: number, most: number): string => {
    const start = upTo(HANZI.length - most);
    return HANZI.slice(start, start + least + upTo(most - least + 1));
  };
  const number = (): string =>
    pick([
      () => `${upTo(100)}.${upTo(10)}%`,
      () => `${upTo(100)}%`,
      () => `${upTo(30)}℃`,
      () => `${1 + upTo(9)},${100 + upTo(900)}.${upTo(100)}`,
      () => `${upTo(99)}—${upTo(99)}`,
      () => `${upTo(99)}～${upTo(99)}`,
      () => `${upTo(90)}%至${upTo(90)}%`,
      () => `${upTo(90)}-${upTo(90)}`,
      () => `${2020 + upTo(7)}年${1 + upTo(12)}月`,
      () => `${upTo(9)}、${upTo(9)}、${upTo(9)}`,
      () => `〔${2020 + upTo(6)}〕${upTo(99)}号`,
      () => `${upTo(900)}万元`,
      () => `A${upTo(9)}`,
    ])();
  const bracket = (): string =>
    pick([
      () => '（见附件）',
      () => `（见附件${upTo(9)}）`,
      () => `（${hanzi(2, 6)}）`,
      () => `（${number()}）`,
      () => `《${hanzi(2, 6)}》`,
      () => `“${hanzi(1, 5)}”`,
      () => `“${upTo(99)}”`,
      () => `【${hanzi(1, 4)}】`,
    ])();
  const part = (): string =>
    pick([
      () => number(),
      () => bracket(),
      () => hanzi(1, 6),
      () => `${number()}${pick('，、；：')}`,
      () => `${bracket()}${pick('，、；：')}`,
    ])() + (random() < 0.6 ? hanzi(1, 5) : '');
  const sentence = (): string =>
    `${hanzi(1, 8)}${Array.from({ length: 1 + upTo(5) }, part).join('')}${pick('。。！？；')}`;
  const document = emptyDocument();
  document.title = ['关于调研的报告'];
  document.body = Array.from({ length: 8 }, () => ({
    type: 'paragraph' as const,
    runs: [{ text: Array.from({ length: 3 + upTo(4) }, sentence).join('') }],
  }));
  return document;
}

/** As drafts look that are not filled in yet: ×× in the place of words, and other signs of Latin-1. */
export function withBlanks(seed: number): OfficialDocument {
  const document = madeUpDocument(seed);
  const signs = ['××', '××', '××××', '×', '±', '÷', '·'];
  let at = seed;
  const open = (text: string) =>
    text.replace(/\p{Script=Han}{2}/gu, (words) => {
      at += 1;
      return at % 4 === 0 ? (signs[at % signs.length] ?? words) : words;
    });
  document.body = document.body.map((block) =>
    block.type === 'paragraph'
      ? { ...block, runs: block.runs.map((run) => ({ ...run, text: open(run.text) })) }
      : block,
  );
  return document;
}
