import type { LayoutProfile } from './profile';

/** The faces that the standard asks for (5.2.2, 7.3.1, 7.3.3, 7.5); it names no products. */
const FONT_STYLES = ['仿宋', '小标宋', '黑体', '楷体', '宋体'] as const;
export type FontStyle = (typeof FONT_STYLES)[number];

interface KnownFont {
  /** As Word writes it. */
  name: string;
  style: FontStyle;
  /** Other names of the same font: in English, and as a system lists it. */
  aliases: readonly string[];
  /** Where it comes from, as a clerk says it. */
  from: string;
  /** Only the 6,763 hanzi of GB 2312: rare characters of names are not in it. */
  isSmall?: true;
}

const WINDOWS = 'Windows 自带';
const OLD = '随旧版 Windows 或单独安装';
const FOUNDER = '方正字库，由单位购买安装';
const KYLIN = '麒麟、统信系统自带';
const MAC = 'macOS 自带';

/** CESI 仿宋 of Kylin and UOS comes in three sizes, each also under a name in Latin letters. */
function cesi(style: FontStyle, code: string): KnownFont[] {
  return (['GB2312', 'GB13000', 'GB18030'] as const).map((set) => ({
    name: `CESI${style}-${set}`,
    style,
    aliases: [`CESI_${code}_${set}`, `CESI ${style} ${set}`, `CESI${style}_${set}`],
    from: KYLIN,
    ...(set === 'GB2312' ? { isSmall: true as const } : {}),
  }));
}

/** Fonts that offices have for these faces, under every name that they go by. */
const KNOWN_FONTS: readonly KnownFont[] = [
  {
    name: '仿宋_GB2312',
    style: '仿宋',
    aliases: ['FangSong_GB2312', 'FangSong-GB2312', '仿宋GB2312'],
    from: OLD,
    isSmall: true,
  },
  { name: '仿宋', style: '仿宋', aliases: ['FangSong', 'SimFang'], from: WINDOWS },
  ...cesi('仿宋', 'FS'),
  {
    name: '方正仿宋_GBK',
    style: '仿宋',
    aliases: ['FZFangSong-Z02', 'FZFSK--GBK1-0'],
    from: FOUNDER,
  },
  { name: '华文仿宋', style: '仿宋', aliases: ['STFangsong', 'STFangSong'], from: MAC },
  {
    name: '方正小标宋简体',
    style: '小标宋',
    aliases: ['FZXiaoBiaoSong-B05S', 'FZXBSJW--GB1-0', 'FZXBSJW'],
    from: FOUNDER,
    isSmall: true,
  },
  {
    name: '方正小标宋_GBK',
    style: '小标宋',
    aliases: ['FZXiaoBiaoSong-B05', 'FZXBSK--GBK1-0', 'FZXBSK'],
    from: FOUNDER,
  },
  ...cesi('小标宋', 'XBS').map((font) => ({
    ...font,
    aliases: [...font.aliases, font.name.replace('CESI小标宋-', 'CESI_XBSJ_')],
  })),
  { name: '黑体', style: '黑体', aliases: ['SimHei'], from: WINDOWS },
  ...cesi('黑体', 'HT'),
  {
    name: '楷体_GB2312',
    style: '楷体',
    aliases: ['KaiTi_GB2312', 'KaiTi-GB2312', '楷体GB2312'],
    from: OLD,
    isSmall: true,
  },
  { name: '楷体', style: '楷体', aliases: ['KaiTi', 'SimKai'], from: WINDOWS },
  ...cesi('楷体', 'KT'),
  { name: '华文楷体', style: '楷体', aliases: ['STKaiti', 'STKaiTi'], from: MAC },
  { name: '宋体', style: '宋体', aliases: ['SimSun', 'NSimSun'], from: WINDOWS },
  ...cesi('宋体', 'SS'),
];

/** Names that are compared say the same without case, spaces and joining marks. */
function keyOf(name: string): string {
  return name.toLowerCase().replace(/[\s_-]/g, '');
}

const BY_NAME = new Map(
  KNOWN_FONTS.flatMap((font) => [font.name, ...font.aliases].map((name) => [keyOf(name), font])),
);

/** The known font of a name, whichever of its names it is; undefined for all others. */
export function knownFont(name: string): KnownFont | undefined {
  return BY_NAME.get(keyOf(name));
}

/** Every name that a font goes by, its own first. */
export function namesOfFont(name: string): string[] {
  const known = knownFont(name);
  return known ? [...new Set([name, known.name, ...known.aliases])] : [name];
}

/** True when two names are of one font. */
export function isSameFont(a: string, b: string): boolean {
  const known = knownFont(a);
  return known ? knownFont(b) === known : keyOf(a) === keyOf(b);
}

/** The face that the standard asks for, of each font of a profile; the Latin one it leaves open. */
export const STYLE_OF: Record<Exclude<keyof LayoutProfile['fonts'], 'latin'>, FontStyle> = {
  body: '仿宋',
  title: '小标宋',
  heading1: '黑体',
  heading2: '楷体',
  pageNumber: '宋体',
};

/** Names to choose from for one use, the known ones of its face. */
export function fontChoices(use: keyof LayoutProfile['fonts']): string[] {
  if (use === 'latin') return ['Times New Roman', '仿宋_GB2312', '仿宋'];
  return KNOWN_FONTS.filter(({ style }) => style === STYLE_OF[use]).map(({ name }) => name);
}
