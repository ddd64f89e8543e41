import type { LayoutProfile } from '../../gbt9704/profile';
import { type Lapse, type Rule, wordsAt } from '../lapse';
import { isLetterLike, type Paper } from '../paper';
import { isBare, numberLine } from './page-numbers';

/** The first page of a section that has a header and footer of its own. */
function checkFirst(paper: Paper, profile: LayoutProfile): Lapse[] {
  const { file, sections } = paper;
  if (profile.pageNumber === 'none' || isLetterLike(paper)) return [];
  return sections.flatMap((section): Lapse[] => {
    const { ownFirst, footers, headers } = section;
    const has = (pages: 'default' | 'first') =>
      numberLine(footers[pages]) !== null || numberLine(headers[pages]) !== null;
    if (!ownFirst || has('first') || !has('default')) return [];
    const index = file.sections.indexOf(section);
    // A cover says little, and a paper of one page is often left without a number.
    const own = paper.lines.filter(({ look }) => look.section === index);
    const pageOf = ({ look }: (typeof own)[number]) => paper.pages.get(look.id);
    const first = own.map(pageOf).find((page) => page !== undefined);
    const text = own.filter((line) => pageOf(line) === first && line.role === 'paragraph');
    if (text.length === 0 || Math.max(...paper.pages.values()) < 2) return [];
    const isFree = isBare(footers.first) && isBare(headers.first) && isBare(headers.default);
    const many = file.sections.length > 1 ? `第${index + 1}节` : '';
    return [
      {
        place: `${many}首页页脚`,
        words: '',
        found: '首页没有页码',
        expected: '版心下边缘之下有页码',
        mend: isFree ? [{ on: 'section', section: index, ownFirst: false }] : null,
      },
    ];
  });
}

/** Text on pages with a number stands above: a cover or a list of contents has no sentences. */
function hasTextAbove({ lines, file }: Paper, index: number): boolean {
  return lines.some(({ role, text, look }) => {
    const footers = file.sections[look.section]?.footers;
    return (
      look.section < index &&
      role === 'paragraph' &&
      text.trimEnd().endsWith('。') &&
      numberLine(footers?.default ?? null) !== null
    );
  });
}

/** Pages of one paper are counted through, those of an annex that is bound with it too. */
function checkGoesOn(paper: Paper, profile: LayoutProfile): Lapse[] {
  if (profile.pageNumber === 'none') return [];
  return paper.sections.flatMap((section): Lapse[] => {
    const index = paper.file.sections.indexOf(section);
    const first = paper.lines.find(({ look, count }) => look.section === index && count > 0);
    const { startsAt } = section;
    if (index === 0 || startsAt === null || !first) return [];
    const isAnnex = first.role === 'annexLabel';
    const isCountedOn = startsAt === paper.pages.get(first.look.id);
    if (!isAnnex && (isCountedOn || !hasTextAbove(paper, index))) return [];
    return [
      {
        place: `第${index + 1}节的页码`,
        words: wordsAt(first),
        found: `${isAnnex ? '附件的' : ''}页码从${startsAt}重新编排`,
        expected: isAnnex ? '附件与正文一起装订时，页码连续编排' : '页码连续编排',
        mend: [{ on: 'section', section: index, goesOn: true }],
      },
    ];
  });
}

/** A paper that begins with its head or title begins with page 1; a cover in front of it may count as 0. */
function checkStart(paper: Paper, profile: LayoutProfile): Lapse[] {
  const [section] = paper.sections;
  const index = section ? paper.file.sections.indexOf(section) : -1;
  const first = paper.lines.find(({ look, count }) => look.section === index && count > 0);
  if (profile.pageNumber === 'none' || index !== 0 || !first) return [];
  const { startsAt } = paper.file.sections[0] ?? { startsAt: null };
  if (startsAt === null || startsAt <= 1 || first.role === 'annexLabel') return [];
  return [
    {
      place: '页码',
      words: first.text.trim(),
      found: `页码从${startsAt}开始`,
      expected: '从1开始，连续编排',
      mend: [{ on: 'section', section: 0, goesOn: true }],
    },
  ];
}

/** A letter shows no number on its first page (10.1). */
function checkLetter(paper: Paper, profile: LayoutProfile): Lapse[] {
  const [section] = paper.sections;
  const isLetter = paper.lines.some(({ role, look }) => role === 'mark' && look.section === 0);
  if (!section || profile.pageNumber === 'none' || paper.document.format !== 'letter') return [];
  const { ownFirst, footers, headers } = section;
  const shown = ownFirst ? [footers.first, headers.first] : [footers.default, headers.default];
  if (!isLetter || shown.every((one) => numberLine(one) === null)) return [];
  const isFree =
    !ownFirst && isBare(headers.default) && isBare(footers.first) && isBare(headers.first);
  return [
    {
      place: '首页页脚',
      words: '',
      found: '首页有页码',
      expected: '信函首页不显示页码',
      mend: isFree ? [{ on: 'section', section: 0, ownFirst: true }] : null,
    },
  ];
}

/** Which pages are numbered, and from where on. */
export const NUMBERED_PAGE_RULES: readonly Rule[] = [
  {
    id: 'page-number-first',
    title: '首页的页码',
    clause: '7.5',
    strength: '一般',
    check: checkFirst,
  },
  {
    id: 'page-number-goes-on',
    title: '页码的连续',
    clause: '7.5',
    strength: '一般',
    check: checkGoesOn,
  },
  {
    id: 'page-number-start',
    title: '页码从几开始',
    clause: '7.5',
    strength: '一般',
    check: checkStart,
  },
  {
    id: 'letter-first-number',
    title: '信函首页的页码',
    clause: '10.1',
    strength: '规定',
    check: checkLetter,
  },
];
