import { describe, expect, it } from 'vitest';
import { type OfficialDocument, runsText } from '#shared/document/official-document';
import { toPlainText } from '#shared/document/plain-text';
import { rawFromText } from '#shared/document/raw-text';
import { asWritten, joinWrapped, sameAsWritten } from '#shared/structure/copied-page';
import { structureText } from '#shared/structure/index';
import { readCases } from './corpus';

const CASES = [...readCases('tuning'), ...readCases('held-out')];

const NOT_FIRST = /^[，。；：、！？”’）》〉】〕…—]/u;
const WORD = /[\dA-Za-z.,%〔〕]+|./gsu;
const widthOf = (text: string) =>
  [...text].reduce((sum, sign) => sum + (/[\u0020-\u00ff]/.test(sign) ? 0.5 : 1), 0);

/** A paragraph as a page has it: lines of so many 字, none beginning with a closing mark. */
function onPage(paragraph: string, columns: number, indent: string): string[] {
  const lines = [indent];
  for (const [word] of paragraph.matchAll(WORD)) {
    const last = lines.at(-1) ?? '';
    if (widthOf(last + word) > columns && !NOT_FIRST.test(word)) lines.push(word);
    else lines[lines.length - 1] = last + word;
  }
  return lines;
}

interface Paragraph {
  text: string;
  isBody: boolean;
}

/** The paragraphs of a paper as they are printed, in their order. */
function paragraphsOf(document: OfficialDocument): Paragraph[] {
  const body = new Set(
    document.body.map((block) =>
      block.type === 'paragraph' || block.type === 'heading'
        ? runsText([...block.runs, ...('runIn' in block ? (block.runIn ?? []) : [])]).trim()
        : '',
    ),
  );
  return toPlainText(document)
    .text.split('\n')
    .map((text) => text.trim())
    .filter((text) => text !== '')
    .map((text) => ({ text, isBody: body.has(text) }));
}

const bodyText = (text: string) =>
  joinWrapped(rawFromText(text)).raw.map((block) =>
    block.type === 'paragraph' ? runsText(block.runs).trim() : block.type,
  );

describe('lines of a page of elsewhere', () => {
  it('are not seen in any text of the corpus: each comes out as without', () => {
    for (const { name, raw } of CASES) {
      expect(joinWrapped(rawFromText(raw)).joined, name).toBe(0);
    }
  });

  it.each([
    ['28 wide, indented', 28, '　　', 0.8],
    ['28 wide, no indents copied', 28, '', 0.5],
    ['38 wide, indented with blanks', 38, '    ', 0.5],
    ['45 wide, no indents copied', 45, '', 0.4],
  ])('%s: papers of the corpus come out as from whole paragraphs', (_, columns, indent, least) => {
    let [parted, whole, wrong] = [0, 0, 0];
    for (const { raw } of CASES) {
      const paragraphs = paragraphsOf(structureText(rawFromText(raw)).document);
      const pages = paragraphs.map(({ text, isBody }) =>
        onPage(text, columns, isBody ? indent : ''),
      );
      const found = new Set(bodyText(pages.flat().join('\n')));
      for (const [at, { text }] of paragraphs.entries()) {
        if (pages[at]?.length === 1) wrong += found.has(text) ? 0 : 1;
        else {
          parted += 1;
          whole += found.has(text) ? 1 : 0;
        }
      }
    }
    console.log(
      `wrapped at ${columns}, ${indent.length} blanks: ${whole} of ${parted} whole again`,
    );
    expect(wrong).toBe(0);
    expect(whole / parted).toBeGreaterThan(least);
  });
});

const COPIED = `关于开展界别协商活动的通知
各县（市、区）政协，市政协各专门委员会：
　　为深入学习贯彻习近平总书记关于加强和改进人民政协工
作的重要思想，推动协商向基层延伸，经市政协主席会议研究，
决定开展界别协商活动。现将有关事项通知如下：
　　一、协商内容。围绕“书香政协 同心履职”主题，由各界别
活动组自选题目。
　　二、时间安排。2026年9月至11月，每个界别至少开展一次。
　　联系人：周敏
政协示例市委员会办公室
2026年8月20日`;

const made = (text: string, joinsLines = true) => structureText(rawFromText(text), { joinsLines });

describe('a text that was copied line by line', () => {
  it('has its paragraphs again, and the report says how many ends of lines went', () => {
    const { document, report } = made(COPIED);
    expect(document.body.map((block) => ('runs' in block ? runsText(block.runs) : ''))).toEqual([
      '为深入学习贯彻习近平总书记关于加强和改进人民政协工作的重要思想，推动协商向基层延伸，经市政协主席会议研究，决定开展界别协商活动。现将有关事项通知如下：',
      '一、协商内容。',
      '二、时间安排。',
      '联系人：周敏',
    ]);
    expect(report.touches.joinedLines).toBe(3);
    expect(report.summary).toContain('断行合并3处');
    expect(toPlainText(document).text).toContain(
      '“书香政协 同心履职”主题，由各界别活动组自选题目。',
    );
  });

  it('keeps its lines where they are asked for', () => {
    const { document, report } = made(COPIED, false);
    expect(report.touches.joinedLines).toBeUndefined();
    expect(toPlainText(document).text).toContain('政协工\n');
  });

  it('keeps what is bold', () => {
    const raw = rawFromText(COPIED);
    const bold = raw.map((block, at) =>
      at === 2 && block.type === 'paragraph'
        ? { ...block, runs: [{ text: runsText(block.runs), bold: true }] }
        : block,
    );
    const { document } = structureText(bold, { joinsLines: true });
    const first = document.body[0];
    expect(first?.type === 'paragraph' && first.runs.map((run) => run.bold === true)).toEqual([
      true,
      false,
    ]);
  });

  it.each([
    [
      'topics of one width',
      '听取市人民政府关于优化营商环境工作情况通报\n审议市政协常委会工作报告讨论稿和有关决定事项\n传达学习全国政协十四届四次会议精神有关文件\n协商讨论有关人事任免事项和政协委员增补名单',
    ],
    [
      'names in rows',
      '贺知秋　沈若兰　孟　青　方景文　何佳宁　林　溪\n罗启明　钱文慧　梁晓禾　孙立新　程远帆　唐　静\n冯　岩　张建国　欧阳静　李若溪　陈一鸣　赵文博\n以上同志出席会议。',
    ],
    [
      'sentences of one width',
      '各单位要高度重视这项工作，加强领导，精心组织实施。\n各单位要结合实际制定方案，明确责任，确保取得实效。\n各单位要及时总结宣传经验，选树典型，营造良好氛围。\n各单位要按时报送有关情况，实事求是，防止弄虚作假。',
    ],
    ['verses', '春江潮水连海平\n海上明月共潮生\n滟滟随波千万里\n何处春江无月明。'],
  ])('%s stay as they are', (_, text) => {
    expect(joinWrapped(rawFromText(text)).joined).toBe(0);
  });

  it('goes on over the number of a page, which is left out and counted', () => {
    const lines = COPIED.split('\n');
    const pages = [...lines.slice(0, 4), '', '— 1 —', '', ...lines.slice(4), '－ 2 －'].join('\n');
    const { document, report } = made(pages);
    expect(toPlainText(document).text).toBe(toPlainText(made(COPIED).document).text);
    expect(report.summary).toContain('页码省去2处');
    expect(toPlainText(made(pages, false).document).text).toContain('— 1 —');
  });

  it.each([
    ['that do not count on', '甲项\n— 1 —\n乙项\n— 3 —\n丙项'],
    ['with words beside them', '甲项\n— 1 —页\n乙项'],
    ['without dashes', '甲项\n1\n乙项\n2\n丙项'],
  ])('keeps numbers %s', (_, text) => {
    expect(asWritten(rawFromText(text))).toMatchObject({ numbers: 0, joined: 0 });
  });

  it('is read in linear time, however many lines it has', () => {
    const line = '推进协商民主广泛多层制度化发展是人民政协的重要职责使命任务';
    const text = `一、${line}\n${`${line}啊\n`.repeat(60_000)}${line}。`;
    const { joined, raw } = joinWrapped(rawFromText(text));
    expect(joined).toBe(60_001);
    expect(raw).toHaveLength(1);
  });

  it('is proved to have lost ends of lines and page numbers alone', () => {
    const raw = rawFromText(`${COPIED}\n— 1 —`);
    const { raw: whole } = asWritten(raw);
    expect(sameAsWritten(raw, whole)).toBe(true);
    expect(sameAsWritten(raw, whole.slice(0, -1))).toBe(false);
    expect(sameAsWritten(raw, [...whole].reverse())).toBe(false);
    const other = rawFromText(COPIED.replace('协商', '协高'));
    expect(sameAsWritten(raw, asWritten(other).raw)).toBe(false);
  });
});
