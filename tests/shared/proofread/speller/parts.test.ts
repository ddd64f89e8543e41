import { describe, expect, it } from 'vitest';
import {
  Confusions,
  LIKE_SHAPE,
  NEAR_SOUND,
  nearSyllables,
  SAME_SOUND,
} from '#shared/proofread/speller/confusion';
import { KnownWords } from '#shared/proofread/speller/known-words';
import { readModel } from '#shared/proofread/speller/model';
import { afterSurname, inPlaceName } from '#shared/proofread/speller/names';
import { shipped, shippedBytes } from './model-file';

describe('the model', () => {
  it('refuses bytes that are no model, and one that was cut', () => {
    expect(() => readModel(Uint8Array.from([1, 2, 3, 4, 5]))).toThrow(RangeError);
    expect(() => readModel(new Uint8Array())).toThrow(RangeError);
    const bytes = shippedBytes();
    for (const share of [0.001, 0.3, 0.9, 0.999]) {
      expect(() => readModel(bytes.subarray(0, bytes.length * share))).toThrow(RangeError);
    }
  });

  it('knows words, their pairs and the places where they end', () => {
    const { model, chances } = shipped();
    const word = (text: string) => {
      let node = 0;
      for (const unit of text)
        node = model.trie.child(node, (model.characters[unit.charCodeAt(0)] ?? 0) - 1);
      return node < 0 ? -1 : (model.trie.words[node] ?? -1);
    };
    expect(word('提案')).toBeGreaterThanOrEqual(0);
    expect(word('提鞍')).toBe(-1);
    expect(chances.of(word('贯彻'), word('落实'))).toBeGreaterThan(model.single[word('落实')] ?? 0);
    expect(chances.isPair(word('贯彻'), word('落实'))).toBe(true);
    expect(chances.isPair(word('落实'), word('饼干'))).toBe(false);
    expect(chances.of(word('提案'), -1)).toBeLessThan(-7);
  });
});

describe('confusions', () => {
  const { model } = shipped();
  const confusions = new Confusions(model);
  const number = (unit: string) => (model.characters[unit.charCodeAt(0)] ?? 0) - 1;

  it.each([
    ['讯', '汛', SAME_SOUND],
    ['静', '近', NEAR_SOUND],
    ['冶', '治', LIKE_SHAPE],
    ['白', '自', LIKE_SHAPE],
    ['讯', '大', -1],
  ])('%s for %s', (written, meant, kind) => {
    expect(confusions.kindOf(number(written), number(meant))).toBe(kind);
    const place = confusions.others(number(written)).characters.indexOf(number(meant));
    expect(place >= 0).toBe(kind >= 0);
  });

  it('of syllables that many do not tell apart', () => {
    expect(nearSyllables('zhang')).toEqual(['zang', 'zhan']);
    expect(nearSyllables('nin')).toEqual(['lin', 'ning']);
    expect(nearSyllables('a')).toEqual([]);
  });
});

describe('names', () => {
  it('of places and firms are known by what follows', () => {
    expect(inPlaceName('到苜蓿台村走访', 3)).toBe(true);
    expect(inPlaceName('鑫泽源农业科技有限公司', 8)).toBe(true);
    expect(inPlaceName('贯策落实会议精神', 2)).toBe(false);
  });

  it('of people by a surname that stands alone', () => {
    const loose = () => true;
    expect(afterSurname('由陈桂芝主持', 2, loose)).toBe(true);
    expect(afterSurname('由陈桂芝主持', 3, loose)).toBe(true);
    expect(afterSurname('由陈桂芝主持', 2, () => false)).toBe(false);
    expect(afterSurname('会议审议了报告', 4, loose)).toBe(false);
  });

  it('that are known are found wherever they stand, the longest first', () => {
    const words = new KnownWords({
      people: ['陈桂'],
      units: ['陈桂芝工作室'],
      places: ['柳'],
      terms: [' 防讯 '],
    });
    expect(words.find('陈桂芝工作室与陈桂防讯，柳')).toEqual([
      { start: 0, end: 6 },
      { start: 7, end: 9 },
      { start: 9, end: 11 },
    ]);
  });
});
