import type { OfficialDocument, TableCell } from '../../../document/official-document';
import { paginate } from '../../../layout/paginate';
import { CELL_MARGIN } from '../../../layout/table-columns';
import { eventsOfStep, type TrackedOpinion, tellingOf } from '../../../matters/tracking';
import { type CivilDate, printDate } from '../../../model/civil-date';
import { EXTERNAL_STATES, type MatterEvent, type MatterState } from '../../../model/matter';
import { oneLine } from '../../meetings/blocks';
import { NothingToCompose } from '../../meetings/nothing';
import { byPerson } from '../../meetings/people';
import { paper, table } from '../../parts';
import { brief, wholeTitle } from '../brief';
import type { MatterFacts, MatterOnPaper } from '../facts';
import { fitTable, type TableSize } from '../fit-table';
import { dayBeside, flush, namesOf, numbersInWords } from '../parts';

const HEAD = ['序号', '委员', '意见建议', '报送载体', '领导批示', '办理单位', '进度', '告知委员'];
/** Columns whose cells are put together where lines after one another say the same. */
const JOINED: readonly number[] = [3, 4];
/** Shares of the columns by the size of the type: in the smallest every line of usual length stays one line, in the largest no heading and no day is broken. */
const WIDTHS: Record<TableSize, number[]> = {
  12: [6, 7, 24, 11, 15, 12, 13, 11],
  10.5: [5, 6, 25, 9, 13, 11, 13, 9],
  9: [31, 40, 308, 55, 66, 88, 105, 53],
  8: [29, 40, 322, 58, 67, 86, 94, 50],
};
/** The same where the 批示 stand below: their column holds marks, the words of the opinions have its room. */
const MARKED_WIDTHS: Record<TableSize, number[]> = {
  12: [6, 7, 30, 13, 7, 12, 13, 11],
  10.5: [5, 6, 31, 11, 6, 11, 13, 9],
  9: [31, 40, 330, 65, 36, 88, 105, 53],
  8: [29, 40, 345, 68, 36, 86, 94, 50],
};
/** Columns of 委员 and 意见建议. */
const [MEMBER, OPINION] = [1, 2];
/** Characters of the longest name that the column of members is widened to. */
const LONGEST_NAME = 10;
/** Width of the type area of a turned sheet, points (225 mm). */
const TURNED_PT = 637.8;

/** Columns in which no name of more than three characters (欧阳明德, 麦合木提·阿布都) is broken: the opinions give the room. */
function withNames(
  widths: readonly number[],
  pt: TableSize,
  opinions: readonly TrackedOpinion[],
): number[] {
  const longest = Math.max(
    0,
    ...opinions.map(({ opinion }) => [...(opinion.speaker?.name ?? '')].length),
  );
  const whole = widths.reduce((sum, width) => sum + width, 0);
  // Half a character more than the name, beside what stands at both sides of a cell.
  const needed = (Math.min(longest, LONGEST_NAME) + 0.5) * pt + CELL_MARGIN.side / 10;
  const extra = Math.max(0, (needed / TURNED_PT) * whole - (widths[MEMBER] ?? 0));
  return widths.map((width, at) => {
    if (at === MEMBER) return width + extra;
    return at === OPINION ? width - extra : width;
  });
}

/** In this type and smaller 进度 has room for 部分采纳、列入计划 on one line; in larger the two stand below each other. */
const ONE_LINE: TableSize = 9;
/** Characters kept of words that nobody has summed up; a summary stands whole. */
const BRIEF = 60;

/** By the day on which it happened; of one day as registered. */
const byDay = (events: readonly MatterEvent[]): MatterEvent[] =>
  events.toSorted((a, b) => (a.on === b.on ? 0 : a.on < b.on ? -1 : 1));

/** Each carrier with every day on which it was sent, in the order in which they went; what has not gone yet behind them. */
function carriersOf({ carriers }: TrackedOpinion, today: CivilDate): string {
  const lines = carriers.map(({ kind, submissions }) => {
    const days = submissions.map(({ on }) => on).sort();
    const sent =
      days.length > 0
        ? `${days.map((on, at) => dayBeside(on, days[at - 1] ?? today)).join('、')}报`
        : '未报';
    return { first: days[0] ?? '9999', text: `${kind}（${sent}）` };
  });
  return lines
    .sort((a, b) => (a.first === b.first ? 0 : a.first < b.first ? -1 : 1))
    .map(({ text }) => text)
    .join('\n');
}

/** Every 批示 that reached it, in the leaders' words as they are. */
function instructionsOf(tracked: TrackedOpinion, today: CivilDate): string[] {
  return byDay(eventsOfStep(tracked, 'instruct')).map(({ on, words, people }) => {
    const by = `${namesOf(people)}${dayBeside(on, today)}`;
    return words.trim() === '' ? `${by}批示` : `${by}：${words.trim()}`;
  });
}

/** The 批示 said once below the lines, each with the mark by which the lines name it. */
interface Below {
  markOf: (instruction: string) => string;
  lines: string[];
}

const FIRST_CIRCLED = 0x2460;
const CIRCLED = 20;

/** ①, and beyond ⑳ a number in brackets. */
const markAt = (index: number): string =>
  index < CIRCLED ? String.fromCodePoint(FIRST_CIRCLED + index) : `（${index + 1}）`;

/** Whole words of every 批示, once, with the lines that it reached. */
function instructionsBelow(opinions: readonly TrackedOpinion[], today: CivilDate): Below {
  const reached = new Map<string, number[]>();
  for (const [index, tracked] of opinions.entries()) {
    for (const text of new Set(instructionsOf(tracked, today))) {
      reached.set(text, [...(reached.get(text) ?? []), index + 1]);
    }
  }
  const texts = [...reached.keys()];
  return {
    markOf: (text) => markAt(texts.indexOf(text)),
    lines: texts.map((text, index) => {
      const numbers = reached.get(text) ?? [];
      const which = numbers.length === opinions.length ? '各条' : `第${numbersInWords(numbers)}条`;
      return `${markAt(index)}批示（${which}）：${text}`;
    }),
  };
}

/** Who handles the matter; where it was passed on more than once, each time in its order. */
function unitsOf(tracked: TrackedOpinion, today: CivilDate): string {
  const referrals = byDay(eventsOfStep(tracked, 'refer'));
  if (referrals.length < 2) return namesOf(tracked.matter?.lead ?? []);
  const passed = referrals.map(({ on, units }) => `${namesOf(units)}（${dayBeside(on, today)}转）`);
  const named = new Set(referrals.flatMap(({ units }) => units.map(({ name }) => name)));
  const others = (tracked.matter?.lead ?? []).filter(({ name }) => !named.has(name));
  return [...passed, ...others.map(({ name }) => name)].join('\n');
}

/** Where the opinion stands and, once it has been judged, what came of it; no word of that is broken. */
function progressOf({ matter }: TrackedOpinion, pt: TableSize): string {
  if (!matter) return '未跟踪';
  const outcome = [matter.adoption, matter.outcome].filter((one) => one !== null);
  if (outcome.length > 0) return outcome.join(pt > ONE_LINE ? '、\n' : '、');
  const states: Partial<Record<MatterState, string>> = EXTERNAL_STATES;
  return `${states[matter.state] ?? ''}${matter.awaitsPaper ? '（待书面）' : ''}`;
}

function toldOf(tracked: TrackedOpinion, today: CivilDate): string {
  const telling = tellingOf(tracked);
  return telling ? dayBeside(telling.on, today) : '未告知';
}

/** 第9、10条的李明来自…: who is who, said once in a last row, so that its lines stay low. */
function namesakes(opinions: readonly TrackedOpinion[]): string {
  const numbered = opinions.map(({ opinion: { speaker } }, index) => ({
    speaker,
    number: index + 1,
  }));
  const { people } = byPerson(numbered, ({ speaker }) => speaker);
  const said = people.flatMap(({ person: { name, unit, post }, rows }) => {
    const isShared = people.some(({ person, rows: own }) => own !== rows && person.name === name);
    const from = unit || post;
    const numbers = numbersInWords(rows.map(({ number }) => number));
    return isShared && from !== '' ? [`第${numbers}条的${name}来自${from}`] : [];
  });
  return said.length === 0 ? '' : `${said.join('，')}。`;
}

/** 第3、8条为书面提交。 Of those that came as papers while others were spoken. */
function written(opinions: readonly TrackedOpinion[], handedIn: MatterFacts['handedIn']): string {
  const numbers = opinions.flatMap(({ opinion }, index) =>
    handedIn.has(opinion.id) ? [index + 1] : [],
  );
  return numbers.length === 0 ? '' : `第${numbersInWords(numbers)}条为书面提交。`;
}

function lineOf(
  tracked: TrackedOpinion,
  index: number,
  pt: TableSize,
  below: Below | null,
  today: CivilDate,
): string[] {
  const { opinion } = tracked;
  const instructions = instructionsOf(tracked, today);
  return [
    String(index + 1),
    opinion.speaker?.name ?? '',
    opinion.summary.trim() === '' ? brief(opinion.words, BRIEF) : oneLine(opinion.summary),
    carriersOf(tracked, today),
    below ? instructions.map(below.markOf).join('') : instructions.join('\n'),
    unitsOf(tracked, today),
    progressOf(tracked, pt),
    toldOf(tracked, today),
  ];
}

/** Lines as rows; in a joined column equal neighbours share one cell. */
function joinedRows(lines: readonly string[][]): TableCell[][] {
  const cells = table(...lines.map((line) => [...line])).rows;
  return cells.map((row, at) =>
    row.flatMap((cell, column): TableCell[] => {
      const text = lines[at]?.[column];
      if (!JOINED.includes(column) || text === '') return [cell];
      if (lines[at - 1]?.[column] === text) return [];
      const end = lines.findIndex((line, below) => below > at && line[column] !== text);
      const rowSpan = (end < 0 ? lines.length : end) - at;
      return [rowSpan > 1 ? { ...cell, rowSpan } : cell];
    }),
  );
}

/** A matter of no opinion, as those of an old ledger: its own line says what it is about. */
function asTracked({ matter, events }: MatterOnPaper): TrackedOpinion {
  const { id, title, content } = matter;
  const opinion = { id, words: content, summary: wholeTitle({ title, content }), targets: [] };
  return { opinion: { ...opinion, speaker: null }, matter, events, carriers: [] };
}

/** The opinions, and where they stand in the list of matters those that follow none of them. */
function linesOf({ matters, opinions }: MatterFacts): readonly TrackedOpinion[] {
  const alone = matters.filter(
    ({ matter: { track, opinionIds } }) => track === 'external' && opinionIds.length === 0,
  );
  if (alone.length === 0) return opinions;
  const place = new Map(matters.map(({ matter }, at) => [matter.id, at]));
  const placeOf = ({ matter }: TrackedOpinion) => place.get(matter?.id ?? '') ?? matters.length;
  return [...opinions, ...alone.map(asTracked)].sort((a, b) => placeOf(a) - placeOf(b));
}

/** 意见建议跟踪一览表: one turned A4 page, a line per opinion in the order in which they were made; no colours, no ranking. */
export function tracking(given: MatterFacts): OfficialDocument {
  const facts = { ...given, opinions: linesOf(given) };
  const { opinions, profile } = facts;
  if (opinions.length === 0) {
    throw new NothingToCompose(
      '还没有跟踪的意见建议，一览表无法生成。请先在会议的“意见建议”页选中意见，编成专报或列入跟踪。',
    );
  }
  const inside = trackingTable(facts, null);
  if (paginate(inside, profile).length === 1) return inside;
  // In its column a 批示 on few of the lines makes each of them as high as all its words.
  const apart = trackingTable(facts, instructionsBelow(opinions, facts.today));
  const isLower = paginate(apart, profile).length < paginate(inside, profile).length;
  return isLower ? apart : inside;
}

/** `below`: the 批示 stand below the lines, which name them by their marks; null: in their column. */
function trackingTable(facts: MatterFacts, below: Below | null): OfficialDocument {
  const { opinions, about, office, profile, today } = facts;
  const title = `${about || office.shortName}意见建议跟踪一览表`;
  return fitTable(
    {
      count: opinions.length,
      tableOf: (from, to, pt) => {
        const lines = opinions
          .slice(from, to)
          .map((one, index) => lineOf(one, from + index, pt, below, today));
        const isLast = to === opinions.length;
        const note = isLast ? namesakes(opinions) + written(opinions, facts.handedIn) : '';
        const notes = [...(isLast && below ? below.lines : []), note].filter((one) => one !== '');
        // One after the other in one row, which is lower than a line each.
        const noted = notes.join('　').split('\n');
        const last: TableCell[][] =
          notes.length === 0
            ? []
            : [[{ lines: noted.map((line) => [{ text: line }]), colSpan: HEAD.length }]];
        const head = table(HEAD);
        return {
          ...head,
          rows: [...head.rows, ...joinedRows(lines), ...last],
          pt,
          widths: withNames(below ? MARKED_WIDTHS[pt] : WIDTHS[pt], pt, opinions),
        };
      },
      below: flush(
        `截至${printDate(today)}，共${opinions.length}条。意见建议为概要，原话见会议记录。`,
      ),
      documentOf: (body) => paper({ landscape: true, title: [title], body }),
    },
    profile,
  );
}
