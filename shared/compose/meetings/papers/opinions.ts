import type { Block, TableBlock, TableCell } from '../../../document/official-document';
import type { Opinion } from '../../../model/proceedings';
import { BLANK, paper, table } from '../../parts';
import { oneLine, paragraph, type Section, sections, withoutStop } from '../blocks';
import { daysOf, titleOf } from '../event';
import type { MeetingFacts, PaperChoice } from '../facts';
import { NothingToCompose } from '../nothing';
import { clustersOf, filledOpinions, type OpinionCluster, opinionsOn } from '../opinion-text';
import { byPerson, type People, peopleOf } from '../people';
import { isOpinionHandedIn } from '../spoken';

type Arrangement = NonNullable<PaperChoice['arrangedBy']>;
interface Part {
  title: string;
  opinions: Opinion[];
}

const HEAD = ['序号', '发言人', '原话', '概括', '涉及单位'];

const SUMMARY = HEAD.indexOf('概括');

/** Alike in every section; in 小4 a unit's name of four characters stands on one line. */
const WIDTHS = [31, 56, 130, 91, 61];

/** Without the summaries, where nobody has written any: their room goes to words and units. */
const WIDTHS_OF_WORDS = [31, 66, 186, 86];

function byItem(facts: MeetingFacts): Part[] {
  const parts = facts.items.map(({ id, title }) => ({ title, opinions: opinionsOn(facts, id) }));
  return [...parts, { title: '其他', opinions: opinionsOn(facts, null) }];
}

/** A unit sees every opinion that concerns it, so that one may stand under several. */
function byUnit(opinions: readonly Opinion[]): Part[] {
  const units = new Set(opinions.flatMap(({ targets }) => targets.map(({ name }) => name)));
  const parts = [...units].map((unit) => ({
    title: unit,
    opinions: opinions.filter(({ targets }) => targets.some(({ name }) => name === unit)),
  }));
  const none = opinions.filter(({ targets }) => targets.length === 0);
  return [...parts, { title: '未注明涉及单位', opinions: none }];
}

function bySpeaker(opinions: readonly Opinion[], people: People): Part[] {
  const made = byPerson(opinions, ({ speaker }) => speaker);
  const parts = made.people.map(({ person, rows }) => ({
    title: people.name(person),
    opinions: rows,
  }));
  return [...parts, { title: '未注明发言人', opinions: made.none }];
}

/** Who the opinion is of, and that it was handed in. */
function speakerCell(facts: MeetingFacts, opinion: Opinion): string {
  const { speaker } = opinion;
  const way = isOpinionHandedIn(facts, opinion) ? '（书面）' : '';
  const lines = speaker ? [speaker.name, speaker.unit || speaker.post, way] : [BLANK, way];
  return lines.filter((line) => line !== '').join('\n');
}

/**
 * Opinions as a table, each with its number within the whole paper. Similar ones
 * stand together under a row with their title.
 */
function opinionTable(
  facts: MeetingFacts,
  clusters: readonly OpinionCluster[],
  numbers: ReadonlyMap<string, number>,
): TableBlock {
  const isSummedUp = hasSummaries(facts);
  const columns = <T>(row: readonly T[]) => row.filter((_cell, at) => isSummedUp || at !== SUMMARY);
  const made = clusters.flatMap(({ group, opinions }) => {
    const title = group ? oneLine(group.title) : '其他意见建议';
    const over: TableCell = {
      lines: [[{ text: title, bold: true }]],
      colSpan: columns(HEAD).length,
    };
    const rows = table(
      ...opinions.map((opinion) => {
        const { id, words, summary, targets } = opinion;
        return columns([
          String(numbers.get(id) ?? ''),
          speakerCell(facts, opinion),
          words,
          oneLine(summary),
          targets.map(({ name }) => name).join('\n'),
        ]);
      }),
    ).rows;
    return clusters.some((one) => one.group) ? [[over], ...rows] : rows;
  });
  const head = table(columns(HEAD));
  const widths = isSummedUp ? WIDTHS : WIDTHS_OF_WORDS;
  return { ...head, rows: [...head.rows, ...made], pt: 12, widths };
}

const hasSummaries = (facts: MeetingFacts): boolean =>
  filledOpinions(facts).some(({ summary }) => summary.trim() !== '');

const ARRANGED: Record<Arrangement, string> = {
  item: '议题',
  unit: '涉及单位',
  speaker: '发言人',
};

function opening(facts: MeetingFacts, count: number, by: Arrangement | null): Block {
  const twice = by === 'unit' ? '涉及几个单位的，在各单位下分别列出，序号不变。' : '';
  const summaries = hasSummaries(facts) ? '；“概括”一栏供查阅时参考' : '';
  return paragraph(
    `${daysOf(facts)}，${titleOf(facts)}收集意见建议${count}条，现${by === null ? '' : `按${ARRANGED[by]}`}汇总如下。“原话”一栏为发言人原话，未作改动${summaries}。${twice}意见建议供有关方面研究参考。`,
  );
}

/** 1 … in the order in which opinions first stand in the paper: one that stands again has its number. */
function numbersInOrder(clusters: readonly OpinionCluster[]): Map<string, number> {
  const ids = new Set(clusters.flatMap(({ opinions: own }) => own.map(({ id }) => id)));
  return new Map([...ids].map((id, at) => [id, at + 1]));
}

/** 意见建议汇总: words and summary side by side; similar ones stand together, each itself. */
export function opinions(facts: MeetingFacts, by: Arrangement = 'item') {
  const list = filledOpinions(facts);
  if (list.length === 0) {
    throw new NothingToCompose(
      '还没有意见建议，意见建议汇总无法生成。请先在“会议记录”页标出意见建议，或在“意见建议”页填写。',
    );
  }
  const arranged = {
    item: () => byItem(facts),
    unit: () => byUnit(list),
    speaker: () => bySpeaker(list, peopleOf(facts)),
  };
  const filled = arranged[by]().filter((part) => part.opinions.length > 0);
  const clusters = filled.map((part) => clustersOf(facts, part.opinions));
  const numbers = numbersInOrder(clusters.flat());
  const parts: Section[] = filled.map((part, at) => ({
    title: `${withoutStop(part.title) || BLANK}（${part.opinions.length}条）`,
    blocks: [opinionTable(facts, clusters[at] ?? [], numbers)],
  }));
  // Where nothing was said on an item of the agenda there is nothing to arrange by, and one table needs no heading.
  const isWhole = by === 'item' && !facts.items.some(({ id }) => opinionsOn(facts, id).length > 0);
  return paper({
    title: [`${titleOf(facts)}意见建议汇总`],
    body: [
      opening(facts, list.length, isWhole ? null : by),
      ...(isWhole ? parts.flatMap(({ blocks }) => blocks) : sections(1, parts)),
    ],
  });
}
