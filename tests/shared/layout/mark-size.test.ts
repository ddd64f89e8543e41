import { describe, expect, test } from 'vitest';
import { geometryOf, mmToTwips } from '#shared/gbt9704/numbers';
import { STANDARD_PROFILE } from '#shared/gbt9704/profile';
import { fitJointMark, fitMark, jointPlaces, markPitch } from '#shared/layout/mark-size';
import { textWidth } from '#shared/layout/measure';

const { width: WIDTH } = geometryOf(STANDARD_PROFILE);

describe('the size of a mark', () => {
  test.each([
    ['示例市政协文件', 42],
    ['政协示例市委员会文件', 42],
    ['政协示例市委员会办公室文件', 32],
    ['中国人民政治协商会议示例市委员会', 26],
  ])('%s: %d points, as large as it fits', (name, pt) => {
    expect(fitMark(name, WIDTH)).toEqual({ mark: [name], pt, joint: null });
  });
});

describe('a mark of several organs', () => {
  const others = ['中共示例市委统战部', '示例市人民政府办公室'];

  test('the sponsor first, 文件 taken out of its name to stand beside all of them (7.2.4)', () => {
    const { mark, joint } = fitJointMark('政协示例市委员会办公室文件', others, WIDTH);
    expect(mark).toEqual(['政协示例市委员会办公室', ...others]);
    expect(joint).toEqual({ beside: '文件' });
    expect(fitJointMark('政协示例市委员会办公室', others, WIDTH).joint).toEqual({ beside: '' });
  });

  test.each(['文件', ''])(
    'stands in the middle, every name as wide as the longest: “%s”',
    (end) => {
      const fitted = fitJointMark(`政协示例市委员会办公室${end}`, others, WIDTH);
      const places = jointPlaces(fitted, STANDARD_PROFILE);
      const right = places.beside
        ? places.beside.left + places.beside.width
        : places.left + places.width;
      expect(Math.abs(places.left - (WIDTH - right))).toBeLessThan(2);
      for (const [index, name] of fitted.mark.entries()) {
        const added = (places.spacings[index] ?? 0) * ([...name].length - 1);
        const gap = places.width - textWidth(name, fitted.pt, 0) - added;
        expect(gap).toBeGreaterThanOrEqual(0);
        expect(gap).toBeLessThan([...name].length);
      }
    },
  );

  test.each([
    [38, '文件'],
    [38, ''],
    [60, '文件'],
  ])(
    'a name of %d characters, with “%s”, stands within the type area, on lines of its own',
    (count, end) => {
      const long = `中国人民政治协商会议${'示例'.repeat(30)}`.slice(0, count);
      const fitted = fitJointMark(`示例市政协${end}`, [long], WIDTH);
      expect(fitted.mark[0]).toBe('示例市政协');
      expect(fitted.mark.slice(1).join('')).toBe(long);
      const places = jointPlaces(fitted, STANDARD_PROFILE);
      const right = places.beside
        ? places.beside.left + places.beside.width
        : places.left + places.width;
      expect(places.left).toBeGreaterThanOrEqual(0);
      expect(right).toBeLessThanOrEqual(WIDTH);
      expect(fitted.mark.length * markPitch(fitted.pt)).toBeLessThanOrEqual(mmToTwips(70));
    },
  );

  test('many and long names become smaller until page 1 has room for text; none is lost', () => {
    const names = Array.from({ length: 8 }, (_one, at) => `示例市人力资源和社会保障局第${at}分局`);
    const { mark, pt } = fitJointMark('中国人民政治协商会议示例市委员会办公室文件', names, WIDTH);
    expect(mark).toHaveLength(9);
    expect(mark.length * markPitch(pt)).toBeLessThanOrEqual(mmToTwips(70));
    const widest = Math.max(...mark.map((name) => textWidth(name, pt, 0)));
    expect(widest + textWidth('文件', pt, 0)).toBeLessThan(WIDTH);
  });
});
