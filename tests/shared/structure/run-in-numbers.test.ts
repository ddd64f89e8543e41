import { describe, expect, it } from 'vitest';
import { toPlainText } from '#shared/document/plain-text';
import { rawFromText } from '#shared/document/raw-text';
import { structureText } from '#shared/structure/index';

function read(text: string) {
  const { document, report } = structureText(rawFromText(text));
  expect(report.fallback).toBe(false);
  return toPlainText(document).text.split('\n');
}

const AROUND = (line: string) => `关于电梯的建议\n一、情况\n甲。\n二、建议\n${line}\n乙。`;

describe('numbers of a series that stands in one line', () => {
  it.each([
    ['1、出台意见。2、建立基金。3、明确部门。', '1.出台意见。2.建立基金。3.明确部门。'],
    ['⑴办文要准。⑵办会要细。⑶办事要实。', '（1）办文要准。（2）办会要细。（3）办事要实。'],
    ['(1)床位空置；(2)人员少；(3)补助低。', '（1）床位空置；（2）人员少；（3）补助低。'],
    ['㈠分摊难。㈡责任不清。', '（一）分摊难。（二）责任不清。'],
    ['(一)分摊难。 (二)责任不清。', '（一）分摊难。（二）责任不清。'],
    ['1)甲事要办；2)乙事要办。', '1.甲事要办；2.乙事要办。'],
  ])('%s: all of them get the right mark, or none', (typed, right) => {
    expect(read(AROUND(typed))).toContain(right);
  });

  it.each([
    // A figure behind a full stop is no number of the series.
    ['1、共有电梯312部。3、4部已停用。', '1.共有电梯312部。3、4部已停用。'],
    ['1、长2米。2.5米以下的不算。', '1.长2米。2.5米以下的不算。'],
    // Typed in another way: left as it is.
    ['1、甲事。（2）乙事。', '1.甲事。（2）乙事。'],
  ])('%s: what is none stays as typed', (typed, right) => {
    expect(read(AROUND(typed))).toContain(right);
  });
});
