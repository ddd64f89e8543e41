import { describe, expect, it } from 'vitest';
import { table } from '#shared/compose/parts';
import { emptyDocument } from '#shared/document/official-document';
import { rawFromText } from '#shared/document/raw-text';
import { readAnswer } from '#shared/registers/view-answer';
import { structureText } from '#shared/structure/index';

const read = (...lines: string[]) =>
  readAnswer(structureText(rawFromText(lines.join('\n'))).document);

describe('an answer that came as a file', () => {
  it('is split by its numbers into remarks, in its own words; what frames them is left out', () => {
    const found = read(
      '关于《工作规则（征求意见稿）》的反馈意见',
      '市政协办公室：',
      '来函收悉。经研究，现将有关意见反馈如下：',
      '一、第三条中“三个工作日”建议改为“五个工作日”。',
      '理由是材料准备需要时间。',
      '二、建议增加网络议政的内容。',
      '特此函复。',
      '示例市民政局',
      '2026年8月12日',
    );
    expect(found.answer).toBe('有意见');
    expect(found.remarks).toEqual([
      {
        place: '第三条',
        words: '第三条中“三个工作日”建议改为“五个工作日”。\n理由是材料准备需要时间。',
      },
      { place: '', words: '建议增加网络议政的内容。' },
    ]);
    expect(found.words).toContain('来函收悉');
  });

  it('without remarks says so', () => {
    for (const line of ['经研究，我局无修改意见。', '对征求意见稿没有不同意见。', '无意见。'])
      expect(read('市政协办公室：', '来函收悉。', line)).toMatchObject({
        answer: '无意见',
        remarks: [],
      });
  });

  it.each([
    '示例市民政局',
    '农工党示例市委会',
    '示例海关',
    '提案委',
    '市老促会',
    '示例银行示例支行',
  ])('has no remark of its unit’s name: %s', (unit) => {
    const found = read(
      ...['关于征求意见的复函', '市政协办公室：', '来函收悉。经研究，提出意见如下：'],
      ...['一、第三条建议改为五个工作日。', '二、其他无意见。', unit, '2026年8月12日'],
    );
    expect(found.remarks).toEqual([{ place: '第三条', words: '第三条建议改为五个工作日。' }]);
    expect(found.words).toContain(unit);
  });

  it('keeps a last line that is no name', () => {
    const found = read(
      ...[
        '来函收悉，提出意见如下：',
        '一、第三条改为：',
        '材料在五个工作日内报送',
        '2026年8月12日',
      ],
    );
    expect(found.words).toContain('材料在五个工作日内报送');
    const signed = read(
      ...['来函收悉，提出意见如下：', '一、第三条改为：', '材料在五个工作日内报送。'],
      ...['提案委', '2026年8月12日'],
    );
    expect(signed.remarks).toEqual([
      { place: '第三条', words: '第三条改为：\n材料在五个工作日内报送。' },
    ]);
  });

  it('without numbers is one remark for each paragraph', () => {
    const found = read(
      '关于征求意见的复函',
      '市政协办公室：',
      '建议把第二部分的数据更新到今年上半年，并与统计公报核对一致。',
      '建议文中统一使用规范简称，首次出现时写全称。',
    );
    expect(found.remarks.map(({ words }) => words.slice(0, 4))).toEqual(['建议把第', '建议文中']);
  });

  it('that goes on behind what was received is a remark all the same', () => {
    expect(read('市政协办公室：', '来函收悉。经研究，建议第三条改为五个工作日。').remarks).toEqual([
      { place: '', words: '经研究，建议第三条改为五个工作日。' },
    ]);
    const numbered = read('来函收悉，提出意见如下：', '1.第二段“来函收悉”建议删去。');
    expect(numbered.remarks).toEqual([{ place: '第二段', words: '第二段“来函收悉”建议删去。' }]);
  });

  it('that has nothing to say of one place and something of another keeps both in one remark', () => {
    const { remarks } = read(
      '一、对第五条没有意见，但建议增加时限。',
      '二、删去“没有意见”四字。',
      '三、其他没有修改意见。',
    );
    expect(remarks.map(({ words }) => words)).toEqual([
      ...['对第五条没有意见，但建议增加时限。', '删去“没有意见”四字。'],
    ]);
  });

  it('in a form is a remark for each row, with its place and its reason', () => {
    const form = table(
      ['序号', '条款', '修改意见', '理由', '备注'],
      ['1', '第三条', '“三个”改为“五个”', '材料准备需要时间', ''],
      ['2', '第七条', '无', '', ''],
      ['3', '', '增加网络议政', '', ''],
    );
    // One place for two rows.
    const [, first, second] = form.rows;
    if (first?.[1]) first[1].rowSpan = 2;
    second?.splice(1, 1, { lines: [[{ text: '“应当”改为“可以”' }]] });
    second?.splice(2, 1);
    const document = { ...emptyDocument(), title: ['反馈表'], body: [form] };
    const { answer, remarks } = readAnswer(document);
    expect(answer).toBe('有意见');
    expect(remarks).toEqual([
      { place: '第三条', words: '“三个”改为“五个”\n理由：材料准备需要时间' },
      { place: '第三条', words: '“应当”改为“可以”' },
      { place: '', words: '增加网络议政' },
    ]);
    const letter = structureText(rawFromText('来函收悉。现将意见反馈如下：')).document;
    expect(readAnswer({ ...letter, body: [...letter.body, form] }).remarks).toHaveLength(3);
    // A table of something else is none.
    const other = table(['年份', '数量'], ['2025', '3']);
    expect(readAnswer({ ...document, body: [other] })).toMatchObject({ remarks: [], answer: '' });
  });
});
