import { expect, test } from 'vitest';
import { nearestPlaceholder } from '#shared/template/nearest';
import { type TemplateParagraph, templateFacts } from '#shared/template/template-faults';

const at = (text: string, where = '第1段', isText = true): TemplateParagraph => ({
  ...{ text, where, isText },
});

test('a sound template: its names in their order, nothing wrong', () => {
  const facts = templateFacts([
    at('【标题】'),
    at('【主送】'),
    at('【正文】'),
    at('抄送：【抄送】'),
  ]);
  expect(facts).toEqual({ placeholders: ['标题', '主送', '正文', '抄送'], faults: [] });
});

test('all faults at once, each with its place', () => {
  const { faults } = templateFacts([
    at('【标提】', '第1段'),
    at('发至【主送', '第2段'),
    at('附注】', '第3段'),
    at('前面【正文】', '第4段'),
    at('【正文】', '页眉', false),
    at('【】与【天气】', '第5段'),
    at('【标题】和【标题】', '第6段'),
  ]);
  expect(faults).toEqual([
    '第1段的“【标提】”：没有这一项，是不是【标题】。',
    '第2段的“发至【主送”：“【”没有配上“】”，名称要写在同一段的一对括号里。',
    '第3段的“附注】”：“】”没有配上“【”，名称要写在同一段的一对括号里。',
    '第4段的“前面【正文】”：【正文】要单独成一段，前后不能有别的文字。',
    '页眉的“【正文】”：正文不能放在这里，请放到文档的正文部分。',
    '第5段的“【】”：里面没有写要填哪一项。',
    '第5段的“【天气】”：没有这一项。',
    '【正文】写了2处，每一项只能写一处。',
    '【标题】写了2处，每一项只能写一处。',
  ]);
});

test.each([
  '{{标题}}',
  '{标题}',
  '[标题]',
  '［标题］',
  '｛ 标题 ｝',
  '〖标题〗',
  '«标题»',
  '<标题>',
  `\${标题}`,
])('%s would stay on the paper: told', (typed) => {
  const { faults } = templateFacts([at(typed), at('【正文】', '第2段')]);
  expect(faults).toEqual([`第1段的“${typed}”：不会被填上，要填的名称写在【】里：【标题】。`]);
});

test('other words between brackets are the office’s own', () => {
  const texts = ['[2026]12号', '（附件）', '《标题》', '〔2026〕', '[内部资料]', '<附后>'];
  const { faults } = templateFacts([...texts.map((text) => at(text)), at('【正文】')]);
  expect(faults).toEqual([]);
});

test('a template without 【正文】 has no place for the text', () => {
  expect(templateFacts([at('【标题】')]).faults).toEqual([
    '没有写【正文】，文稿的正文没有地方放。',
  ]);
});

test.each([
  ['标提', '标题'],
  [' 标题 ', '标题'],
  ['主送机关', '主送'],
  ['成文时期', '成文日期'],
  ['发文字', '发文字号'],
  ['文号', '发文字号'],
  ['落款', '署名'],
  ['会议室安排', null],
  ['x', null],
])('%s: nearest is %s', (typed, known) => {
  expect(nearestPlaceholder(typed)).toBe(known);
});

test('a name that every object has is no name of ours, and none is proposed for it', () => {
  for (const name of ['constructor', 'toString', '__proto__', 'hasOwnProperty'])
    expect(nearestPlaceholder(name)).toBeNull();
});
