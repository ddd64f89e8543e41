import { mmToTwips, SHEET_TWIPS, WHITE_MM } from '../../gbt9704/numbers';
import { type LayoutProfile, STANDARD_PROFILE } from '../../gbt9704/profile';
import { type Lapse, mm, type Rule } from '../lapse';
import type { SectionLook } from '../look';
import type { Paper } from '../paper';

/** What a ruler allows (5.2.1, 6.1). */
const TOLERANCE = mmToTwips(WHITE_MM.tolerance);
/** Programs round the sheet's edges. */
const SHEET_TOLERANCE = mmToTwips(1);

type Edge = 'top' | 'bottom' | 'left' | 'right';
const EDGES: Readonly<Record<Edge, string>> = {
  top: '上边距（天头）',
  bottom: '下边距',
  left: '左边距（订口）',
  right: '右边距',
};
const EDGE_NAMES: Readonly<Record<Edge, string>> = {
  top: '上',
  bottom: '下',
  left: '左',
  right: '右',
};
const ALL_EDGES = Object.keys(EDGES) as Edge[];

/** Edge of the sheet as it is read → the edge of the upright sheet (8). */
const TURNED: Readonly<Record<Edge, Edge>> = {
  top: 'left',
  right: 'top',
  bottom: 'right',
  left: 'bottom',
};

/** Where a section is: nothing more need be said when there is but one. */
function placeOf(section: SectionLook, { file }: Paper): string {
  return file.sections.length > 1
    ? `第${file.sections.indexOf(section) + 1}节的页面设置`
    : '页面设置';
}

function isA4({ width, height }: SectionLook): boolean {
  const [short, long] = [Math.min(width, height), Math.max(width, height)];
  return (
    Math.abs(short - SHEET_TWIPS.width) <= SHEET_TOLERANCE &&
    Math.abs(long - SHEET_TWIPS.height) <= SHEET_TOLERANCE
  );
}

/** Margins asked for, twips. */
function askedMargins(section: SectionLook, profile: LayoutProfile): Record<Edge, number> {
  const turned = section.width > section.height;
  const of = (edge: Edge) => mmToTwips(profile.margins[turned ? TURNED[edge] : edge]);
  return { top: of('top'), bottom: of('bottom'), left: of('left'), right: of('right') };
}

/** The sheet lying where it stood, or the other way about; its margins as they are. */
function turned(section: SectionLook): SectionLook {
  return { ...section, width: section.height, height: section.width };
}

/** The margins are right for the sheet turned the other way: it was turned, and they were not. */
function isTurnedAlone(section: SectionLook, profile: LayoutProfile): boolean {
  return (
    wrongEdges(section, profile).length > 1 && wrongEdges(turned(section), profile).length === 0
  );
}

/** A sheet lies for the sake of a wide table (8); text alone stands. */
function checkTurned(paper: Paper, profile: LayoutProfile): Lapse[] {
  const hasTable = (index: number) =>
    paper.file.blocks.some((block) => block.kind === 'table' && block.table.section === index);
  return paper.sections
    .filter((section) => isA4(section) && isTurnedAlone(section, profile))
    .map((section) => {
      const index = paper.file.sections.indexOf(section);
      const { width, height, margins } = section;
      const lies = width > height;
      const [way, other] = lies ? ['横放', '竖放'] : ['竖放', '横放'];
      const asked = askedMargins(section, profile);
      const staysSo = hasTable(index) === lies;
      const found = ALL_EDGES.map((edge) => `${EDGE_NAMES[edge]}${mm(margins[edge])}`).join('，');
      const expected = ALL_EDGES.map((edge) => `${EDGE_NAMES[edge]}${mm(asked[edge])}`).join('，');
      return {
        place: placeOf(section, paper),
        words: '',
        found: `纸${way}，页边却是${other}的：${found}`,
        expected: staysSo ? `${way}的页边：${expected}` : `纸${other}，页边不变`,
        mend: [
          staysSo
            ? { on: 'section', section: index, margins: asked }
            : { on: 'section', section: index, page: { width: height, height: width } },
        ],
      };
    });
}

function wrongEdges(section: SectionLook, profile: LayoutProfile): Edge[] {
  const asked = askedMargins(section, profile);
  return ALL_EDGES.filter((edge) => Math.abs(section.margins[edge] - asked[edge]) > TOLERANCE);
}

/** The type area is what the standard asks for, so that where a line ends on it can be judged. */
export function isPageRight(section: SectionLook, profile: LayoutProfile): boolean {
  return isA4(section) && section.columns === 1 && wrongEdges(section, profile).length === 0;
}

/**
 * The section with its page put right: what is measured against the type area is judged by
 * the page that is asked for, so that one wrong margin neither hides another fault nor looks
 * like one.
 */
export function withRightPage(section: SectionLook, profile: LayoutProfile): SectionLook {
  const asked = askedMargins(section, profile);
  const margins = { ...section.margins };
  for (const edge of wrongEdges(section, profile)) margins[edge] = asked[edge];
  if (isA4(section)) return { ...section, margins };
  const { width, height } = SHEET_TWIPS;
  const isTurned = section.width > section.height;
  return {
    ...section,
    margins,
    ...(isTurned ? { width: height, height: width } : { width, height }),
  };
}

function checkSize(paper: Paper, profile: LayoutProfile): Lapse[] {
  return paper.sections
    .filter((section) => !isA4(section))
    .map((section) => {
      const { width, height } = SHEET_TWIPS;
      // Another sheet that its margins are right for lies as they do.
      const lies = section.width > section.height !== isTurnedAlone(section, profile);
      const page = lies ? { width: height, height: width } : SHEET_TWIPS;
      return {
        place: placeOf(section, paper),
        words: '',
        found: `${mm(section.width)}×${mm(section.height)}`,
        expected: 'A4，210毫米×297毫米',
        mend: [{ on: 'section', section: paper.file.sections.indexOf(section), page }],
      };
    });
}

function checkEdge(edge: Edge): Rule['check'] {
  return (paper, profile) =>
    paper.sections
      .filter((section) => !isTurnedAlone(section, profile))
      .filter((section) => wrongEdges(section, profile).includes(edge))
      .map((section) => {
        const asked = askedMargins(section, profile)[edge];
        return {
          place: placeOf(section, paper),
          words: '',
          found: mm(section.margins[edge]),
          expected: `${mm(asked)}，允许偏差1毫米`,
          isOwn: asked !== askedMargins(section, STANDARD_PROFILE)[edge],
          mend: [
            {
              on: 'section',
              section: paper.file.sections.indexOf(section),
              margins: { [edge]: asked },
            },
          ],
        };
      });
}

function checkColumns(paper: Paper): Lapse[] {
  return paper.sections
    .filter(({ columns }) => columns > 1)
    .map((section) => ({
      place: placeOf(section, paper),
      words: '',
      found: `分成${section.columns}栏`,
      expected: '不分栏，每行28字撑满版心',
      mend: null,
    }));
}

/** Sheet and type area. */
export const PAGE_RULES: readonly Rule[] = [
  { id: 'page-size', title: '纸张', clause: '5.1', strength: '规定', check: checkSize },
  {
    id: 'page-turned',
    title: '纸张方向和页边',
    clause: '5.2.1',
    strength: '规定',
    check: checkTurned,
  },
  ...ALL_EDGES.map(
    (edge): Rule => ({
      id: `margin-${edge}`,
      title: EDGES[edge],
      clause: '5.2.1',
      strength: '规定',
      check: checkEdge(edge),
    }),
  ),
  { id: 'columns', title: '分栏', clause: '5.2.3', strength: '一般', check: checkColumns },
];
