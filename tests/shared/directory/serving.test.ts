import { expect, it } from 'vitest';
import { placeOfPost } from '#shared/directory/order';
import { servingPosts } from '#shared/directory/serving';

it.each([
  ...['原副主席', '市政协原副主席', '原市政协副主席', '政协示例市委员会原主席', '前任副主席'],
  ...['名誉主席', '荣誉主席', '市政协名誉副主席', '副主席（原）', '（原）秘书长', '主席（离任）'],
  ...['原提案委员会主任', '原党组书记、主席', '退休副主席', '老主席', '原常委', '拟任副主席'],
  ...['原任市政协秘书长', '曾任市政协副主席', '前秘书长', '原常务副主席'],
])('%s is no serving post', (post) => {
  expect(servingPosts(post)).toEqual([]);
  expect(placeOfPost(post)).toBeGreaterThan(placeOfPost('委员'));
});

it.each([
  ['原副主席、委员', ['委员']],
  ['名誉主席、常委', ['常委']],
  ['常委、原提案委员会主任', ['常委']],
  ['原农业局局长、常委', ['原农业局局长', '常委']],
  ['太原市政协副主席', ['太原市政协副主席']],
  ['原平市政协主席', ['原平市政协主席']],
  ['原州区政协副主席', ['原州区政协副主席']],
  ['平原县政协主席', ['平原县政协主席']],
  ['前进区政协秘书长', ['前进区政协秘书长']],
  ['草原委员会主任', ['草原委员会主任']],
  ['老龄委员会主任', ['老龄委员会主任']],
  ['党组书记、主席（女）', ['党组书记', '主席']],
  ['副主席（兼）；市工商联主席', ['副主席', '市工商联主席']],
  ['', []],
])('of %s there is %j', (post, serving) => {
  expect(servingPosts(post)).toEqual(serving);
});

it('the post that somebody holds counts, not the higher one that he held', () => {
  expect(placeOfPost('原副主席、常委')).toBe(placeOfPost('常委'));
  expect(placeOfPost('副秘书长（原秘书长）')).toBe(placeOfPost('副秘书长'));
  expect(placeOfPost('原秘书长、副主席')).toBe(placeOfPost('副主席'));
});
