import { expect, it } from 'vitest';
import { contextOf } from '#shared/proofread/context';
import { proofread } from '#shared/proofread/proofread';

const said = (text: string) =>
  proofread(text, contextOf('2027-03-28'))
    .findings.filter(({ rule }) => rule === 'consistency.undeclared')
    .map(({ words, certainty }) => `${certainty}${words}`);

const paper = (...lines: string[]) =>
  ['关于贯彻落实情况的报告', '市政协：', ...lines, '特此报告。'].join('\n');

it('a short form of which nothing says what it is', () => {
  expect(said(paper('我们认真学习《条例》，《条例》深入人心。'))).toEqual(['疑似《条例》']);
});

it('one whose full title stands there undeclared is pointed at', () => {
  expect(said(paper('市里印发《提案工作条例》。', '《条例》明确了责任。'))).toEqual([
    '提示《条例》',
  ]);
});

it.each([
  '市里印发《提案工作条例》（以下简称《条例》）。《条例》明确了责任。',
  '市里印发《提案工作条例》（下称“《条例》”）。《条例》明确了责任。',
  '市里印发《提案工作条例》，《提案工作条例》明确了责任。',
])('left alone: %s', (text) => {
  expect(said(paper(text))).toEqual([]);
});
