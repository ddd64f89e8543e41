import { describe, expect, it } from 'vitest';
import { splitWork } from '#shared/directory/work-text';

describe('unit and post written as one', () => {
  it.each([
    ['市第一中学', '校长'],
    ['市教育局', '党组书记、局长'],
    ['市发展和改革委员会', '副主任'],
    ['市发展改革委', '党组成员、副主任'],
    ['市人民医院', '副院长、主任医师'],
    ['某某集团', '董事长兼总经理'],
    ['示例市委组织部', '常务副部长'],
    ['市委办公室', '主任'],
    ['市政府', '秘书长'],
    ['市政协', '委员'],
    ['某某律师事务所', '律师'],
    ['某某律师事务所', '主任'],
    ['省农业科学院', '研究员'],
    ['示例大学文学院', '教授、博士生导师'],
    ['市中心医院', '主任医师'],
    ['城关镇', '党委书记'],
    ['某某有限公司', '法定代表人'],
    ['某某有限责任公司', '总工程师'],
    ['市税务局', '四级调研员'],
    ['市图书馆', '馆长'],
    ['幸福社区', '居委会主任'.slice(3)],
  ])('%s + %s', (unit, post) => {
    expect(splitWork(unit + post)).toEqual({ unit, post });
  });

  it('by a blank between the two, and by a unit that is known', () => {
    expect(splitWork('某工作室　创始人、教师')).toBeNull();
    expect(splitWork('某某画廊　画家')).toEqual({ unit: '某某画廊', post: '画家' });
    expect(splitWork('示范区管委会办主任')).toEqual({ unit: '示范区管委会办', post: '主任' });
    expect(splitWork('老字号酱园经理')).toEqual({ unit: '老字号酱园', post: '经理' });
    expect(splitWork('清真大寺阿訇')).toBeNull();
    expect(splitWork('清真大寺阿訇', ['清真大寺'])).toEqual({ unit: '清真大寺', post: '阿訇' });
  });

  it.each(['市第一中学', '自由职业者', '', '退休', '市教育局', '画家'])(
    '%s is not taken apart',
    (text) => {
      expect(splitWork(text)).toBeNull();
    },
  );
});
