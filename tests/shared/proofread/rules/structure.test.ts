import { expect, it } from 'vitest';
import { contextOf } from '#shared/proofread/context';
import { proofread } from '#shared/proofread/proofread';

const said = (text: string) =>
  proofread(text, contextOf('2027-03-28'))
    .findings.filter(({ rule }) => rule === 'numbers.form')
    .map(({ certainty, suggestion }) => `${certainty}${suggestion}`);

it('a full-width dot behind a number is a hint: which dot the standard means is disputed', () => {
  expect(said('建议：\n1．调整考核办法。\n2．管好用好驿站。')).toEqual(['提示1.', '提示2.']);
  expect(said('建议：\n1、调整考核办法。\n2、管好用好驿站。')).toEqual(['必改1.', '必改2.']);
});

it('a range that begins a sentence and was typed with a mark is no number of a heading', () => {
  const rules = (text: string) =>
    proofread(text, contextOf('2027-03-28')).findings.map(({ rule }) => rule);
  expect(rules('五、六十名委员参加了活动。')).toEqual(['punctuation.list-marks']);
});
