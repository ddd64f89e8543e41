import { describe, expect, it } from 'vitest';
import {
  changeBetween,
  moveMarks,
  segmentsOf,
  sentenceAt,
  trimmed,
} from '#shared/proceedings/marks';

const TEXT = '一是加强养老服务。建议在老城区增设日间照料中心。谢谢大家。';
const PASSAGE = '建议在老城区增设日间照料中心。';

function markOf(text: string, passage: string, opinionId = 'o') {
  const start = text.indexOf(passage);
  return { opinionId, start, end: start + passage.length };
}

/** What the mark covers after the edit; null when it is gone. */
function covered(before: string, next: string, passage: string): string | null {
  const [mark] = moveMarks([markOf(before, passage)], before, next);
  return mark ? next.slice(mark.start, mark.end) : null;
}

describe('a mark', () => {
  it.each([
    ['孙𬭎说。', '孙𬭼说。', '孙𬭎'],
    ['孙𬭎说。', '孙𬭼说。', '𬭎说'],
    ['孙𠮷说。', '孙\ud843\udfb7\ud842\udfb7说。', '𠮷说。'],
    ['好😀。', '好😁。', '😀。'],
  ])('%s → %s: never covers half a character', (before, after, passage) => {
    expect(covered(before, after, passage) ?? '').toSatisfy((text: string) => text.isWellFormed());
    const change = changeBetween(before, after);
    const put = after.slice(change?.start, change?.endAfter);
    expect(before.slice(0, change?.start) + put + before.slice(change?.end)).toBe(after);
    expect(put.isWellFormed()).toBe(true);
  });

  it('covers the same words when text is put in, taken out or replaced before or behind it', () => {
    expect(covered(TEXT, `各位委员，${TEXT}`, PASSAGE)).toBe(PASSAGE);
    expect(covered(TEXT, TEXT.slice(3), PASSAGE)).toBe(PASSAGE);
    expect(covered(TEXT, TEXT.replace('养老', '托育和养老'), PASSAGE)).toBe(PASSAGE);
    expect(covered(TEXT, TEXT.replace('谢谢大家。', ''), PASSAGE)).toBe(PASSAGE);
    expect(covered(TEXT, `${TEXT}我讲完了。`, PASSAGE)).toBe(PASSAGE);
  });

  it('does not take in what is typed right before or right behind it', () => {
    expect(covered(TEXT, TEXT.replace(PASSAGE, `另外，${PASSAGE}`), PASSAGE)).toBe(PASSAGE);
    expect(covered(TEXT, TEXT.replace(PASSAGE, `${PASSAGE}再补一句。`), PASSAGE)).toBe(PASSAGE);
  });

  it('follows what is changed inside it', () => {
    expect(covered(TEXT, TEXT.replace('增设', '再增设两处'), PASSAGE)).toBe(
      '建议在老城区再增设两处日间照料中心。',
    );
    expect(covered(TEXT, TEXT.replace('建议在', '请在'), PASSAGE)).toBe(
      '请在老城区增设日间照料中心。',
    );
  });

  it('keeps what is left when one of its ends is taken out', () => {
    expect(covered(TEXT, TEXT.replace('养老服务。建议在老城区', ''), PASSAGE)).toBe(
      '增设日间照料中心。',
    );
    expect(covered(TEXT, TEXT.replace('日间照料中心。谢谢', ''), PASSAGE)).toBe('建议在老城区增设');
  });

  it('is dropped when its words are wholly taken out', () => {
    expect(covered(TEXT, TEXT.replace(PASSAGE, ''), PASSAGE)).toBeNull();
    expect(covered(TEXT, '', PASSAGE)).toBeNull();
    expect(covered(TEXT, '完全不同的话', PASSAGE)).toBeNull();
  });

  it('holds its words through any edits elsewhere', () => {
    let seed = 7;
    const random = (below: number) => {
      seed = (seed * 1_103_515_245 + 12_345) % 2 ** 31;
      return seed % below;
    };
    const letters = () =>
      Array.from({ length: random(6) }, () => [...'甲乙𬭎好\n要】'][random(7)]).join('');
    for (let round = 0; round < 500; round += 1) {
      const [head, tail] = [letters(), letters()];
      const before = `${head}【要害】${tail}`;
      const next = round % 2 ? `${letters()}【要害】${tail}` : `${head}【要害】${letters()}`;
      expect(covered(before, next, '【要害】'), `${before} → ${next}`).toBe('【要害】');
    }
  });
});

describe('the difference of two texts', () => {
  it('is one edit, or none', () => {
    expect(changeBetween('甲乙丙', '甲乙丙')).toBeNull();
    expect(changeBetween('甲丙', '甲乙丙')).toEqual({ start: 1, end: 1, endAfter: 2 });
    expect(changeBetween('好', '好好')).toEqual({ start: 1, end: 1, endAfter: 2 });
    expect(changeBetween('甲乙丙', '甲丁')).toEqual({ start: 1, end: 3, endAfter: 2 });
  });
});

describe('the sentence at the cursor', () => {
  const at = (text: string, cursor: number) => {
    const range = sentenceAt(text, cursor);
    return range && text.slice(range.start, range.end);
  };

  it('is the one around it, and the one just finished behind a full stop', () => {
    expect(at(TEXT, TEXT.indexOf('老城区'))).toBe(PASSAGE);
    expect(at(TEXT, TEXT.indexOf(PASSAGE) + PASSAGE.length)).toBe(PASSAGE);
    expect(at(TEXT, TEXT.length)).toBe('谢谢大家。');
    expect(at(TEXT, 0)).toBe('一是加强养老服务。');
  });

  it('ends at the line, keeps closing quotes, and has no space around', () => {
    expect(at('第一行没有句号\n　　第二行。', 9)).toBe('第二行。');
    expect(at('他说：“要快！”大家同意。', 3)).toBe('他说：“要快！”');
    expect(at('正在打的一句', 6)).toBe('正在打的一句');
    expect(at('前一句。\n', 5)).toBe('前一句。');
    expect(at('前一句。后面没写完', 4)).toBe('前一句。');
    expect(at('一、要快\n二、要实', 4)).toBe('一、要快');
  });

  it('is not there in an empty text', () => {
    expect(at('', 0)).toBeNull();
    expect(at(' \n ', 2)).toBeNull();
  });
});

describe('segments', () => {
  it('put together are the text, and say which opinions lie over them', () => {
    const text = '甲乙丙丁戊';
    const marks = [
      { opinionId: 'a', start: 1, end: 3 },
      { opinionId: 'b', start: 2, end: 4 },
    ];
    const segments = segmentsOf(text, marks);
    expect(segments.map((one) => one.text)).toEqual(['甲', '乙', '丙', '丁', '戊']);
    expect(segments.map((one) => one.opinionIds)).toEqual([[], ['a'], ['a', 'b'], ['b'], []]);
    expect(segmentsOf(text, []).map((one) => one.text)).toEqual([text]);
    expect(segmentsOf('', [])).toEqual([]);
  });

  it('a selection loses the spaces at its edges', () => {
    expect(trimmed('　建议。 ', { start: 0, end: 5 })).toEqual({ start: 1, end: 4 });
    expect(trimmed('  ', { start: 0, end: 2 })).toBeNull();
  });
});
