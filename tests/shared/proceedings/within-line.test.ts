import { describe, expect, it } from 'vitest';
import {
  keepsEveryWord,
  labelText,
  type SplitOptions,
  splitTranscript,
} from '#shared/proceedings/split-transcript';

const known = ['卢青山', '江望月'];
function heard(text: string, options: SplitOptions = { known }) {
  const made = splitTranscript(text, options);
  expect(keepsEveryWord(text, made)).toBe(true);
  return made.pieces.map(({ name, stretches }) => [name, stretches[0]?.words]);
}

describe('a transcript that came as one paragraph', () => {
  it.each([
    ['江望月', '江望月：'],
    ['江望月', '　江望月： '],
    ['江望月', '江望月（市规划院）：'],
    ['江望月', '江望月︰'],
    ['市水务局岑小满', '市水务局岑小满：'],
    ['发言人2', '发言人2：'],
  ])('is cut before %s: %s', (name, label) => {
    expect(heard(`卢青山：先说路灯。${label}我说停车。`)).toEqual([
      ['卢青山', expect.stringMatching(/^先说路灯。\s*$/)],
      [name, '我说停车。'],
    ]);
  });

  it('asks about them, and leaves the words whole where it was nobody', () => {
    const text = '卢青山：我问他怎么办？“没人管。”江望月：您也知道。';
    const made = splitTranscript(text, { known });
    expect(made.names.map(({ isSure }) => isSure)).toEqual([true, false]);
    const notSpeakers = new Set(made.names.slice(1).map(labelText));
    expect(heard(text, { known, notSpeakers })).toEqual([
      ['卢青山', '我问他怎么办？“没人管。”江望月：您也知道。'],
    ]);
  });

  it.each([
    '卢青山：有三条。第一：要快。建议：先试点。原因：车多。',
    '卢青山：那天我问江望月：行不行？',
    '卢青山：到了九点。10:30才散。',
    '卢青山：都说好。有人说：不好。',
  ])('keeps what is no label: %s', (text) => {
    expect(heard(text)).toHaveLength(1);
  });
});

describe('labels of other hands and programs', () => {
  it.each([
    ['江望月【市规划院】：停车难。', '江望月（市规划院）'],
    ['江望月〖市规划院〗：停车难。', '江望月（市规划院）'],
    ['江望月｛市规划院｝：停车难。', '江望月（市规划院）'],
    ['｛江望月｝停车难。', '江望月'],
    ['２、江望月：停车难。', '江望月'],
    ['（２）江望月：停车难。', '江望月'],
    ['B. 江望月：停车难。', '江望月'],
    ['No.2 江望月：停车难。', '江望月'],
    ['第2位 江望月：停车难。', '江望月'],
    ['第二位江望月：停车难。', '江望月'],
    ['(00:05:01.230) 江望月：停车难。', '江望月'],
    ['江望月 2026-09-01 10:11:12\n停车难。', '江望月'],
    ['江望月 上午10:11\n停车难。', '江望月'],
    ['江望月\t市规划院\t停车难。', '江望月（市规划院）'],
    ['江望月\t副院长\t停车难。', '江望月（副院长）'],
    ['讲话者二：停车难。', '讲话者二'],
    ['发言者B：停车难。', '发言者B'],
    ['spk1: 停车难。', 'spk1'],
    ['发言2（江望月）：停车难。', '发言2（江望月）'],
    ['有人：停车难。', '有人'],
    ['委员们：停车难。', '委员们'],
  ])('%j is not left in the mouth of the one before', (line, label) => {
    const text = `卢青山（市城管局）：先说路灯。\n${line}`;
    const made = splitTranscript(text, { known });
    expect(keepsEveryWord(text, made)).toBe(true);
    expect(made.pieces.map(labelText)).toEqual(['卢青山（市城管局）', label]);
    expect(made.pieces[0]?.stretches[0]?.words).toBe('先说路灯。');
    expect(made.pieces[1]?.stretches[0]?.words).toBe('停车难。');
  });

  it('give the time of day that they name', () => {
    const at = (text: string) => splitTranscript(text, { known }).pieces.map((one) => one.at);
    expect(at('卢青山 上午11:50\n路灯。\n江望月 下午2:05\n停车。')).toEqual(['11:50', '14:05']);
    expect(at('卢青山 12:10\n路灯。\n江望月 下午12:20\n停车。')).toEqual(['12:10', '12:20']);
  });

  it('who is only counted stays whoever he is', () => {
    const text = '第一位发言人：先说路灯。\n第二位发言人：停车难。';
    expect(heard(text).map(([name]) => name)).toEqual(['第一位发言人', '第二位发言人']);
  });
});
