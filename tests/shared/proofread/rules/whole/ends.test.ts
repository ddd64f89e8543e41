import { describe, expect, it } from 'vitest';
import { contextOf } from '#shared/proofread/context';
import { proofread } from '#shared/proofread/proofread';

const said = (text: string) =>
  proofread(text, contextOf('2027-03-28'))
    .findings.filter(({ rule }) => rule === 'punctuation.ends' || rule === 'kinds.title')
    .map(({ certainty, words, suggestion }) => `${certainty}${words}→${suggestion}`);
const body = '现将有关情况报告如下：\n一、基本情况\n现存档案2.86万件。';
const foot = '\n\n政协示例市委员会办公室\n2026年11月19日';

describe('the mark behind a title', () => {
  it('is told where the line would be no title because of it', () => {
    expect(said(`关于档案数字化工作情况的报告。\n\n市档案局：\n${body}${foot}`)).toEqual([
      '必改。→',
    ]);
    expect(said(`市政协办公室关于报送总结的通知，\n各单位：\n${body}${foot}`)).toEqual(['必改，→']);
  });

  it('is none where the line is a sentence, or goes on', () => {
    expect(said(`关于档案数字化工作情况的报告\n\n市档案局：\n${body}${foot}`)).toEqual([]);
    expect(said(`会议听取了关于档案数字化工作情况的报告。\n会议指出，要抓紧。\n${body}`)).toEqual(
      [],
    );
    expect(said('关于档案数字化工作情况的报告，市政协已经印发。\n各单位：\n请抓好落实。')).toEqual(
      [],
    );
  });
});

describe('the sentence that a request ends in', () => {
  const request = (closing: string) =>
    said(`关于解决经费的请示\n\n市财政局：\n恳请安排改造经费63.7万元。\n${closing}${foot}`);

  it('has a full stop', () => {
    expect(request('妥否，请批示')).toEqual(['疑似示→示。']);
    expect(request('以上请示，请予审批')).toEqual(['疑似批→批。']);
    expect(request('妥否，请批示。')).toEqual([]);
  });

  it('is not what many print without', () => {
    expect(said(`关于值班的通知\n\n各单位：\n请做好值班工作。\n特此通知${foot}`)).toEqual([]);
  });
});
