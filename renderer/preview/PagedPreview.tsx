import { type CSSProperties, useDeferredValue, useMemo } from 'react';
import type { OfficialDocument } from '#shared/document/official-document';
import { sheetProfile } from '#shared/gbt9704/numbers';
import type { LayoutProfile, RenderOptions } from '#shared/gbt9704/profile';
import { paginateFitted } from '#shared/layout/paginate';
import { useMissingFonts } from './missing-fonts';
import { PageView } from './PageView';
import './preview.css';

interface Props {
  document: OfficialDocument;
  options: RenderOptions;
}

/** Free faces of the same style, where the PC lacks the named one. */
const STAND_INS = {
  text: "'FangSong_GB2312', FangSong, 仿宋, STFangsong, FandolFang, 'Noto Serif CJK SC', serif",
  kai: "'KaiTi_GB2312', KaiTi, 楷体, STKaiti, FandolKai, 'Noto Serif CJK SC', serif",
  hei: "SimHei, 'Microsoft YaHei', FandolHei, 'Noto Sans CJK SC', sans-serif",
  title: "'FZXiaoBiaoSong-B05S', STZhongsong, 'Noto Serif CJK SC', serif",
  number: "SimSun, NSimSun, FandolSong, 'Noto Serif CJK SC', serif",
};

function fontVariables({ fonts }: LayoutProfile): CSSProperties {
  const family = (name: string, rest: string) => `paged-latin, ${JSON.stringify(name)}, ${rest}`;
  return {
    '--paged-text': family(fonts.body, STAND_INS.text),
    '--paged-kai': family(fonts.heading2, STAND_INS.kai),
    '--paged-hei': family(fonts.heading1, STAND_INS.hei),
    '--paged-title': family(fonts.title, STAND_INS.title),
    '--paged-number': `${JSON.stringify(fonts.pageNumber)}, ${STAND_INS.number}`,
  } as CSSProperties;
}

/** A document as its printed pages, line for line; drawn again when the screen has time. */
export function PagedPreview({ document, options }: Props) {
  const shown = useDeferredValue(document);
  const { sample } = options;
  const profile = sheetProfile(document, options.profile);
  const { pages, linePitch } = useMemo(() => paginateFitted(shown, profile), [shown, profile]);
  const missing = useMissingFonts(profile);
  const isPreprinted = shown.head.mark.kind === 'preprinted';
  return (
    <div className="paged" style={fontVariables(profile)}>
      <div className="paged-facts">
        <span>共 {pages.length} 页</span>
        {linePitch !== profile.linePitch && (
          <span title="国标7.3.5.5：排不下印章、成文日期时，调整行距、字距解决，不写“此页无正文”。导出的 Word 同样调整。">
            为使落款与正文同页，行距由{profile.linePitch / 20}磅调为{linePitch / 20}磅
          </span>
        )}
        {missing.length > 0 && (
          <span title="预览的分行、分页按字格计算，不受字体影响；Word 文件里写的仍是这些字体。">
            本机没有{missing.join('、')}，屏幕上用相近字体代替
          </span>
        )}
      </div>
      {pages.map((page) => (
        <PageView
          key={page.number}
          page={page}
          profile={profile}
          sample={sample}
          preprinted={isPreprinted && page.number === 1}
        />
      ))}
    </div>
  );
}
