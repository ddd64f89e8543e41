/** The standard names faces, fonts are products: any font of the asked face is right. */
export type FaceName = '仿宋' | '楷体' | '黑体' | '小标宋' | '宋体';

/** In the order in which a name is tried: 仿宋 and 小标宋 are no 宋体. */
const FACES: readonly [FaceName, RegExp][] = [
  ['小标宋', /小标宋|标宋|xiaobiaosong|xbs|biaosong/i],
  ['仿宋', /仿宋|fang ?song|stfangso/i],
  ['楷体', /楷|kai ?ti|kaiu|stkaiti|simkai/i],
  ['黑体', /黑体|heiti|simhei|^hei$/i],
  ['宋体', /宋|sim ?sun|song/i],
];
/** Faces of another make that carry the name of one of these. */
const OTHERS = /雅黑|yahei|等线|deng ?xian|粗|细黑|中黑|大黑|超粗|琥珀|行楷|xingkai|瘦金/i;

/** The face of a font by its name, or null for one that the standard does not use. */
export function faceOf(font: string): FaceName | null {
  if (OTHERS.test(font)) return null;
  return FACES.find(([, pattern]) => pattern.test(font))?.[0] ?? null;
}

/** Whether a font will do where another is asked for: the same one, or one of its face. */
export function isSameFace(font: string, asked: string): boolean {
  if (font.toLowerCase() === asked.toLowerCase()) return true;
  const face = faceOf(asked);
  return face !== null && faceOf(font) === face;
}

const SIZES: Readonly<Record<string, string>> = {
  42: '初号',
  36: '小初',
  26: '一号',
  24: '小一',
  22: '二号',
  18: '小二',
  16: '三号',
  15: '小三',
  14: '四号',
  12: '小四',
  10.5: '五号',
  9: '小五',
};

/** A size as clerks call it: 三号（16磅）. */
export function sizeName(points: number): string {
  const name = SIZES[points];
  return name === undefined ? `${points}磅` : `${name}（${points}磅）`;
}
