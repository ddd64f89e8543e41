import { describe, expect, it } from 'vitest';
import { toPlainText } from '#shared/document/plain-text';
import { rawFromText } from '#shared/document/raw-text';
import { structureText } from '#shared/structure/index';

const TOP = ['关于开展走访活动的通知', '各委室：', '现就有关事项通知如下。'];
const SIGNED = ['政协示例市委员会办公室', '2026年3月5日'];
const PRINTED = '政协示例市委员会办公室　2026年3月6日印发';

function read(...lines: string[]) {
  const { document, report } = structureText(
    rawFromText([...TOP, ...SIGNED, ...lines, PRINTED].join('\n')),
  );
  expect(report.fallback).toBe(false);
  expect(document.signature?.signers).toEqual(['政协示例市委员会办公室']);
  expect(document.printLine?.date).toBe('2026年3月6日');
  expect(document.body).toHaveLength(1);
  // What was divided is found again as it is.
  const again = structureText(rawFromText(toPlainText(document).text));
  expect(again.document).toEqual(document);
  return { document, report };
}

describe('主送, 抄报 and 抄送 at the foot', () => {
  it('are lists however many organs they name', () => {
    const organs = Array.from({ length: 150 }, (_one, at) => `第${at + 1}街道办事处党工委`);
    expect(read(`抄送：${organs.join('，')}。`).document.cc).toBe(`${organs.join('，')}。`);
  });

  it.each([
    ['抄报：市委办公室。　抄送：市政府办公室。', '市委办公室。', '市政府办公室。'],
    ['抄报：市委办公室 抄送：市政府办公室', '市委办公室', '市政府办公室'],
    ['抄报：市委办公室。抄送：市政府办公室。', '市委办公室。', '市政府办公室。'],
    ['抄送：市政府办公室。抄报：市委办公室。', '市委办公室。', '市政府办公室。'],
    ['抄　报：市委办公室，市人大；抄　送：市政府', '市委办公室，市人大', '市政府'],
    ['抄报:市委办公室，抄送:市政府办公室', '市委办公室', '市政府办公室'],
  ])('are told apart on one line: %s', (line, report, cc) => {
    const { document, report: told } = read(line);
    expect(document.dispatch).toEqual([
      { label: line.startsWith('抄　') ? '抄　报' : '抄报', text: report },
    ]);
    expect(document.cc).toBe(cc);
    expect(told.touches.splitLines).toBe(1);
    if (/[；，]抄/.test(line)) expect(told.touches.labels).toBeGreaterThan(0);
  });

  it.each([
    [['主送：各委室。　抄报：市委。　抄送：市政府。'], ['主送', '抄报'], '市政府。'],
    [['主送：各委室', '抄报：市委　抄送：市政府'], ['主送', '抄报'], '市政府'],
    [['报：市委　送：市政府　发：各县区政协'], ['报', '送', '发'], ''],
    [['呈：市委。送：市政府。发：各县区政协。'], ['呈', '送', '发'], ''],
    [['抄报、抄送：市委，市政府。'], ['抄报、抄送'], ''],
    [['发送：市委办公室，市政府办公室。'], ['发送'], ''],
    [['抄报：市委，', '市人大。　抄送：市政府，', '市监委。'], ['抄报'], '市政府，市监委。'],
  ])('are as many lists as there are labels: %j', (lines, labels, cc) => {
    const { document } = read(...lines);
    expect(document.dispatch.map(({ label }) => label)).toEqual(labels);
    expect(document.cc).toBe(cc);
  });

  it('leaves a word that only looks like a label in its list', () => {
    const { document } = read('抄送：市委办公室，市广播电视台（代送：县区台），市信访局。');
    expect(document.dispatch).toEqual([]);
    expect(document.cc).toBe('市委办公室，市广播电视台（代送：县区台），市信访局。');
  });
});
