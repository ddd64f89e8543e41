import { describe, expect, it } from 'vitest';
import { gradeOf, gradeOfUnitName, isPinyin, normalQuery } from '#shared/directory/match';
import { keysOfName, keysOfUnitName } from '#shared/directory/pinyin-keys';
import { namesOfUnit } from '#shared/directory/unit-names';

const grade = (name: string, query: string) => gradeOf(name, keysOfName(name), normalQuery(query));

describe('finding a name', () => {
  it.each([
    ['张小山', '张小山', 0],
    ['张小山', '张', 1],
    ['张小山', '小山', 2],
    ['张小山', 'zxs', 3],
    ['张小山', 'zhangxiaoshan', 3],
    ['张小山', 'ZhangXS', 3],
    ['张小山', 'zhang xiao', 4],
    ['张小山', 'zx', 4],
    ['张小山', 'xs', 5],
    ['张小山', '张xs', 3],
    ['张小山', 'zhāng xiǎo shān', 3],
    ['张小山', 'zhangss', null],
    ['张小山', '李', null],
    ['张小山', 'lxs', null],
  ] as const)('%s by %s: %s', (name, query, expected) => {
    expect(grade(name, query)).toBe(expected);
  });

  it.each([
    ['单明', 'shanming'],
    ['仇英', 'qy'],
    ['曾一凡', 'zyf'],
    ['曾一凡', 'zeng'],
    ['解放军', 'xiefj'],
    ['查良', 'zhal'],
    ['朴真', 'piaoz'],
    ['区适', 'ou'],
    ['盖叫天', 'ge'],
    ['缪昌', 'miao'],
    ['乐山', 'yue'],
    ['翟一', 'zhai'],
    ['覃小', 'qin'],
    ['万俟雅', 'moqiya'],
    ['万俟雅', 'mqy'],
    ['尉迟恭', 'yuchi'],
    ['欧阳修', 'oyx'],
    ['吕青', 'lvq'],
    ['吕青', 'luqing'],
    ['吕青', 'lǚ'],
    ['陶𬭎', 'taohong'],
    ['陶𬭎', 'th'],
    ['刘䶮', 'lyan'],
    ['阿卜杜拉·艾力', 'abdl'],
  ])('%s is found by %s', (name, query) => {
    expect(grade(name, query)).toBeGreaterThanOrEqual(3);
  });

  it('with a thousand letters is over at once', () => {
    const name = '西安'.repeat(30);
    const keys = keysOfName(name);
    const start = performance.now();
    expect(gradeOf(name, keys, 'x'.repeat(1000))).toBeNull();
    expect(gradeOf(name, keys, `${'xa'.repeat(30)}z`)).toBeNull();
    expect(performance.now() - start).toBeLessThan(1000);
  });

  it('knows which queries need the keys', () => {
    expect(isPinyin(normalQuery('Zhang S'))).toBe(true);
    expect(isPinyin(normalQuery('张s'))).toBe(false);
  });
});

describe('finding a unit', () => {
  const unitGrade = (name: string, query: string) =>
    gradeOfUnitName(name, keysOfUnitName(name), normalQuery(query));

  it.each([
    ['市民政局', 'mz', 4],
    ['市民政局', 'mzj', 3],
    ['市民政局', 'smzj', 3],
    ['市民政局', '民政', 1],
    ['示例市民政局', 'mz', 4],
    ['示例市民政局', 'slsmz', 4],
    ['示例市示范区民政局', 'mz', 4],
    ['省市场监督管理局', 'scjd', 4],
    ['市人民政府办公室', 'mz', 5],
    ['市人民政府办公室', '民政', 2],
    ['市社区服务中心', 'fw', 5],
    ['市', 's', 3],
    ['市民政局', 'xx', null],
    // 市委 is no place, and nobody means what stands behind it by w.
    ['市委办', 'wb', 5],
    ['民盟示例市委', 'w', 5],
    ['政协示例市委经济科技委', 'wjj', 5],
    // A committee of the house is meant by its own name.
    ['政协示例市委员会提案委员会', 'taw', 4],
    ['政协示例市委提案委', 'taw', 3],
    ['政协示例市委提案委', '提案', 1],
    ['政协示例市委经济科技委', '经科委', 6],
    ['政协示例市委办', 'b', 5],
  ] as const)('%s by %s: %s', (name, query, expected) => {
    expect(unitGrade(name, query)).toBe(expected);
  });

  it('without the keys goes by hanzi alone', () => {
    expect(gradeOfUnitName('市民政局', null, '民政')).toBe(1);
    expect(gradeOfUnitName('市民政局', null, 'mz')).toBeNull();
  });

  /** The best grade among the names under which people look for it. */
  const spokenGrade = (name: string, query: string) =>
    namesOfUnit(name)
      .flatMap((one) => unitGrade(one, query) ?? [])
      .sort()[0] ?? null;

  it.each([
    ['市工业和信息化局', 'gxj', 3],
    ['市卫生健康委员会', 'wjw', 3],
    ['市发展和改革委员会', 'fgw', 3],
    ['市规划和自然资源局', 'ggj', null],
    ['市规划和自然资源局', 'gzj', 3],
    ['市自然资源和规划局', 'zgj', 3],
    ['市自然资源和规划局', '资规', 1],
    ['市教育体育局', 'jtj', 3],
    ['市教育和体育局', '教体局', 0],
    ['市市场监督管理局', 'scjgj', 3],
    ['市文化广电和旅游局', 'wglj', 3],
    ['市政协社会法制和民族宗教委员会', 'sfw', 6],
    ['市政协经济科技委员会', 'jkw', 6],
    ['市长江航道管理处', 'cjhd', 4],
    ['曾都区人民政府', 'zengdu', 4],
    ['国家统计局示例调查队', 'dcd', 5],
  ] as const)('%s is found by %s as people say it: %s', (name, query, expected) => {
    expect(spokenGrade(name, query)).toBe(expected);
  });

  it.each([
    // 信 is no shen here, 革 no ji, 会 no kuai.
    ['市工业和信息化局', 'gsj'],
    ['市发展和改革委员会', 'gaj'],
    ['市发展和改革委员会', 'fgj'],
    ['市工商业联合会', 'gslk'],
    // Letters of the middle of words are nobody's way to say it.
    ['市广播电视局', 'gsj'],
    ['市生态环境局', 'sjj'],
    ['市统计局', 'sjj'],
    ['市市场监督管理局', 'cdj'],
    ['市人力资源和社会保障局', 'lhj'],
  ] as const)('%s is not meant by %s', (name, query) => {
    expect(spokenGrade(name, query)).toBeNull();
  });
});
