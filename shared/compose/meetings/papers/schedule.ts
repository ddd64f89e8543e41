import type { TableBlock, TableCell } from '../../../document/official-document';
import { printDate } from '../../../model/civil-date';
import { printClockSpan } from '../../../model/clock-time';
import type { AgendaItem, Sitting } from '../../../model/meeting';
import { paper, table } from '../../parts';
import { oneLine } from '../blocks';
import { heldSittings, itemName, titleOf } from '../event';
import type { MeetingFacts } from '../facts';
import { NothingToCompose } from '../nothing';
import { peopleOf } from '../people';

/** 'HH:MM' so many minutes later, at the latest the last minute of the day. */
function later(time: string, minutes: number): string {
  const [hour = 0, minute = 0] = time.split(':').map(Number);
  const total = Math.min(hour * 60 + minute + minutes, 24 * 60 - 1);
  const two = (value: number) => String(value).padStart(2, '0');
  return `${two(Math.floor(total / 60))}:${two(total % 60)}`;
}

/** Time and content of one sitting: item by item where the minutes of every item are planned. */
function contentsOf(sitting: Sitting, items: readonly AgendaItem[]): [string, string][] {
  const planned = items.map(({ minutesPlanned }) => minutesPlanned ?? 0);
  if (items.length > 0 && sitting.from !== '' && planned.every((minutes) => minutes > 0)) {
    let from = sitting.from;
    return items.map((item) => {
      const to = later(from, item.minutesPlanned ?? 0);
      const span = printClockSpan(from, to);
      from = to;
      return [span, itemName(item)];
    });
  }
  const titles = items.map(itemName).join('\n');
  return [[printClockSpan(sitting.from, sitting.to), oneLine(sitting.note) || titles]];
}

/** The rows of one sitting; its day, place and chair stand once beside all of them. */
function sittingRows(sitting: Sitting, items: readonly AgendaItem[], chair: string): TableCell[][] {
  const contents = contentsOf(sitting, items);
  const rowSpan = contents.length;
  const cell = (text: string): TableCell => ({
    lines: text.split('\n').map((line) => (line === '' ? [] : [{ text: line }])),
  });
  const shared = (text: string) => (rowSpan > 1 ? { ...cell(text), rowSpan } : cell(text));
  return contents.map(([time, content], index) => {
    if (index > 0) return [cell(time), cell(content)];
    return [
      shared(sitting.date ? printDate(sitting.date).replace(/^\d+年/, '') : ''),
      cell(time),
      shared(oneLine(sitting.place)),
      cell(content),
      shared(chair),
    ];
  });
}

/** 日期, 时间, 地点, 内容, 主持 of every sitting; null while none has a day. */
export function scheduleTable(facts: MeetingFacts): TableBlock | null {
  const sittings = heldSittings(facts).filter(({ date }) => date !== null);
  if (sittings.length === 0) return null;
  // Which item falls into which of several sittings is not on record: their notes say it.
  const items = sittings.length === 1 ? facts.items : [];
  const chair = facts.meeting.chair ? peopleOf(facts).name(facts.meeting.chair) : '';
  const head = table(['日期', '时间', '地点', '内容', '主持']);
  const rows = sittings.flatMap((sitting) => sittingRows(sitting, items, chair));
  return { ...head, rows: [...head.rows, ...rows] };
}

/** 会议日程 */
export function schedule(facts: MeetingFacts) {
  const rows = scheduleTable(facts);
  if (!rows) {
    throw new NothingToCompose(
      '会议还没有日期，会议日程无法生成。请先在“会议情况”页填写开会时间。',
    );
  }
  return paper({ title: [`${titleOf(facts)}日程`], body: [rows] });
}
