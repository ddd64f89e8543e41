import { describe, expect, it } from 'vitest';
import { gradeOfUnitName, type MatchGrade, meantAmong, normalQuery } from '#shared/directory/match';
import { keysOfName } from '#shared/directory/pinyin-keys';
import { isSameBody, namesOfUnit, spokenName } from '#shared/directory/unit-names';

const grade = (query: string, ...own: string[]): MatchGrade | null => {
  const grades = namesOfUnit(...own).flatMap(
    (name) => gradeOfUnitName(name, keysOfName(name), normalQuery(query)) ?? [],
  );
  return grades.length === 0 ? null : (Math.min(...grades) as MatchGrade);
};

describe('units as people call them', () => {
  it.each([
    ['示例市卫生健康委员会', '示例市卫健委'],
    ['市发展改革委', '市发改委'],
    ['市城市管理综合行政执法局', '市城管局'],
    ['市住房和城乡建设局', '市住建局'],
    ['市人力资源和社会保障局', '市人社局'],
    ['市市场监督管理局', '市市监局'],
    ['中共示例市委统一战线工作部', '中共示例市委统战部'],
    ['市人民政府办公室', '市政府办'],
    ['市中级人民法院', '市中院'],
    ['示例集团', '示例集团'],
    ['示例市文化体育广电和旅游局', '示例市文旅局'],
    ['中国国民党革命委员会示例市委员会', '民革示例市委'],
    ['中国民主建国会示例市委员会', '民建示例市委'],
    ['示例市人民武装部', '示例市人武部'],
    ['共青团示例市委员会', '团市委'],
    ['中国共产主义青年团示例市委员会', '团市委'],
  ])('%s is %s', (name, spoken) => expect(spokenName(name)).toBe(spoken));

  it.each([
    ['wjw', '示例市卫生健康委员会'],
    ['卫健', '示例市卫生健康委员会'],
    ['卫健委', '示例市卫生健康委员会'],
    ['发改', '示例市发展和改革委员会'],
    ['fgw', '示例市发展和改革委员会'],
    ['城管', '示例市城市管理局'],
    ['cgj', '示例市城市管理局'],
    ['文旅', '示例市文化广电和旅游局'],
    ['提案委', '提案委员会'],
    ['taw', '提案委员会'],
    ['文史委', '市政协文化文史和学习委员会'],
    ['wsw', '示例市政协文化文史和学习委员会'],
    ['社法委', '政协示例市委员会社会和法制委员会'],
    ['经济委', '市政协经济和农业委员会'],
    ['民宗委', '市政协民族和宗教委员会'],
    // In no list of usual names: by characters in their order.
    ['老干', '示例市老龄干部服务中心'],
  ])('%s finds %s', (query, name) => expect(grade(query, name)).not.toBeNull());

  it('a section of the Party’s committee begins with its own name, its office does not', () => {
    for (const [query, name] of [
      ['zzb', '中共示例市委组织部'],
      ['xcb', '中共示例市委宣传部'],
      ['tzb', '中共示例市委统一战线工作部'],
    ] as const) {
      expect(grade(query, name)).toBeLessThanOrEqual(4);
    }
    expect(grade('bgs', '中共示例市委办公室')).toBeGreaterThan(4);
    expect(grade('wyh', '政协示例市委员会')).toBeGreaterThan(4);
  });

  it('begin at their beginning, and need more than one character', () => {
    expect(grade('健委', '示例市老龄事业健康发展委员会')).toBeNull();
    expect(grade('办室', '市委办公室')).toBeNull();
    expect(grade('xy', '示例市信访工作与应急联席办')).toBeNull();
  });

  it('of one committee are one', () => {
    expect(isSameBody('提案委员会', '市政协提案委')).toBe(true);
    expect(isSameBody('社会和法制委员会', '市政协社会法制委')).toBe(true);
    expect(isSameBody('提案委员会', '经济委员会')).toBe(false);
  });
});

describe('what a text stands for by itself', () => {
  const found = (...all: [MatchGrade, boolean?][]) =>
    all.map(([one, isWhole = false]) => ({ grade: one, isWhole }));

  it('is the one name that it is the whole of, never a longer one', () => {
    expect(meantAmong('办公室', found([1], [2]))).toBe(-1);
    expect(meantAmong('办公室', found([2]))).toBe(-1);
    expect(meantAmong('市委办公室', found([1], [0, true]))).toBe(1);
    expect(meantAmong('李明', found([0, true], [0, true]))).toBe(-1);
    expect(meantAmong('', found([0], [0]))).toBe(-1);
  });

  it('for letters is the one that they fit best from its beginning', () => {
    expect(meantAmong('wjw', found([3], [4]))).toBe(0);
    expect(meantAmong('lm', found([3], [3]))).toBe(-1);
    expect(meantAmong('bgs', found([5]))).toBe(-1);
    expect(meantAmong('wjw', [])).toBe(-1);
  });
});
