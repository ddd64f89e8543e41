import { describe, expect, it } from 'vitest';
import { contextOf } from '#shared/proofread/context';
import { withoutOwnTerms } from '#shared/proofread/own-terms';
import { proofread } from '#shared/proofread/proofread';
import type { SpellHit } from '#shared/proofread/types';

/** Says of 埠 that it may be another, of 布暑 that it surely is. */
const speller = (text: string): SpellHit[] =>
  [...text.matchAll(/埠|布暑/g)].map(({ 0: words, index: start }) => ({
    start,
    end: start + words.length,
    suggestion: words === '埠' ? '部' : '部署',
    certainty: words === '埠' ? '疑似' : '必改',
    weight: 5,
  }));
/** Says of 氢 before 装 that it surely is another. */
const ofPuns = (text: string): SpellHit[] =>
  [...text.matchAll(/氢(?=装)/g)].map(({ index: start }) => ({
    start,
    end: start + 1,
    suggestion: '轻',
    certainty: '必改',
    weight: 5,
  }));
const said = (text: string) =>
  proofread(text, contextOf('2027-03-28', { speller })).findings.flatMap((one) =>
    one.rule === 'characters.spelling' ? [one.words] : [],
  );

describe('words that a text says again and again', () => {
  it('are its own, not slips', () => {
    expect(said('全县有埠口九处。')).toEqual(['埠']);
    expect(said('全县有埠口九处，埠口都有专人。各埠口的船只要登记。')).toEqual([]);
  });

  it('are judged with the character beside them: the same character elsewhere says nothing', () => {
    expect(said('全县有埠口九处，另有门埠三家、干埠若干。')).toHaveLength(3);
    expect(said('市埠的人，县埠的人，乡埠的人。')).toHaveLength(3);
  });

  it('are told all the same where they are surely wrong', () => {
    expect(said('作出布暑，再作布暑，落实布暑，抓好布暑。')).toHaveLength(4);
  });

  it('must be said oftener in a longer text', () => {
    const filler = '各承办单位要认真办理提案并及时答复委员。'.repeat(400);
    expect(said(`${filler}埠口，埠口，埠口。`)).toHaveLength(3);
  });

  it('are its own place, however sure the speller is of another, where its issuer bears its name', () => {
    const paper = (issuer: string) =>
      `关于会议的通知\n\n各科室：\n现将布暑市有关事项通知如下。\n\n${issuer}\n2027年3月1日`;
    expect(said(paper('布暑市教育局'))).toEqual([]);
    expect(said(paper('中共布暑市委员会'))).toEqual([]);
    // By the name alone as well: 为布暑经济社会发展.
    expect(said(paper('布暑市教育局').replace('布暑市有关', '布暑有关'))).toEqual([]);
    expect(said(paper('示例市教育局'))).toEqual(['布暑']);
    // Once alone it may be the slip itself.
    expect(said(paper('布暑市教育局').replace('现将布暑市', '现将示例市'))).toEqual(['布暑']);
  });

  it('may be played on in quotation marks: that is pointed at and not put right', () => {
    const pun = (text: string) =>
      proofread(text, contextOf('2027-03-28', { speller: ofPuns })).findings.flatMap((one) =>
        one.rule === 'characters.spelling' ? [`${one.certainty} ${one.words}`] : [],
      );
    const about = '氢气、氢能、制氢、储氢、加氢、用氢。';
    expect(pun(`${about}让“氢装上阵”行稳致远。`)).toEqual(['提示 氢']);
    expect(pun('让“氢装上阵”行稳致远。')).toEqual(['必改 氢']);
    expect(pun(`${about}让氢装上阵行稳致远。`)).toEqual(['必改 氢']);
  });

  it('are counted in time by the length of the text', () => {
    const text = '埠口'.repeat(20_000);
    const finding = { rule: '', words: '埠', message: '', source: '', weight: 1 };
    const all = Array.from({ length: 20_000 }, (_, at) => ({
      ...finding,
      certainty: '疑似' as const,
      start: at * 2,
      end: at * 2 + 1,
    }));
    const before = process.cpuUsage();
    expect(withoutOwnTerms(all, text)).toEqual([]);
    expect(process.cpuUsage(before).user / 1000).toBeLessThan(5000);
  });
});
