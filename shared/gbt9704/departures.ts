import { knownFont, STYLE_OF } from './fonts';
import {
  CELLS_PER_LINE,
  geometryOf,
  LINES_PER_PAGE,
  TYPE_AREA_MM,
  twipsToMm,
  WHITE_MM,
} from './numbers';
import { type LayoutProfile, STANDARD_PROFILE } from './profile';

/** How binding the standard is where a profile departs from it; 'open': it leaves the matter to the office. */
export const STRENGTHS = { must: '规定', usually: '一般', open: '国标未作要求' } as const;

/** One place where a profile is not the standard. */
export interface Departure {
  /** What it is about, e.g. 天头. */
  what: string;
  /** As this profile has it, and as the standard does. */
  here: string;
  standard: string;
  clause: string;
  strength: keyof typeof STRENGTHS;
}

const mm = (length: number): string => `${Math.round(length * 100) / 100}毫米`;

/** Rounding of lengths, mm: margins are typed in hundredths. */
const ROUNDING_MM = 0.2;

function ofPage(profile: LayoutProfile): Departure[] {
  const { top, left } = profile.margins;
  const { width, height, linesPerPage, cellsPerLine } = geometryOf(profile);
  const area = { width: twipsToMm(width), height: twipsToMm(height) };
  const isOff = (here: number, there: number, by: number) => Math.abs(here - there) > by;
  const found: Departure[] = [];
  const white = (what: string, here: number, there: number) => {
    if (!isOff(here, there, WHITE_MM.tolerance)) return;
    const standard = `${there}毫米±${WHITE_MM.tolerance}毫米`;
    found.push({ what, here: mm(here), standard, clause: '5.2.1', strength: 'must' });
  };
  white('天头（上白边）', top, WHITE_MM.top);
  white('订口（左白边）', left, WHITE_MM.left);
  if (
    isOff(area.width, TYPE_AREA_MM.width, ROUNDING_MM) ||
    isOff(area.height, TYPE_AREA_MM.height, ROUNDING_MM)
  ) {
    found.push({
      what: '版心',
      here: `${mm(area.width)}×${mm(area.height)}`,
      standard: `${TYPE_AREA_MM.width}毫米×${TYPE_AREA_MM.height}毫米`,
      clause: '5.2.1',
      strength: 'must',
    });
  }
  if (linesPerPage !== LINES_PER_PAGE || cellsPerLine !== CELLS_PER_LINE) {
    found.push({
      what: '每面行数、每行字数',
      here: `${linesPerPage}行、${cellsPerLine}字`,
      standard: `${LINES_PER_PAGE}行、${CELLS_PER_LINE}字`,
      clause: '5.2.3',
      strength: 'usually',
    });
  }
  return found;
}

const FONT_USES = {
  body: { what: '正文字体', clause: '5.2.2', strength: 'usually' },
  title: { what: '标题字体', clause: '7.3.1', strength: 'usually' },
  heading1: { what: '一级标题字体', clause: '7.3.3', strength: 'usually' },
  heading2: { what: '二级标题字体', clause: '7.3.3', strength: 'usually' },
  pageNumber: { what: '页码字体', clause: '7.5', strength: 'usually' },
} as const;

function ofFonts({ fonts }: LayoutProfile): Departure[] {
  return (Object.keys(FONT_USES) as (keyof typeof FONT_USES)[]).flatMap((use) => {
    const style = STYLE_OF[use];
    const name = fonts[use];
    const known = knownFont(name)?.style;
    // A font that is not known goes by its name: 汉仪仿宋 is one.
    if (known === style || (known === undefined && name.includes(style))) return [];
    return [{ ...FONT_USES[use], here: name, standard: style }];
  });
}

function ofHabits(profile: LayoutProfile): Departure[] {
  const bold = [...(profile.boldLevel2 ? ['二级'] : []), ...(profile.boldLevel3 ? ['三级'] : [])];
  const found: Departure[] = [];
  const open = (what: string, here: string, standard: string, clause: string) =>
    found.push({ what, here, standard, clause, strength: 'open' });
  if (bold.length > 0) open('标题加粗', `${bold.join('、')}标题加粗`, '只定字体，不加粗', '7.3.3');
  if (profile.pageNumber !== 'outside') {
    found.push({
      what: '页码',
      here: profile.pageNumber === 'center' ? '居中' : '不印',
      standard: '单页居右、双页居左，各空一字',
      clause: '7.5',
      strength: 'usually',
    });
  }
  if (profile.listsAtHead) {
    open(
      '纪要的出席、请假、列席名单',
      '在正文前',
      '在正文或附件说明下空一行；纪要格式可按实际定',
      '10.3',
    );
  }
  if (profile.wordGrid) {
    open('字距、行距', '用 Word 文档网格（28字×22行）', '只定行数、字数，不定做法', '5.2.3');
  }
  return found;
}

/** Where a profile is not the standard, each with its clause; [] for the standard itself. */
export function departuresOf(profile: LayoutProfile): Departure[] {
  return profile === STANDARD_PROFILE
    ? []
    : [...ofPage(profile), ...ofFonts(profile), ...ofHabits(profile)];
}
