import {
  attachmentLabels,
  type Block,
  type HeadingBlock,
  isLetterHead,
  type LabelledList,
  type OfficialDocument,
  runsText,
} from '../document/official-document';
import { shopInImprint } from '../document/print-shop';
import { chapterDepth, regulationDepth } from '../document/regulation';
import {
  CELLS_PER_LINE,
  geometryOf,
  INDENT_CELLS,
  sheetProfile,
  TEXT_PT,
  TITLE_PT,
} from '../gbt9704/numbers';
import type { LayoutProfile } from '../gbt9704/profile';
import { textWidth } from './measure';
import { planHead, planLooseHead } from './plan-head';
import { isFilled, planListsAtHead, planTail } from './plan-tail';
import {
  type Face,
  faced,
  line,
  type PlanHead,
  type PlanImprint,
  type PlanItem,
  type PlanLine,
  type PrintPlan,
  plain,
} from './print-plan';
import { breakTitle } from './title';

/** Face of each level's number and heading (7.3.3). */
const HEADING_FACES: Record<1 | 2 | 3 | 4, Face> = { 1: 'hei', 2: 'kai', 3: 'text', 4: 'text' };

/** Title characters that fit on a line. */
function titleCells(profile: LayoutProfile): number {
  return Math.floor(geometryOf(profile).width / (TITLE_PT * 20));
}

function heading(block: HeadingBlock, profile: LayoutProfile): PlanLine {
  const { level } = block;
  const bold = (level === 2 && profile.boldLevel2) || (level === 3 && profile.boldLevel3 === true);
  const runs = faced(block.runs, HEADING_FACES[level], bold);
  const role = `heading${level}` as const;
  if (block.runIn) {
    // The whole paragraph in the outline would fill the navigation with text.
    return line(role, [...runs, ...faced(block.runIn, 'text')], { first: INDENT_CELLS });
  }
  // 第一章　总则 stands in the middle of its line, by the habit of all regulations.
  return chapterDepth(runsText(block.runs)) === null
    ? line(role, runs, { first: INDENT_CELLS, outline: level })
    : line(role, runs, { align: 'center', outline: level });
}

function planBlock(block: Block, profile: LayoutProfile): PlanItem {
  switch (block.type) {
    case 'heading':
      return heading(block, profile);
    case 'table':
      return { kind: 'table', table: block };
    case 'pageBreak':
      return { kind: 'pageBreak' };
    case 'paragraph':
      return paragraph(block);
  }
}

/** 第一条 within 第一章, 第一节 within it. */
function isWithin(inner: HeadingBlock, outer: HeadingBlock): boolean {
  const [below, above] = [inner, outer].map(({ runs }) => regulationDepth(runsText(runs)));
  return below != null && above != null && below > above;
}

/** 记录人（签名）：, 核稿：甲: whom a paper is signed by, on a short line of its own. */
const SIGNING =
  /^(?:(?:会议)?(?:主持|记录|汇报|整理|速记|核稿|校对|审核|审签|签发|拟稿|填表|经手|监票|计票|总监票)人?员?(?:[（(](?:签名|签字|盖章)[）)])?|(?:本人)?(?:签名|签字))[ \u3000]*[：:][^，。；：:]{0,16}$/u;

const isSigningLine = (block: Block | undefined): boolean =>
  block?.type === 'paragraph' && SIGNING.test(runsText(block.runs).trim());

/**
 * A line that is signed stands on one page with the one before it, a heading with what it is the
 * heading of; in a list of headings each stands for itself.
 */
function isKept(block: Block, next: Block | undefined): boolean {
  if (isSigningLine(next)) return block.type !== 'pageBreak';
  if (block.type !== 'heading' || block.runIn || next === undefined) return false;
  if (next.type === 'heading') return next.level > block.level || isWithin(next, block);
  return next.type !== 'pageBreak';
}

interface Cached {
  profile: LayoutProfile;
  kept: boolean;
  item: PlanItem;
}
const cache = new WeakMap<Block, Cached>();

/** Body blocks as they are printed; an unchanged block keeps its item, so that its lines are not broken again. */
export function planBlocks(blocks: readonly Block[], profile: LayoutProfile): PlanItem[] {
  return blocks.map((block, index) => {
    const kept = isKept(block, blocks[index + 1]);
    const known = cache.get(block);
    if (known?.profile === profile && known.kept === kept) return known.item;
    const planned = planBlock(block, profile);
    const item = kept && planned.kind === 'line' ? { ...planned, keepNext: true } : planned;
    cache.set(block, { profile, kept, item });
    return item;
  });
}

function paragraph(block: Extract<Block, { type: 'paragraph' }>): PlanLine {
  const runs = faced(block.runs, 'text');
  switch (block.align) {
    case 'flush':
      return line('body', runs);
    case 'center':
      return line('body', runs, { align: 'center' });
    case 'right':
      return line('body', runs, { align: 'right' });
    default:
      return line('body', runs, { first: INDENT_CELLS });
  }
}

/** The lines of a title, shaped (7.3.1). */
export function planTitle(lines: readonly string[], profile: LayoutProfile): PlanLine[] {
  return breakTitle(lines, titleCells(profile)).map((text) =>
    line('title', plain(text, 'title'), { align: 'center' }),
  );
}

/**
 * A line under the title. 通过 of a session with its name is longer than a line in most
 * cities: it then wraps between words, the first line the longer one.
 */
function planByline(text: string, profile: LayoutProfile): PlanLine {
  const { cellsPerLine, cell } = geometryOf(profile);
  const [first = '', ...more] = breakTitle([text], cellsPerLine);
  const widthOf = (part: string) => textWidth(part, TEXT_PT, profile.characterSpacing) / cell;
  // A line no wider than its words is broken behind them, whoever breaks it.
  const inset = Math.max(0, (cellsPerLine - widthOf(first) - 0.6) / 2);
  const isShaped = more.length === 1 && more.every((part) => widthOf(part) < widthOf(first));
  const indent = isShaped ? { left: inset, right: inset } : {};
  return line('byline', plain(text, 'kai'), { align: 'center', ...indent });
}

function hasTitle(document: OfficialDocument): boolean {
  return [...document.title, document.subtitle].some((text) => text.trim() !== '');
}

/** Blank lines between the head and what follows it. */
function blanksBelow(head: PlanHead, document: OfficialDocument): number {
  // Two below the last line of a letter's head (10.1), which is an empty one where it has none.
  if (head.kind === 'letter') return head.left.length + head.right.length > 0 ? 2 : 1;
  if (head.kind === 'number') return head.preprinted ? 2 : 1;
  // Two above a title (7.3.1); a 纪要 that goes on with its text needs no more than one.
  return hasTitle(document) ? 2 : 1;
}

function planTop(
  document: OfficialDocument,
  head: PlanHead | null,
  profile: LayoutProfile,
  addressees: string,
): PlanItem[] {
  const items: PlanItem[] = [];
  if (head) items.push({ kind: 'blank', lines: blanksBelow(head, document) });
  else items.push(...planLooseHead(document));
  items.push(...planTitle(document.title, profile));
  if (document.subtitle) {
    items.push(line('subtitle', plain(document.subtitle, 'kai'), { align: 'center' }));
  }
  for (const text of document.byline.filter((one) => one !== '')) {
    items.push(planByline(text, profile));
  }
  const last = items.at(-1);
  // One blank line between the title and what follows (7.3.2).
  if (last?.kind === 'line') items.push({ kind: 'blank', lines: 1 });
  for (const text of [addressees, document.salutation]) {
    if (text) items.push(line('addressees', plain(text)));
  }
  return items;
}

/** 主送 as 版记 has it: the list ends with a full stop instead of its colon (7.4.2). */
function movedAddressees(addressees: string): LabelledList[] {
  if (addressees === '') return [];
  const names = addressees.trim().replace(/[：:]$/, '');
  return [{ label: '主送', text: names.endsWith('。') ? names : `${names}。` }];
}

/** 版记, or null where there is none; `addressees` where they were moved into it (7.3.2). */
function planImprint(document: OfficialDocument, addressees: string): PlanImprint | null {
  const { cc, dispatch, printLine } = document;
  const rows = [...movedAddressees(addressees), ...dispatch.filter(isFilled)];
  if (cc !== '') rows.push({ label: '抄送', text: cc });
  // A letter has neither 印发机关 and 印发日期 nor lines (10.1).
  if (isLetterHead(document))
    return rows.length > 0 ? { rows, office: '', date: '', isBare: true } : null;
  if (rows.length === 0 && printLine === null) return null;
  const shop = shopInImprint(document);
  const line = { office: printLine?.office ?? '', date: printLine?.date ?? '' };
  return { rows, ...line, ...(shop ? { shop } : {}) };
}

/**
 * A document as what is printed, in order. `CELLS_PER_LINE` characters a line are
 * assumed on an upright sheet where an indent depends on the width of a text.
 * `addresseesBelow`: 主送 stands in 版记 (7.3.2).
 */
export function planOf(
  document: OfficialDocument,
  upright: LayoutProfile,
  { addresseesBelow = false } = {},
): PrintPlan {
  const profile = sheetProfile(document, upright);
  if (document.format === 'nameCards') {
    return { head: null, items: planCards(document), imprint: null };
  }
  const head = planHead(document, profile);
  return {
    head,
    items: [
      ...planTop(document, head, profile, addresseesBelow ? '' : document.addressees),
      ...planListsAtHead(document, profile),
      ...planBlocks(document.body, profile),
      ...planTail(
        document,
        profile,
        profile.landscape ? geometryOf(profile).cellsPerLine : CELLS_PER_LINE,
      ),
      ...planAnnexes(document, profile),
    ],
    imprint: planImprint(document, addresseesBelow ? document.addressees : ''),
  };
}

/** Every paragraph with a name in it is one 席卡; nothing else of the document is printed. */
function planCards({ body }: OfficialDocument): PlanItem[] {
  return body.flatMap((block): PlanItem[] => {
    if (block.type !== 'paragraph' && block.type !== 'heading') return [];
    const name = runsText([
      ...block.runs,
      ...(block.type === 'heading' ? (block.runIn ?? []) : []),
    ]);
    return name.trim() === '' ? [] : [{ kind: 'card', name: name.trim() }];
  });
}

/** 附件1 and the blank line below it; a paper that is issued has none. */
function labelOf(label: string): PlanItem[] {
  if (label === '') return [];
  return [
    line('annexLabel', [{ text: label, face: 'hei', bold: false, whole: true }]),
    { kind: 'blank', lines: 1 },
  ];
}

/** The profile for the pages of a part: of an attachment by its number, of the body for −1. */
export function partProfile(
  document: OfficialDocument,
  attachment: number,
  profile: LayoutProfile,
): LayoutProfile {
  return sheetProfile({ landscape: document.attachments[attachment]?.landscape }, profile);
}

/** Attachments with a text of their own, each on its own page: label on line 1, title on line 3 (7.3.7). */
function planAnnexes(document: OfficialDocument, upright: LayoutProfile): PlanItem[] {
  const labels = attachmentLabels(document.attachments);
  return document.attachments.flatMap((attachment, index): PlanItem[] => {
    if (attachment.body.length === 0) return [];
    const profile = partProfile(document, index, upright);
    return [
      { kind: 'pageBreak', landscape: profile.landscape === true },
      ...labelOf(labels[index] ?? ''),
      ...planTitle([attachment.name], profile),
      { kind: 'blank', lines: 1 },
      ...planBlocks(attachment.body, profile),
    ];
  });
}
