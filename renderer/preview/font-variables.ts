import type { CSSProperties } from 'react';
import type { LayoutProfile } from '#shared/gbt9704/profile';

/** Free faces of the same style, where the PC lacks the named one. */
const STAND_INS = {
  text: "'FangSong_GB2312', FangSong, 仿宋, STFangsong, FandolFang, 'Noto Serif CJK SC', serif",
  kai: "'KaiTi_GB2312', KaiTi, 楷体, STKaiti, FandolKai, 'Noto Serif CJK SC', serif",
  hei: "SimHei, 'Microsoft YaHei', FandolHei, 'Noto Sans CJK SC', sans-serif",
  title: "'FZXiaoBiaoSong-B05S', STZhongsong, 'Noto Serif CJK SC', serif",
  number: "SimSun, NSimSun, FandolSong, 'Noto Serif CJK SC', serif",
};

/** The profile's fonts as the pages' style sheet names them, each with its stand-ins behind it. */
export function fontVariables({ fonts }: LayoutProfile): CSSProperties {
  const family = (name: string, rest: string) => `paged-latin, ${JSON.stringify(name)}, ${rest}`;
  return {
    '--paged-text': family(fonts.body, STAND_INS.text),
    '--paged-kai': family(fonts.heading2, STAND_INS.kai),
    '--paged-hei': family(fonts.heading1, STAND_INS.hei),
    '--paged-title': family(fonts.title, STAND_INS.title),
    '--paged-number': `${JSON.stringify(fonts.pageNumber)}, ${STAND_INS.number}`,
  } as CSSProperties;
}
