import { describe, expect, it } from 'vitest';
import { HANZI_BY_STROKES } from '#shared/directory/hanzi-by-strokes';
import {
  compareByStrokes,
  MEMBER_ORDERS,
  orderMembers,
  placeOfParty,
  placeOfPost,
} from '#shared/directory/order';
import { USUAL_GROUPS } from '#shared/directory/usual-lists';
import type { DirectoryGroup, Member } from '#shared/model/directory';
import type { Leader } from '#shared/model/office';
import { aDuty, aMember } from './members';

const sorted = (names: string) => names.split(' ').sort(compareByStrokes).join(' ');
const names = (members: readonly Member[]) => members.map(({ name }) => name).join(' ');

describe('names by strokes', () => {
  it('come by the number of strokes of the surname as written on the mainland', () => {
    // 2 4 4 5 6 7 7 8 8 10 10 12; the collation of Unicode has 邓 with 5, 陈 with 8, 郑 with 9.
    expect(sorted('傅 郭 陶 郑 林 陈 李 刘 冯 邓 王 丁')).toBe(
      '丁 王 邓 冯 刘 李 陈 林 郑 郭 陶 傅',
    );
  });

  it('come by 横竖撇点折 where the number is the same', () => {
    expect(sorted('孔 方 毛 王 邓 文 牛 车 尹 韦')).toBe('王 韦 车 牛 毛 文 方 尹 孔 邓');
    expect(sorted('吴 宋 苏 李 杨 陈 何')).toBe('苏 李 杨 吴 何 宋 陈');
  });

  it('of one surname come by the next character, the shorter name first', () => {
    expect(sorted('李明华 李一 李明 李二 李丁')).toBe('李一 李二 李丁 李明 李明华');
  });

  it('with rare characters have their place; what is in no list comes last, always in one order', () => {
    expect(sorted('陶𬭎 陶青 陶铭 䶮子 丁一')).toBe('丁一 䶮子 陶青 陶𬭎 陶铭');
    expect(sorted('A 丁 龘 阿卜·力')).toBe('丁 阿卜·力 龘 A');
    const many = ['𠮷一', '𪚥二', '王', '𠮷', 'é', '·'];
    for (const a of many)
      for (const b of many)
        expect(Math.sign(compareByStrokes(a, b))).toBe(-Math.sign(compareByStrokes(b, a)) || 0);
  });

  it('rest on a list that holds no character twice', () => {
    const all = [...HANZI_BY_STROKES.join('')];
    expect(new Set(all).size).toBe(all.length);
    for (const [surname, strokes] of Object.entries({ 丁: 2, 邓: 4, 郑: 8, 𬭎: 10, 鞠: 17 }))
      expect(HANZI_BY_STROKES[strokes], surname).toContain(surname);
  });
});

describe('posts and parties', () => {
  it('have the rank of the longest post they end with', () => {
    const posts = [
      '委员',
      '',
      '常委',
      '市政协副主席',
      '秘书长',
      '市政协主席',
      '副秘书长',
      '顾问',
      '提案委员会主任',
      '常委、经济委副主任',
    ];
    expect(posts.sort((a, b) => placeOfPost(a) - placeOfPost(b))).toEqual([
      '市政协主席',
      '市政协副主席',
      '秘书长',
      '提案委员会主任',
      '常委、经济委副主任',
      '常委',
      '副秘书长',
      '委员',
      '顾问',
      '',
    ]);
  });

  it.each([
    ['副主席、市工商联主席', '副主席'],
    ['民盟市委主委、市政协副主席', '副主席'],
    ['副主席（兼）', '副主席'],
    ['常委、市总工会副主席', '常委'],
    ['常委', '常务委员'],
    ['常委（女）', '常务委员'],
    ['委员、商会秘书长', '委员'],
    ['市工商业联合会主席', '顾问'],
    ['市委常委、统战部部长', '顾问'],
  ])('%s ranks as %s: posts of other bodies are none of the house', (post, as) => {
    expect(placeOfPost(post)).toBe(placeOfPost(as));
  });

  it('keep the fixed order of parties whatever name is used', () => {
    const parties = ['九三', '群众', '中国民主同盟', '中共党员', '民革', '无党派'];
    expect(parties.sort((a, b) => placeOfParty(a) - placeOfParty(b))).toEqual([
      '中共党员',
      '民革',
      '中国民主同盟',
      '九三',
      '无党派',
      '群众',
    ]);
    expect(USUAL_GROUPS.party.join('、')).toBe(
      '中共、民革、民盟、民建、民进、农工党、致公党、九三学社、台盟、无党派人士',
    );
  });
});

describe('lists of members', () => {
  const members = [
    aMember({ name: '郑一', post: '常委', party: '民盟', sector: '教育' }),
    aMember({ name: '王二', post: '', party: '中共', sector: '经济' }),
    aMember({ name: '丁三', post: '副主席', party: '其他', sector: '' }),
    aMember({ name: '陈四', post: '常委', party: '民盟', sector: '没有的界别' }),
  ];
  const group = (kind: DirectoryGroup['kind'], name: string, order: number): DirectoryGroup => ({
    id: `${kind}${order}`,
    kind,
    name,
    order,
    sample: 0,
  });

  it.each([
    ['strokes', '丁三 王二 陈四 郑一'],
    ['post', '丁三 陈四 郑一 王二'],
    ['party', '王二 陈四 郑一 丁三'],
  ] as const)('%s', (order, expected) => {
    expect(names(orderMembers(members, order, []))).toBe(expected);
    expect(Object.keys(MEMBER_ORDERS)).toContain(order);
  });

  it('by post have leaders as the leaders’ table has them, heads by committee', () => {
    const office = [
      aMember({ name: '丁一', post: '副主席' }),
      aMember({ name: '郑二', post: '副主席' }),
      aMember({ name: '王三', post: '常委' }),
      aMember({ name: '马四', post: '常委', duties: [aDuty('经济委员会', '主任')] }),
      aMember({ name: '孟五', post: '提案委员会主任' }),
      aMember({
        name: '卜六',
        post: '',
        committee: '提案委员会',
        duties: [aDuty('提案委员会', '副主任')],
      }),
      aMember({ name: '乔七', post: '', entries: ['l1'] }),
    ];
    const leader = (id: string, name: string, post: string, rank: number): Leader => ({
      ...{ id, name, post, duties: '', rank, sample: 0 },
    });
    const leaders = [
      leader('l1', '乔七', '主席', 1),
      leader('l2', '郑二', '副主席', 2),
      leader('l3', '丁一', '副主席', 3),
    ];
    const groups = [group('committee', '提案委员会', 1), group('committee', '经济委员会', 2)];
    expect(names(orderMembers(office, 'post', groups, leaders))).toBe(
      '乔七 郑二 丁一 孟五 马四 卜六 王三',
    );
    // A namesake who was declared to be somebody else has no rank.
    const apart = office.map((one) => (one.name === '郑二' ? { ...one, others: ['l2'] } : one));
    expect(names(orderMembers(apart, 'post', groups, leaders))).toBe(
      '乔七 丁一 郑二 孟五 马四 卜六 王三',
    );
  });

  it("follow the office's own list of sectors and parties", () => {
    const groups = [
      group('sector', '教育', 2),
      group('sector', '经济', 1),
      group('party', '民盟', 1),
      group('party', '中共', 2),
    ];
    expect(names(orderMembers(members, 'sector', groups))).toBe('王二 郑一 陈四 丁三');
    expect(names(orderMembers(members, 'party', groups))).toBe('陈四 郑一 王二 丁三');
    expect(names(members)).toBe('郑一 王二 丁三 陈四');
  });
});
