import { describe, expect, it } from 'vitest';
import { toPlainText } from '#shared/document/plain-text';
import { rawFromText } from '#shared/document/raw-text';
import { structureText } from '#shared/structure/index';
import {
  canJoinPieces,
  pieceTitles,
  withAllPieceTitles,
  withPieceTitles,
} from '#shared/structure/pieces';

const read = (...lines: string[]) => structureText(rawFromText(lines.join('\n'))).document;
const HEAD = ['示例政协简报', '第8期', '政协示例市委员会办公室　2026年9月4日'];
const BULLETIN = [
  ...HEAD,
  '市政协调研城市更新',
  '9月1日，市政协调研组到老城区调研。',
  '（提案委员会供稿）',
  '“书香政协”读书会走进校园',
  '9月2日，读书会在市第一中学举行，主题是：',
  '读懂一座城',
  '40位委员参加。',
  '民生提案“回头看”',
  '9月3日，提案委员会回访3件民生提案。',
  '【县区动态】',
  '临河县政协召开夜谈会',
  '9月3日晚，夜谈会谈了停车难。',
];
const texts = (at: readonly number[], document = read(...BULLETIN)) =>
  at.map((index) => {
    const block = document.body[index];
    return block && 'runs' in block ? block.runs.map(({ text }) => text).join('') : '';
  });

describe('titles of the pieces of a 简报', () => {
  it('are the short lines above a piece; who wrote it, names of columns and sentences are none', () => {
    expect(texts(pieceTitles(read(...BULLETIN)))).toEqual([
      '“书香政协”读书会走进校园',
      '民生提案“回头看”',
      '临河县政协召开夜谈会',
    ]);
  });

  it('are no matter of any other paper, nor of a 简报 of one piece', () => {
    const one = [...HEAD, '市政协调研城市更新', '9月1日，调研组到老城区。', '下一步将形成报告。'];
    expect(pieceTitles(read(...one))).toEqual([]);
    const notice = read('关于走访的通知', '各县政协：', '走访安排', '请于9月10日前完成走访。');
    expect(pieceTitles(notice)).toEqual([]);
  });

  it('become headings in one step, and with the first one all look alike; no word is lost', () => {
    const document = read(...BULLETIN);
    const at = pieceTitles(document);
    const set = withPieceTitles(document, at);
    expect(set.body.filter(({ type }) => type === 'heading')).toHaveLength(3);
    expect(set.title).toEqual(document.title);
    expect(toPlainText(set).text).toBe(toPlainText(document).text);
    expect(pieceTitles(set)).toEqual([]);
    expect(canJoinPieces(document)).toBe(true);
    const all = withAllPieceTitles(document, at);
    expect(all.title).toEqual([]);
    expect(all.body[0]).toEqual({
      type: 'heading',
      level: 1,
      runs: [{ text: '市政协调研城市更新' }],
    });
    expect(toPlainText(all).text).toBe(toPlainText(document).text);
  });
});
