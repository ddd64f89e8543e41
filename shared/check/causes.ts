import type { Lapse, Rule } from './lapse';
import type {
  Correction,
  FileLook,
  Indent,
  MarginalLook,
  ParagraphLook,
  ParagraphProperty,
  RunChange,
  RunLook,
  SectionLook,
} from './look';

/** Lapses of one rule that are found and asked for alike. */
export interface Group {
  rule: Rule;
  lapses: readonly Lapse[];
}

/** Lengths that differ less are the same, twips. */
const SAME = 20;

/** Every paragraph of a file by its name for corrections. */
function looksById({ blocks, sections }: FileLook): Map<number, ParagraphLook> {
  const inText = blocks.flatMap((block) =>
    block.kind === 'paragraph' ? [block.paragraph] : block.table.paragraphs,
  );
  const marginals = sections.flatMap(({ footers, headers }) =>
    [...Object.values(footers), ...Object.values(headers)].flatMap((one) => one?.paragraphs ?? []),
  );
  return new Map([...inText, ...marginals].map((look) => [look.id, look]));
}

/** One property of one style, and what it is to say; IN_TWIPS: nothing in characters, so that what it says in twips counts. */
interface Cause {
  source: string;
  name: ParagraphProperty | keyof RunChange;
  asked: string | number | boolean | Indent;
}
const IN_TWIPS = 'twips';

/** What a correction changes; without a source where a paragraph or run says it itself. */
type Wrong = Omit<Cause, 'source'> & { source: string | undefined };

const OTHER: Wrong = { name: 'align', asked: '', source: undefined };

function isSameIndent(has: Indent, asked: Indent): boolean {
  if ('cells' in has) return 'cells' in asked && Math.abs(has.cells - asked.cells) < 0.1;
  return 'twips' in asked && Math.abs(has.twips - asked.twips) <= SAME;
}

const LENGTHS = ['before', 'after', 'pitch'] as const;

function ofParagraph(
  change: Extract<Correction, { on: 'paragraph' }>,
  look: ParagraphLook,
): Wrong[] {
  const { indent, align } = change;
  const wrong: Wrong[] = [];
  const add = (name: ParagraphProperty, asked: Cause['asked']) =>
    wrong.push({ name, asked, source: look.from?.[name] });
  if (align !== undefined && align !== look.align) add('align', align);
  if (indent) {
    const { left, right, first, firstCells = 0 } = indent;
    const asked = {
      left: { twips: left },
      right: { twips: right },
      first: firstCells > 0 ? { cells: firstCells } : { twips: first },
    };
    for (const name of ['left', 'right', 'first'] as const)
      if (!isSameIndent(look[name], asked[name]))
        add(name, 'cells' in look[name] ? IN_TWIPS : asked[name]);
  }
  for (const name of LENGTHS) {
    const asked = change[name];
    if (asked !== undefined && Math.abs(look[name] - asked) > SAME) add(name, asked);
  }
  const isMore = [change.topLine, change.bottomLine, change.breakBefore].some(
    (one) => one !== undefined,
  );
  return isMore ? [OTHER] : wrong;
}

const OF_RUN: readonly (keyof RunChange)[] = [
  'eastAsia',
  'latin',
  'size',
  'spacing',
  'scale',
  'color',
  'bold',
];

function wrongOf(correction: Correction, looks: ReadonlyMap<number, ParagraphLook>): Wrong[] {
  if (correction.on !== 'paragraph' && correction.on !== 'run') return [OTHER];
  const look = looks.get(correction.id);
  if (look === undefined) return [OTHER];
  if (correction.on === 'paragraph') return ofParagraph(correction, look);
  const run = look.runs[correction.run];
  return OF_RUN.flatMap((name): Wrong[] => {
    const asked = correction[name];
    if (asked === undefined || run?.[name] === asked) return [];
    return [{ name, asked, source: run?.from?.[name] }];
  });
}

/** The one property of one style that puts all of a group right if it says another value; null where there is none such. */
function causeOf({ lapses }: Group, looks: ReadonlyMap<number, ParagraphLook>): Cause | null {
  const causes = new Map<string, Cause>();
  for (const { mend } of lapses) {
    if (mend === null) return null;
    for (const { source, name, asked } of mend.flatMap((one) => wrongOf(one, looks))) {
      if (source === undefined) return null;
      causes.set(JSON.stringify([source, name, asked]), { source, name, asked });
    }
  }
  const [cause = null] = causes.values();
  return causes.size === 1 ? cause : null;
}

/** The file with that property of that style as it should be. */
function cured(file: FileLook, { source, name, asked }: Cause): FileLook {
  const inRun = (run: RunLook): RunLook =>
    run.from?.[name as keyof RunChange] === source ? { ...run, [name]: asked } : run;
  const inParagraph = <T extends ParagraphLook>(look: T): T => {
    const runs = look.runs.map(inRun);
    if (look.from?.[name as ParagraphProperty] !== source) return { ...look, runs };
    const has = look[name as ParagraphProperty];
    if (asked !== IN_TWIPS) return { ...look, runs, [name]: asked };
    const twips = typeof has === 'object' && 'cells' in has ? (has.below ?? 0) : 0;
    return { ...look, runs, [name]: { twips } };
  };
  const inMarginal = (one: MarginalLook | null): MarginalLook | null =>
    one && { paragraphs: one.paragraphs.map(inParagraph) };
  const ofKinds = (all: SectionLook['footers']): SectionLook['footers'] => ({
    default: inMarginal(all.default),
    even: inMarginal(all.even),
    first: inMarginal(all.first),
  });
  return {
    ...file,
    sections: file.sections.map((one) => ({
      ...one,
      footers: ofKinds(one.footers),
      headers: ofKinds(one.headers),
    })),
    blocks: file.blocks.map((block) =>
      block.kind === 'paragraph'
        ? { kind: 'paragraph', paragraph: inParagraph(block.paragraph) }
        : {
            kind: 'table',
            table: { ...block.table, paragraphs: block.table.paragraphs.map(inParagraph) },
          },
    ),
  };
}

const FACES: ReadonlySet<string> = new Set(['text-font', 'heading1-font', 'heading2-font']);

/** Lines set in one wrong face throughout, a label and what stands behind it, depart in that one thing. */
function bySameFace(groups: readonly Group[]): Group[][] {
  const joined = new Map<string, Group[]>();
  for (const [at, group] of groups.entries()) {
    const places = group.lapses.map(({ place, found }) => [place, found]);
    const isMended = group.lapses.every(({ mend }) => mend !== null);
    const key = isMended && FACES.has(group.rule.id) ? JSON.stringify(places) : `${at}`;
    joined.set(key, [...(joined.get(key) ?? []), group]);
  }
  return [...joined.values()];
}

/** What a group of one lapse has wrong, all of it by styles or the file's defaults; [] where a paragraph or run says some of it. */
function inheritedOf({ lapses }: Group, looks: ReadonlyMap<number, ParagraphLook>): Wrong[] {
  const [lapse, more] = lapses;
  if (!lapse?.mend || more) return [];
  const wrong = lapse.mend.flatMap((one) => wrongOf(one, looks));
  return wrong.every(({ source }) => source !== undefined) ? wrong : [];
}

/** Other paragraphs take the same from the same styles, and it is right for them. */
function isOfOthers(group: Group, looks: ReadonlyMap<number, ParagraphLook>): boolean {
  const wrong = inheritedOf(group, looks);
  const own = new Set(group.lapses[0]?.mend?.flatMap((one) => ('id' in one ? [one.id] : [])));
  const others = [...looks.values()].filter(({ id, runs }) => !own.has(id) && runs.length > 0);
  const takes = ({ from, runs }: ParagraphLook, { name, source }: Wrong) =>
    from?.[name as ParagraphProperty] === source ||
    runs.some((run) => run.from?.[name as keyof RunChange] === source);
  return wrong.length > 0 && wrong.every((one) => others.some((look) => takes(look, one)));
}

/**
 * A paragraph in a style that is not its own, as a title in that of the text, departs in this one
 * thing: what the style says is right for the other paragraphs.
 */
function byOtherStyle(
  groups: readonly Group[],
  looks: ReadonlyMap<number, ParagraphLook>,
): { apart: Group[][]; others: Group[] } {
  const found = new Map<string, Group[]>();
  for (const group of groups) {
    if (!isOfOthers(group, looks)) continue;
    const place = group.lapses[0]?.place ?? '';
    found.set(place, [...(found.get(place) ?? []), group]);
  }
  const apart = [...found.values()].filter((all) => all.length > 1);
  const joined = new Set(apart.flat());
  return { apart, others: groups.filter((group) => !joined.has(group)) };
}

/** A file whose styles do more than this wrong has no one cause, and each rule says its own. */
const MOST_CAUSES = 3;

/**
 * Groups by what they come from: a style that indents its paragraphs, text and 主送机关 alike,
 * departs in one thing, and what follows from it, a red line no longer at the edge, is gone as
 * soon as the style says what is asked for. Where rules ask it for different things each says its
 * own. `judged`: groups of the same file with other looks.
 */
export function byStyle(
  groups: readonly Group[],
  file: FileLook,
  judged: (file: FileLook) => readonly Group[],
): Group[][] {
  if (groups.length < 2) return groups.map((group) => [group]);
  const looks = looksById(file);
  const { apart, others } = byOtherStyle(groups, looks);
  const all = [...apart, ...byCauses(others, file, looks, judged)];
  return all.sort(([a], [b]) => (a ? groups.indexOf(a) : 0) - (b ? groups.indexOf(b) : 0));
}

function byCauses(
  groups: readonly Group[],
  file: FileLook,
  looks: ReadonlyMap<number, ParagraphLook>,
  judged: (file: FileLook) => readonly Group[],
): Group[][] {
  const causes = new Map<string, Cause>();
  for (const group of groups) {
    const cause = causeOf(group, looks);
    if (cause) causes.set(JSON.stringify(cause), cause);
  }
  if (causes.size > MOST_CAUSES) return bySameFace(groups);
  let rest = [...groups];
  const joined: Group[][] = [];
  for (const cause of causes.values()) {
    const left = new Set(
      judged(cured(file, cause)).flatMap(({ rule, lapses }) =>
        lapses.map(({ place }) => `${rule.id} ${place}`),
      ),
    );
    const isGone = ({ rule, lapses }: Group) =>
      lapses.every(({ place }) => !left.has(`${rule.id} ${place}`));
    const gone = rest.filter(isGone).sort((a, b) => b.lapses.length - a.lapses.length);
    rest = rest.filter((group) => !isGone(group));
    if (gone.length > 0) joined.push(gone);
  }
  return [...joined, ...bySameFace(rest)];
}
