import type { ThemeConfig } from 'antd';

/** Type size of the screen, px; the larger one is a choice in settings. */
const TYPE_SIZE = { usual: 15, large: 18 } as const;

/** One calm theme: paper white, ink, one restrained blue; red stays for what cannot be undone. */
export function themeOf(largeType: boolean): ThemeConfig {
  return {
    token: {
      colorPrimary: '#2a5b8c',
      colorInfo: '#2a5b8c',
      colorLink: '#2a5b8c',
      // Of so quiet a blue the palette's own pale tones come out grey.
      colorPrimaryBg: '#e8f0f8',
      colorPrimaryBgHover: '#d9e6f2',
      colorPrimaryBorder: '#b5cce1',
      colorInfoBg: '#eef4fa',
      colorInfoBorder: '#c2d6e8',
      colorTextBase: '#22262c',
      colorBgLayout: '#eef1f5',
      // What a field is for must be readable too, also by older eyes.
      colorTextTertiary: '#626a75',
      colorTextPlaceholder: '#767e8a',
      colorTextDisabled: '#868d97',
      borderRadius: 6,
      fontSize: largeType ? TYPE_SIZE.large : TYPE_SIZE.usual,
      controlHeight: largeType ? 38 : 32,
      fontFamily:
        '"Microsoft YaHei UI", "Microsoft YaHei", "PingFang SC", "Noto Sans CJK SC", "CESI黑体-GB2312", sans-serif',
      // Office PCs are slow, and a dialog that still grows takes a quick click for one beside it.
      motion: false,
    },
    components: { Button: { primaryShadow: 'none', defaultShadow: 'none' } },
  };
}
