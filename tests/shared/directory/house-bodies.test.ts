import { describe, expect, it } from 'vitest';
import { capacitiesOf, capacityWords, dutiesOf } from '#shared/directory/capacities';
import { isCommitteeOfHouse } from '#shared/directory/house-bodies';
import { orderMembers, placeOfPost } from '#shared/directory/order';
import type { Leader } from '#shared/model/office';
import { aDuty, aMember, at } from './members';

describe('a committee of the house', () => {
  it.each([
    ...['提案委员会', '提案委', '市政协提案委', '政协示例市委员会经济科技委员会', '专委会'],
    ...['城市建设委员会', '县域经济委员会', '提案法制室', '人口资源环境委员会', ''],
  ])('is %s', (body) => {
    expect(isCommitteeOfHouse(body)).toBe(true);
  });

  it.each([
    ...['办公室', '市政协办公室', '政协示例市委员会办公室', '研究室', '市政协研究室'],
    ...['市卫生健康委员会', '示例市卫健委', '卫健委', '发展和改革委员会', '居委会', '村民委员会'],
    ...[
      '开发区管委会',
      '市人大财经委',
      '市纪委',
      '政法委',
      '民建市委',
      '街道办事处',
      '市政府办公室',
    ],
    ...['心内科', '市医院', '班', '委员工作室', '国资委'],
  ])('is not %s', (body) => {
    expect(isCommitteeOfHouse(body)).toBe(false);
  });
});

describe('a post', () => {
  it.each([
    ['副秘书长兼办公室主任', '副秘书长'],
    ['副秘书长、办公室主任', '副秘书长'],
    ['副秘书长、市政协研究室主任', '副秘书长'],
    ['秘书长、办公室主任', '秘书长'],
    ['常委、市卫生健康委员会主任', '常委'],
    ['常委、市卫健委副主任', '常委'],
    ['委员、村委会主任', '委员'],
    ['委员、示例街道办事处主任', '委员'],
    ['委员、民建市委主任委员', '委员'],
    ['委员、市一中教务主任', '委员'],
    ['提案委员会主任委员', '提案委员会主任'],
    ['提案委员会驻会副主任', '提案委员会副主任'],
    ['常委、提案法制室主任', '提案委员会主任'],
    ['驻会副主席', '副主席'],
    ['市政协驻会副秘书长', '副秘书长'],
    ['办公室主任', '顾问'],
  ])('%s ranks as %s', (post, as) => {
    expect(placeOfPost(post)).toBe(placeOfPost(as));
  });

  it('in the office of the house is one to be named by, of other bodies none', () => {
    const duties = (post: string) =>
      dutiesOf(aMember({ post, committee: '提案委员会' })).map((one) => one.body + one.post);
    expect(duties('副秘书长兼办公室主任')).toEqual(['办公室主任']);
    expect(duties('常委、市卫健委主任')).toEqual([]);
    expect(duties('委员、村委会主任')).toEqual([]);
    expect(duties('常委、专职副主任')).toEqual(['提案委员会专职副主任']);
  });
});

describe('a list by post', () => {
  const members = [
    aMember({ name: '丁一', post: '副秘书长兼办公室主任' }),
    aMember({ name: '马二', post: '提案委员会主任' }),
    aMember({ name: '王三', post: '常委' }),
    aMember({ name: '方四', post: '副秘书长', duties: [aDuty('办公室', '主任')] }),
    aMember({ name: '卜五', post: '委员', affiliations: [at('市政协研究室', '主任')] }),
    aMember({
      name: '乙六',
      post: '委员',
      duties: [aDuty('经济委', '主任', { to: '2026-12-31' })],
    }),
    aMember({
      name: '卞七',
      post: '委员',
      duties: [aDuty('经济委', '主任', { to: '2026-02-28' })],
    }),
    aMember({
      name: '于八',
      post: '委员',
      duties: [aDuty('经济委', '主任', { from: '2027-01-01' })],
    }),
    aMember({ name: '康九', post: '', entries: ['l'] }),
  ];
  const leader: Leader = {
    ...{ id: 'l', name: '康九', post: '副主席', duties: '', rank: 2, sample: 0 },
    span: { from: '2022-01-01', to: '2026-12-31' },
  };
  const names = (on: string) =>
    orderMembers(members, 'post', [], [leader], members, on)
      .map(({ name }) => name)
      .join(' ');

  it('has heads of committees where they are, and those of the office by their own post', () => {
    expect(names('2026-03-01')).toBe('康九 乙六 马二 王三 丁一 方四 卜五 于八 卞七');
  });

  it('is as of its day: a post that ends later is held, one that begins later is not', () => {
    expect(names('2026-01-01')).toBe('康九 乙六 马二 卞七 王三 丁一 方四 卜五 于八');
    expect(names('2027-03-01')).toBe('于八 马二 王三 丁一 方四 乙六 卜五 卞七 康九');
  });

  it('does not rank a namesake by a leader’s post that is over', () => {
    const left = { ...leader, name: '黄十', span: { from: null, to: '2025-12-31' } };
    const two = [
      aMember({ name: '丁甲', post: '副主席' }),
      aMember({ name: '黄十', post: '副主席' }),
    ];
    const listed = orderMembers(two, 'post', [], [left], two, '2026-03-01');
    expect(listed.map(({ name }) => name)).toEqual(['丁甲', '黄十']);
  });
});

it('somebody joined can come as all that he is on the day of the meeting', () => {
  const member = aMember({
    ...{ id: 'm', name: '康九', post: '副秘书长兼办公室主任', entries: ['l'] },
    affiliations: [at('示例学院', '院长')],
    duties: [aDuty('提案委员会', '主任', { from: '2024-01-01', to: '2025-12-31' })],
    span: { from: '2022-01-01', to: '2026-12-31' },
  });
  const leader: Leader = {
    ...{ id: 'l', name: '康九', post: '秘书长', duties: '', rank: 5, sample: 0 },
    span: { from: '2026-01-01', to: null },
  };
  const words = (on: string) =>
    capacitiesOf({ member, leader }, on).map((one) => capacityWords(one, member));
  const rest = ['办公室主任', '副秘书长兼办公室主任（示例学院院长）', '示例学院院长'];
  expect(words('2025-06-01')).toEqual(['提案委员会主任', ...rest]);
  expect(words('2026-06-01')).toEqual(['秘书长', ...rest]);
  expect(words('2027-06-01')).toEqual(['秘书长', '办公室主任', '示例学院院长']);
});
