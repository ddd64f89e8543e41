import * as z from 'zod/mini';
import { geometryOf } from './numbers';
import { LayoutProfile } from './profile';

/** A profile as a file that goes from one office to another. */
const KIND = 'huiyin-layout-profile';
const VERSION = 1;
/** A file is never longer; characters. */
const LONGEST = 100_000;

/** The file's text: JSON that a person can read. */
export function profileToFile({ landscape: _turned, ...profile }: LayoutProfile): string {
  return `${JSON.stringify({ kind: KIND, version: VERSION, profile }, null, 2)}\n`;
}

/** The least that a page must hold, and the bounds within which a text can be read. */
const LEAST = { cells: 10, lines: 8 } as const;
const BOUNDS = {
  linePitch: { least: 320, most: 1200, what: '行距（linePitch）' },
  titleLinePitch: { least: 440, most: 1600, what: '标题行距（titleLinePitch）' },
  characterSpacing: { least: -40, most: 80, what: '字距（characterSpacing）' },
  // Also 0: as high as a printed one. The screen offers no less than 50 either.
  preprintedHeadHeight: { least: 50, most: 200, what: '套印红头高度（preprintedHeadHeight）' },
} as const;

/** Margins, mm: a printer reaches no further, and the screen offers no less. */
const MARGIN = { least: 5, most: 150 } as const;
const EDGES = { top: '上', bottom: '下', left: '左', right: '右' } as const;

export type ProfileRead = { profile: LayoutProfile } | { reason: string };

const FIELD_NAMES: Readonly<Record<string, string>> = {
  id: '编号',
  name: '名称',
  margins: '页边',
  fonts: '字体',
  boldLevel2: '二级标题加粗',
  boldLevel3: '三级标题加粗',
  pageNumber: '页码',
  listsAtHead: '名单位置',
  twoSided: '双面印刷',
  wordGrid: '文档网格',
};

function nameOf(path: readonly PropertyKey[]): string {
  const at = path.map(String).join('.');
  const [first = ''] = path.map(String);
  const known = FIELD_NAMES[first] ?? BOUNDS[first as keyof typeof BOUNDS]?.what;
  return known ? `${known.replace(/（.*/, '')}（${at}）` : at;
}

/** What is wrong with numbers that are each of the right kind; null where nothing is. */
function nonsense(profile: LayoutProfile): string | null {
  for (const [key, { least, most, what }] of Object.entries(BOUNDS)) {
    const value = profile[key as keyof typeof BOUNDS];
    // Not measured: the head is as high as a printed one.
    const isUnset = key === 'preprintedHeadHeight' && value === 0;
    if (!isUnset && (value < least || value > most))
      return `${what}是${value}，应当在${least}和${most}之间`;
  }
  for (const [key, name] of Object.entries(EDGES)) {
    const value = profile.margins[key as keyof typeof EDGES];
    if (value < MARGIN.least || value > MARGIN.most)
      return `${name}页边（margins.${key}）是${value}毫米，应当在${MARGIN.least}和${MARGIN.most}之间`;
  }
  const { cellsPerLine, linesPerPage } = geometryOf(profile);
  if (cellsPerLine < LEAST.cells || linesPerPage < LEAST.lines) {
    return '页边太大，一面放不下正文';
  }
  const fonts = Object.values(profile.fonts);
  if (fonts.some((name) => name.trim() === '' || name.length > 60))
    return '有字体没有名称或者名称太长';
  if (profile.name.trim() === '' || profile.name.length > 60) return '没有名称，或者名称太长';
  return null;
}

/**
 * A profile out of a file from elsewhere, or in Chinese why it was not taken. Nothing of a
 * file that is refused is used.
 */
export function profileFromFile(text: string): ProfileRead {
  const refused = (reason: string): ProfileRead => ({ reason });
  if (text.length > LONGEST) return refused('文件太大，不是版式文件。');
  let json: unknown;
  try {
    json = JSON.parse(text.replace(/^\ufeff/, ''));
  } catch {
    return refused('这不是版式文件，或者文件已经损坏（不是完整的 JSON）。');
  }
  const head = z.object({
    kind: z.literal(KIND),
    version: z.int().check(z.gte(1)),
    profile: z.unknown(),
  });
  const outer = head.safeParse(json);
  if (!outer.success) return refused('这不是回音导出的版式文件。');
  if (outer.data.version > VERSION) {
    return refused('这个版式文件是更新版本的回音导出的，这里还读不懂。请先升级再导入。');
  }
  const read = LayoutProfile.safeParse(outer.data.profile);
  if (!read.success) {
    const path = read.error.issues[0]?.path ?? [];
    return refused(`版式文件里“${nameOf(path)}”缺少，或者不是应有的数值。`);
  }
  // A sheet is turned for a paper, never for an office.
  const { landscape: _turned, ...profile } = read.data;
  const wrong = nonsense(profile);
  return wrong === null ? { profile } : refused(`版式文件里${wrong}。`);
}
