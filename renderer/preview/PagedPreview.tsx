import { Button, Segmented } from 'antd';
import {
  type CSSProperties,
  type MouseEvent,
  useDeferredValue,
  useMemo,
  useRef,
  useState,
} from 'react';
import type { OfficialDocument } from '#shared/document/official-document';
import { sheetProfile } from '#shared/gbt9704/numbers';
import type { RenderOptions } from '#shared/gbt9704/profile';
import { paginateFitted } from '#shared/layout/paginate';
import { paperPlace, type TextPlace, textPlace } from '#shared/layout/text-place';
import { fontVariables } from './font-variables';
import { useMissingFonts } from './missing-fonts';
import { PageView } from './PageView';
import { useFollowing } from './use-following';
import './preview.css';

interface Props {
  document: OfficialDocument;
  options: RenderOptions;
  /** The caret's place in the text, kept in sight. */
  caret?: TextPlace | null;
  /** Told of a click: the place in the text that was clicked at. */
  onPlace?: (place: TextPlace) => void;
  /** Puts these pages on paper or into a file; left out where they are a sample of the layout only. */
  output?: { print: () => void; pdf: () => void };
}

/** How large the pages are drawn, by the share of the room that one takes. */
const SIZES = [
  { value: 1, label: '页宽' },
  { value: 0.49, label: '两页' },
  { value: 1.5, label: '放大' },
];

/** A document as its printed pages, line for line; drawn again when the screen has time. */
export function PagedPreview({ document, options, caret = null, onPlace, output }: Props) {
  const shown = useDeferredValue(document);
  const root = useRef<HTMLDivElement>(null);
  const [scale, setScale] = useState(1);
  const { sample } = options;
  const profile = sheetProfile(document, options.profile);
  const { pages, linePitch } = useMemo(() => paginateFitted(shown, profile), [shown, profile]);
  const missing = useMissingFonts(profile);
  const place = useMemo(
    () => (caret ? paperPlace(shown, profile, pages, caret) : null),
    [shown, profile, pages, caret],
  );
  useFollowing(root, sheetProfile(pages[(place?.page ?? 0) - 1] ?? {}, profile), place, scale);
  const clicked = (event: MouseEvent) => {
    const target = event.target instanceof Element ? event.target.closest('[data-item]') : null;
    const number = target?.closest('[data-page]')?.getAttribute('data-page');
    const item = pages[Number(number) - 1]?.items[Number(target?.getAttribute('data-item'))];
    const cell = event.target instanceof Element ? event.target.closest('[data-cell]') : null;
    const [row, at] = (cell?.getAttribute('data-cell') ?? '').split('.').map(Number);
    const within = row === undefined || at === undefined ? null : { row, cell: at };
    const found = target && item ? textPlace(shown, profile, item, within) : null;
    if (found) onPlace?.(found);
  };
  const style = { ...fontVariables(profile), '--scale': scale } as CSSProperties;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: a short way for the mouse; the keyboard has the text itself
    // biome-ignore lint/a11y/useKeyWithClickEvents: the same
    <div className="paged" ref={root} style={style} onClick={onPlace && clicked}>
      <div className="paged-facts">
        <span>共 {pages.length} 页</span>
        {onPlace && (
          <Segmented
            size="small"
            aria-label="预览大小"
            options={SIZES}
            value={scale}
            onChange={setScale}
          />
        )}
        {output && (
          <span className="paged-output">
            <Button size="small" title="打印这些页（Ctrl+P）" onClick={output.print}>
              打印
            </Button>
            <Button size="small" title="把这些页存成PDF文件" onClick={output.pdf}>
              导出PDF
            </Button>
          </span>
        )}
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
      <div className="paged-pages">
        {pages.map((page) => (
          <PageView
            key={page.number}
            page={page}
            profile={sheetProfile(page, profile)}
            sample={sample}
          />
        ))}
      </div>
    </div>
  );
}
