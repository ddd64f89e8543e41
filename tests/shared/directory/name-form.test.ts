import { describe, expect, it } from 'vitest';
import { OTHER_SHAPES, plainShape } from '#shared/directory/hanzi-shapes';
import { gradeOf, normalQuery } from '#shared/directory/match';
import { isSameName, nameForm } from '#shared/directory/name-form';
import { orderMembers } from '#shared/directory/order';
import { keysOfName } from '#shared/directory/pinyin-keys';
import { isSameParty } from '#shared/directory/usual-lists';
import { aMember } from './members';

const grade = (name: string, query: string) => gradeOf(name, keysOfName(name), normalQuery(query));

/** Spellings of one name each. */
const PEOPLE = [
  [...'·•・‧．.･∙⋅˙⸱▪⦁∘-－–—']
    .map((dot) => `阿不都${dot}买买提`)
    .concat('阿不都 · 买买提', '阿不都买买提'),
  [
    '葛洪',
    '葛\u{e0100}洪',
    '葛\ufe00洪',
    '葛 洪',
    '葛　洪',
    '葛\u200b洪',
    '葛\u2060洪',
    '葛\u00ad洪',
  ],
  ['金正', '\uf90a正', '⾦正'],
  ['凌云', '\u{f955}云'],
  ['䶮子期', '\ue863子期', '䶮\u3000子期'],
  ['王䶮', '王\ue863'],
  ['刘㧐', '刘\ue82a'],
  ['龙飞', '⻰⻜', '龙⻜'],
  ['马长青', '⻢⻓⻘'],
  ['神一丁', '\ufa19一丁'],
  ['吕秋白', '呂秋白'],
  ['黄户生', '黃戶生', '黄戸生'],
  ['张国强', '張國強', '张囯强'],
  ['高郎清', '髙郞淸'],
  ['钱钟书', '钱锺书', '錢鍾書'],
  ['Anna Li', 'ANNA LI', 'Ａｎｎａ　Ｌｉ'],
];

describe('spellings of one name', () => {
  it.each(PEOPLE.map((spellings) => [spellings[0] ?? '', spellings] as const))(
    '%s is one person and found under each',
    (_first, spellings) => {
      for (const one of spellings)
        for (const other of spellings) {
          expect(isSameName(one, other), `${one} ${other}`).toBe(true);
          expect(grade(one, other), `${one} by ${other}`).toBe(0);
        }
    },
  );

  it('keep people apart who are not the same', () => {
    const forms = PEOPLE.map(([first = '']) => nameForm(first));
    expect(new Set(forms).size).toBe(PEOPLE.length);
    for (const [one, other] of [
      ['李明', '李鸣'],
      ['阿不都·买买提', '阿不都·买提'],
      ['王\ue900', '王'],
      // Surnames of their own, not shapes of one.
      ['范仲', '範仲'],
      ['余海', '于海'],
      ['萧江', '肖江'],
      ['谷雨', '穀雨'],
      ['王升', '王昇'],
    ] as const)
      expect(isSameName(one, other)).toBe(false);
  });

  it.each([
    ['阿不都·买买提', 'abdmmt', 3],
    ['阿不都•买买提', 'abdmmt', 3],
    ['阿不都・买买提', 'mmt', 5],
    ['阿不都·买买提', 'abuduma', 4],
    ['阿不都·买买提', '都·买', 2],
    ['古丽·艾力', 'gulai', 4],
    ['\ue863子期', 'yanzq', 3],
    ['\uf90a正', 'jz', 3],
    ['葛\u{e0100}洪', 'gh', 3],
    ['葛\u{e0100}洪', '洪', 2],
    ['欧阳\ufe00修', 'oyx', 3],
    ['Anna Li', 'anna', 1],
  ] as const)('%s by %s: %i', (name, query, expected) => {
    expect(grade(name, query)).toBe(expected);
  });

  it.each([
    ['呂秋白', 'lqb', 3],
    ['黃戶生', '户', 2],
    ['張國強', '张国', 1],
    ['張國強', 'zgq', 3],
  ] as const)('%s by %s: %i, whatever the shape', (name, query, expected) => {
    expect(grade(name, query)).toBe(expected);
  });

  it.each(['龎大同 庞大同', '閆小雨 闫小雨', '王濬 王浚', '王璿 王璇', '李彊 李强', '林棊 林棋'])(
    'of one person in two shapes: %s',
    (names) => {
      const [one = '', other = ''] = names.split(' ');
      expect(nameForm(one)).toBe(nameForm(other));
    },
  );

  it('shapes stand for a character that no other stands for, and are read alike', () => {
    for (const other of OTHER_SHAPES) {
      const plain = plainShape(other);
      expect(plainShape(plain), other).toBe(plain);
      const [own, its] = [keysOfName(`${other}`)[0], keysOfName(plain)[0]];
      expect(own, other).toEqual(its);
    }
    expect(new Set(OTHER_SHAPES).size).toBe([...OTHER_SHAPES].length);
  });

  it('the table of private characters is that of GB 18030', () => {
    const decoder = new TextDecoder('gb18030');
    for (let at = 0; at < 80; at += 1) {
      const trail = 0x50 + at + (0x50 + at >= 0x7f ? 1 : 0);
      const known = decoder.decode(new Uint8Array([0xfe, trail]));
      // A runtime that follows the older standard leaves these where they were.
      if (known < '\ue000' || known > '\uf8ff')
        expect(nameForm(String.fromCharCode(0xe815 + at))).toBe(nameForm(known));
    }
  });
});

describe('names of one party', () => {
  it.each([
    ['无党派', '无党派人士'],
    ['民革', '中国国民党革命委员会'],
    ['民革', '民革党员'],
    ['中国民主同盟', '民盟盟员'],
    ['农工党', '中国农工民主党'],
    ['九三', '九三学社'],
    ['中共党员', '中国共产党'],
    ['九 三 学 社', '九三学社'],
    ['台湾民主自治同盟', '台盟'],
  ])('%s is %s', (one, other) => {
    expect(isSameParty(one, other)).toBe(true);
  });

  it.each([
    ['民建', '民进'],
    ['民革', ''],
    ['群众', '无党派'],
    ['民萌', '民盟'],
    ['', '中共'],
  ])('%s is not %s', (one, other) => {
    expect(isSameParty(one, other)).toBe(false);
  });

  it('stand together in the office’s own order', () => {
    const groups = ['民盟', '无党派人士', '中共'].map((name, order) => ({
      id: name,
      kind: 'party' as const,
      name,
      order,
      sample: 0 as const,
    }));
    const members = ['中共', '无党派', '民盟盟员', '别的'].map((party) =>
      aMember({ name: party, party }),
    );
    expect(orderMembers(members, 'party', groups).map(({ party }) => party)).toEqual([
      '民盟盟员',
      '无党派',
      '中共',
      '别的',
    ]);
  });
});
