import { useLiveQuery } from 'dexie-react-hooks';
import { countedEvents } from '#shared/matters/timeline';
import { type TrackLine, trackLine } from '#shared/matters/track-line';
import type { Matter } from '#shared/model/matter';
import { store } from '../active';
import { listCarriers } from './carriers';
import { eventsOf } from './matter-rows';

/** Matters whose timelines are read for the list; in a longer one the lines stand by their rows alone. */
export const MOST_LINES = 1000;

/** What the list of 跟踪回音 says beside the rows of these matters; inside ones have no line. */
export async function trackLines(matters: readonly Matter[]): Promise<Map<string, TrackLine>> {
  const outside = matters.filter(({ track }) => track === 'external');
  const opinionIds = [...new Set(outside.flatMap((matter) => matter.opinionIds))];
  const [rows, events, carriers] = await Promise.all([
    store().opinions.bulkGet(opinionIds),
    eventsOf(outside.map(({ id }) => id)),
    listCarriers(),
  ]);
  const opinions = new Map(rows.flatMap((row) => (row ? [[row.id, row] as const] : [])));
  const made = carriers.sort((a, b) => (a.createdAt < b.createdAt ? -1 : 1));
  return new Map(
    outside.map((matter) => {
      const own = matter.opinionIds.flatMap((id) => opinions.get(id) ?? []);
      const holds = made.filter(({ items }) =>
        items.some(({ opinionId }) => matter.opinionIds.includes(opinionId)),
      );
      const counted = countedEvents(events.get(matter.id) ?? []);
      return [matter.id, trackLine(matter, own, counted, holds)];
    }),
  );
}

const NO_LINES: ReadonlyMap<string, TrackLine> = new Map();

/** Of the outside matters among these; empty while loading, and for more than `MOST_LINES`. */
export function useTrackLines(matters: readonly Matter[]): ReadonlyMap<string, TrackLine> {
  const isRead = matters.length <= MOST_LINES;
  // A row that changes is a new row; what changes beside it the query sees by itself.
  const lines = useLiveQuery(() => trackLines(isRead ? matters : []), [matters, isRead]);
  return lines ?? NO_LINES;
}
