import { describe, expect, it } from 'vitest';
import { runsText } from '#shared/document/official-document';
import { rawFromText } from '#shared/document/raw-text';
import { sameWords, structureText } from '#shared/structure/index';

const structured = (text: string) => structureText(rawFromText(text));
const cells = (text: string) =>
  structured(text).document.body.flatMap((block) =>
    block.type === 'table'
      ? [block.rows.map((row) => row.map((cell) => cell.lines.map(runsText).join('')))]
      : [],
  );

const TABLE =
  '| 建议 | 单位 | 进展 |\n|:--|---|--:|\n| 错时开放 | 市城市管理局 | **已落实** |\n| 降低收费 |  | 作出说明 |';

describe('a table of Markdown', () => {
  it('becomes a table, with no word lost and its marks named', () => {
    const text = `关于重点提案督办情况的报告\n\n办理结果见下表：\n\n${TABLE}\n\n其余正在办理。`;
    expect(cells(text)).toEqual([
      [
        ['建议', '单位', '进展'],
        ['错时开放', '市城市管理局', '已落实'],
        ['降低收费', '', '作出说明'],
      ],
    ]);
    const { document, report } = structured(text);
    expect(sameWords(rawFromText(text), document)).toBe(true);
    expect(document.body.at(-1)).toMatchObject({
      type: 'paragraph',
      runs: [{ text: '其余正在办理。' }],
    });
    // The table, and the bold type in it.
    expect(report.touches.markup).toBe(2);
  });

  it.each([
    ['rows unlike in number', '|甲|乙|\n|---|---|\n|一|二|三|'],
    ['no rule below its head', '|甲|乙|\n|一|二|'],
    ['a head alone', '|甲|乙|\n|---|---|'],
  ])('with %s stays as it stands', (_, text) => {
    const raw = rawFromText(`情况如下。\n${text}\n以上。`);
    const { document } = structureText(raw);
    expect(document.body.filter(({ type }) => type === 'table')).toEqual([]);
    expect(sameWords(raw, document)).toBe(true);
  });
});

describe('numbered sentences of which one is too long for a heading', () => {
  const LONG = `三、请于12月4日（星期五）下班前将参会人员姓名、职务、联系电话反馈至市政协社会法制和民族宗教委员会（联系人：祝令仪，电话8800789，传真8800790）。`;
  const letter = (second: string) =>
    `关于商请派员参加协商会的函\n市民政局：\n现函告如下：\n一、请市民政局主要负责同志到会，并介绍情况（8分钟左右）。\n${second}\n${LONG}\n特此函商。`;
  const kinds = (text: string) =>
    structured(text).document.body.flatMap((block) =>
      block.type === 'heading' || block.type === 'paragraph'
        ? [`${block.type} ${runsText(block.runs).slice(0, 2)}`]
        : [],
    );

  it('are paragraphs, all of them', () => {
    const text = letter('二、请市财政局派1名负责同志参加，听取意见，回应关切。');
    expect(kinds(text).filter((one) => /[一二三]、/.test(one))).toEqual([
      'paragraph 一、',
      'paragraph 二、',
      'paragraph 三、',
    ]);
  });

  it('are headings where another is one in its own right', () => {
    const text = letter('二、参会人员');
    expect(kinds(text)).toContain('heading 一、');
    expect(kinds(text)).toContain('heading 二、');
  });
});

it('（第38次） below the title of a 纪要 is its subtitle', () => {
  const text =
    '政协云溪市第六届委员会\n主席会议纪要\n（第38次）\n2026年11月20日下午，霍书琴主持召开会议。现纪要如下：\n一、传达学习有关精神\n会议指出，要抓好落实。';
  const { document } = structured(text);
  expect(document.title).toEqual(['政协云溪市第六届委员会', '主席会议纪要']);
  expect(document.subtitle).toBe('（第38次）');
});

it('记录 behind the lists of a 纪要 does not bring them down', () => {
  const text =
    '主席会议纪要\n2026年11月20日，霍书琴主持召开会议。现纪要如下：\n一、传达学习有关精神\n会议指出，要抓好落实。\n出席：霍书琴  方承彦\n请假：蓝 漪\n列席：祝令仪\n记录：高书宁\n分送：市政协主席、副主席。';
  const { document } = structured(text);
  expect(document.attendance.map(({ label }) => label)).toEqual(['出席', '请假', '列席', '记录']);
  expect(sameWords(rawFromText(text), document)).toBe(true);
});
