import type { LayoutProfile } from '#shared/gbt9704/profile';

/** English family names under which Windows knows a font as well. */
const ALIASES: Record<string, string> = {
  仿宋_GB2312: 'FangSong_GB2312',
  楷体_GB2312: 'KaiTi_GB2312',
  方正小标宋简体: 'FZXiaoBiaoSong-B05S',
  黑体: 'SimHei',
  宋体: 'SimSun',
  仿宋: 'FangSong',
  楷体: 'KaiTi',
};

const SIZE = 40;

/** What two characters look like in a family, as a value to compare. */
function picture(context: CanvasRenderingContext2D, family: string): string {
  context.clearRect(0, 0, SIZE * 2, SIZE * 2);
  context.font = `${SIZE}px ${family}`;
  context.fillText('政永', 0, SIZE);
  return context.getImageData(0, 0, SIZE * 2, SIZE * 2).data.join(',');
}

/**
 * Names of the profile's fonts that this PC lacks: a missing family is drawn in the
 * fallback named after it, so it looks exactly like the fallback alone.
 */
export function missingFonts({ fonts }: LayoutProfile): string[] {
  const canvas = document.createElement('canvas');
  canvas.width = SIZE * 2;
  canvas.height = SIZE * 2;
  const context = canvas.getContext?.('2d', { willReadFrequently: true });
  if (!context) return [];
  const fallback = picture(context, 'serif');
  const isThere = (name: string) => picture(context, `${JSON.stringify(name)}, serif`) !== fallback;
  const names = [fonts.title, fonts.body, fonts.heading2, fonts.heading1, fonts.pageNumber];
  return [...new Set(names)].filter((name) => {
    const alias = ALIASES[name];
    return !isThere(name) && !(alias !== undefined && isThere(alias));
  });
}
