import { App } from 'antd';
import { useCallback } from 'react';
import type { OfficialDocument } from '#shared/document/official-document';
import { knownFont } from '#shared/gbt9704/fonts';
import type { LayoutProfile } from '#shared/gbt9704/profile';
import type { FontAnswer } from '#shared/ipc/fonts';
import { fontsOf } from './fonts-of-texts';
import { LOW } from './low-notice';

/** 仿宋_GB2312 has few characters; its neighbour of the same face has more. */
function insteadOf(name: string): string {
  const known = knownFont(name);
  if (!known?.isSmall) return '';
  const wider = { 仿宋: '仿宋', 楷体: '楷体', 小标宋: '方正小标宋_GBK' }[known.style as string];
  return wider ? `“${name}”只有六千多字，“${wider}”的字多，可以在“设置—版面”里换。` : '';
}

/** How a text leaves: as a Word file, or as pages drawn with this PC's fonts. */
export type Way = 'word' | 'pdf' | 'print';

const DOES: Record<Way, string> = { word: '导出', pdf: '导出', print: '打印' };

const onPages = (names: readonly string[]) =>
  `这台电脑没有${names.join('、')}，打印和PDF用相近的字体代替，字一个不少。要用规定的字体，请导出Word，到装有字体的电脑上打印。`;

const MISSING: Record<Way, (names: readonly string[]) => string> = {
  word: (names) =>
    `这台电脑没有${names.join('、')}。Word 文件里写的仍是${names.length > 1 ? '这些字体' : '它'}；在没有装的电脑上，Word 会换成别的字体（多为宋体），字一个不少。`,
  pdf: onPages,
  print: onPages,
};

/** What has been said while the page is open, wherever the export was asked for. */
const told = new Set<string>();

/**
 * Says before an export which fonts this PC lacks, and asks where one lacks characters of the
 * text: Word puts another font in their place and does not say so. Each is said once while
 * the page is open. Answers whether the export goes on.
 */
export function useFontsQuestion() {
  const { notification, modal } = App.useApp();
  return useCallback(
    async (
      documents: readonly OfficialDocument[],
      profile: LayoutProfile,
      way: Way = 'word',
    ): Promise<boolean> => {
      const fonts = await fontsOf(documents, profile);
      const missing = fonts.filter(({ isHere }) => !isHere).map(({ name }) => name);
      const missingKey = way + missing.join();
      if (missing.length > 0 && !told.has(missingKey)) {
        told.add(missingKey);
        void notification.info({
          ...{ ...LOW, title: MISSING[way](missing), duration: 8 },
          // Beside what is searched and written in, over the pages of the preview.
          placement: 'bottomRight',
          style: { pointerEvents: 'none' },
        });
      }
      const lacking = fonts.filter(({ lacks }) => lacks !== '');
      const key = way + lacking.map(({ name, lacks }) => name + lacks).join();
      if (lacking.length === 0 || told.has(key)) return true;
      const goesOn = await modal.confirm({
        title: '有的字，所选字体里没有',
        width: 560,
        content: <LackList fonts={lacking} who={way === 'word' ? 'Word ' : '打印时'} />,
        okText: `照样${DOES[way]}`,
        cancelText: `先不${DOES[way]}`,
      });
      if (goesOn) told.add(key);
      return goesOn;
    },
    [notification, modal],
  );
}

function LackList({ fonts, who }: { fonts: readonly FontAnswer[]; who: string }) {
  return (
    <>
      <p>字一个不少，但{who}会给下面这些字换上别的字体（多为宋体），看上去与旁边的字不一样。</p>
      <ul>
        {fonts.map(({ name, lacks }) => (
          <li key={name}>
            “{name}”里没有：<strong>{[...lacks].join('　')}</strong>
            <span className="hint">　{insteadOf(name)}</span>
          </li>
        ))}
      </ul>
    </>
  );
}
