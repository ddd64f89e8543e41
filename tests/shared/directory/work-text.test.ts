import { describe, expect, it } from 'vitest';
import { splitWork } from '#shared/directory/work-text';

describe('unit and post written as one', () => {
  it.each([
    ['市第一中学', '校长'],
    ['市政协教科卫体委员会', '专职副主任'],
    ['市第二建筑安装工程公司', '项目经理'],
    ['市第一中学', '教研组长、高级教师'],
    ['市科技局', '挂职副局长'],
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
    ['民建示例市委会', '主委、市工商联副主席'],
    ['民革示例市委会', '副主委'],
    ['市公安局交警支队', '支队长'],
    ['某某餐饮有限公司', '法人代表'],
    ['市电视台', '主持人'],
    ['市财政局（国资委）', '局长'],
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

  it('at the first of two units, never in the middle of the second', () => {
    expect(splitWork('某协会理事长兼某学院教授')).toEqual({
      unit: '某协会',
      post: '理事长兼某学院教授',
    });
    expect(splitWork('某协会掌门、市工商联副主席')).toBeNull();
    expect(splitWork('某画院名誉掌门；市文联主席')).toBeNull();
  });

  it.each(['市第一中学', '自由职业者', '', '退休', '市教育局', '画家'])(
    '%s is not taken apart',
    (text) => {
      expect(splitWork(text)).toBeNull();
    },
  );
});
