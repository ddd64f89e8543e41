import { describe, expect, it } from 'vitest';
import {
  keepsEveryWord,
  knownIn,
  type SplitOptions,
  splitTranscript,
  wordsOfPiece,
} from '#shared/proceedings/split-transcript';

function split(text: string, options: SplitOptions = {}) {
  const transcript = splitTranscript(text, options);
  expect(keepsEveryWord(text, transcript)).toBe(true);
  return transcript.pieces.map((piece) => [piece.name, piece.at, wordsOfPiece(piece, false)]);
}

describe('a transcript', () => {
  it('is cut at names with a colon', () => {
    expect(
      split(
        '主持人：现在开会。\n请孟青委员发言。\n孟青：我讲三点。\n一是：要快。\n\n周启明主席: 讲得好。',
      ),
    ).toEqual([
      ['主持人', '', '现在开会。\n请孟青委员发言。'],
      ['孟青', '', '我讲三点。\n一是：要快。'],
      ['周启明主席', '', '讲得好。'],
    ]);
  });

  it('is cut at names in brackets, with posts, and with spaces inside', () => {
    expect(
      split('【孟青】建议增设车位。\n[周启明]：好。\n张　三（市教育局局长）：补充一点。'),
    ).toEqual([
      ['孟青', '', '建议增设车位。'],
      ['周启明', '', '好。'],
      ['张三', '', '补充一点。'],
    ]);
  });

  it('takes times of day over', () => {
    expect(split('孟青 10:32\n建议一。\n周启明 14:05:10\n好。')).toEqual([
      ['孟青', '10:32', '建议一。'],
      ['周启明', '14:05', '好。'],
    ]);
    expect(split('[09:05] 孟青：建议一。\n（9:40）周启明：好。')).toEqual([
      ['孟青', '09:05', '建议一。'],
      ['周启明', '09:40', '好。'],
    ]);
  });

  it('does not take the time since a recording began for a time of day', () => {
    const text = '发言人1 00:03\n大家好。\n发言人 2  00:45\n我先讲。\n[00:10:32] 孟青：建议一。';
    expect(split(text)).toEqual([
      ['发言人1', '', '大家好。'],
      ['发言人2', '', '我先讲。'],
      ['孟青', '', '建议一。'],
    ]);
    expect(splitTranscript(text).isElapsed).toBe(true);
  });

  it('puts stretches of one speaker in a row together', () => {
    const text = '发言人1 00:03\n大家好。\n发言人1 00:09\n今天谈养老。\n发言人2 00:20\n好。';
    const { pieces, names } = splitTranscript(text);
    expect(pieces.map((piece) => wordsOfPiece(piece, false))).toEqual([
      '大家好。\n今天谈养老。',
      '好。',
    ]);
    expect(wordsOfPiece(pieces[0] ?? { name: '', at: '', stretches: [] }, true)).toBe(
      '发言人1 00:03大家好。\n发言人1 00:09今天谈养老。',
    );
    expect(names).toEqual([
      { name: '发言人1', count: 1 },
      { name: '发言人2', count: 1 },
    ]);
  });

  it('leaves ordinary words with a colon alone', () => {
    const text = [
      '孟青：有以下几点。',
      '建议：增设车位。',
      '任务：三年完成。',
      '第一：要快。',
      '会议指出：很好。',
      '时间：10:32',
      '孟青同志在讲话中指出：要实。',
      '比例为1：3。',
      '【摘要】略。',
      '10:30 开会',
    ].join('\n');
    expect(split(text, { known: ['孟青'] })).toHaveLength(1);
  });

  it('knows a rare name from the list of attendees, and a foreign one by its dot', () => {
    const text = '𬭎亮：一。\n阿依古丽·买买提：二。\n爨颂：三。';
    expect(split(text).map(([name]) => name)).toEqual(['', '阿依古丽·买买提']);
    expect(split(text, { known: ['𬭎亮', '爨颂'] })).toEqual([
      ['𬭎亮', '', '一。'],
      ['阿依古丽·买买提', '', '二。'],
      ['爨颂', '', '三。'],
    ]);
  });

  it('without any speaker is one piece', () => {
    expect(split('各位委员，今天开会。\n\n建议增设车位。')).toEqual([
      ['', '', '各位委员，今天开会。\n\n建议增设车位。'],
    ]);
    expect(split('')).toEqual([]);
  });

  it('keeps what stands before the first speaker', () => {
    expect(split('专题协商会记录\n孟青：好。')).toEqual([
      ['', '', '专题协商会记录'],
      ['孟青', '', '好。'],
    ]);
  });

  it('does not cut at what the clerk says is no speaker', () => {
    expect(
      split('孟青：要点如下。\n方圆：三公里以内。', { notSpeakers: new Set(['方圆']) }),
    ).toEqual([['孟青', '', '要点如下。\n方圆：三公里以内。']]);
  });

  it('of a megabyte is cut in the time of a breath', () => {
    const text = '孟青：各位委员要深入基层开展调查研究。\n周启明：好。\n'.repeat(12_000);
    const began = performance.now();
    const transcript = splitTranscript(text, { known: ['孟青', '周启明'] });
    expect(transcript.pieces).toHaveLength(24_000);
    expect(keepsEveryWord(text, transcript)).toBe(true);
    expect(performance.now() - began).toBeLessThan(3000);
  });
});

describe('the person meant', () => {
  it('may have a post before or behind the name', () => {
    const known = ['孟青', '周启明'];
    expect(knownIn('孟青', known)).toBe('孟青');
    expect(knownIn('孟青委员', known)).toBe('孟青');
    expect(knownIn('市教育局局长孟青', known)).toBe('孟青');
    expect(knownIn('孟青山', known)).toBeNull();
    expect(knownIn('孟青在会上', known)).toBeNull();
  });

  it('is the same name for two people: the name is known, the person is not', () => {
    expect(knownIn('李明', ['李明', '李明'])).toBe('李明');
  });
});
