import { brief, firstSentence } from '#shared/compose/matters/brief';
import { type Meeting, NEVER_PRINTED, type Resolution } from '#shared/model/meeting';
import type { Opinion } from '#shared/model/proceedings';
import { store } from '../active';
import { followersOf } from '../queries/matter-rows';
import { inMatters, type Registered } from './matter-events';
import { createMatters, type NewMatter } from './matters';

/** What is followed from now on, and what had been followed before. */
export interface Followed {
  created: string[];
  /** Ids of matters that were there already. */
  existing: string[];
}

const TITLE_LENGTH = 40;

/** First sentence of a text as a title, cut at the end of a clause where it is longer than 40 characters. */
const titleOf = (text: string): string => brief(firstSentence(text), TITLE_LENGTH);

/**
 * 机关督办 from a resolution: one matter per task, or one for the resolution where it
 * names none. A task that is followed already is not followed twice.
 */
export function followResolution(
  resolutionId: string,
  registered: Registered,
  taskIds?: readonly string[],
): Promise<Followed> {
  return inMatters(async () => {
    const resolution = await store().resolutions.get(resolutionId);
    if (!resolution) throw new Error('这条议定事项已不在这里，没有立为督办事项。');
    const meeting = await store().meetings.get(resolution.meetingId);
    const wanted = fromResolution(resolution, meeting).filter(
      ({ source }) => !taskIds || taskIds.includes(source.id ?? ''),
    );
    const known = await store()
      .matters.where('source.id')
      .anyOf(wanted.flatMap(({ source }) => source.id ?? []))
      .filter(({ deletedAt }) => deletedAt === null)
      .toArray();
    const followed = new Set(known.map(({ source }) => source.id));
    const fresh = wanted.filter(({ source }) => !followed.has(source.id));
    return {
      created: await createMatters(fresh, registered),
      existing: known.map(({ id }) => id),
    };
  });
}

function fromResolution(resolution: Resolution, meeting: Meeting | undefined): NewMatter[] {
  const { id, meetingId, text, tasks } = resolution;
  const label = [meeting?.title, firstSentence(text)].filter(Boolean).join('：');
  const whole = { id, what: text, lead: [], helpers: [], due: null };
  return (tasks.length > 0 ? tasks : [whole]).map((task) => ({
    track: 'internal',
    title: titleOf(task.what),
    content: task.what,
    source: { kind: 'resolution', id: task.id, label },
    meetingId,
    lead: task.lead,
    helpers: task.helpers,
    due: task.due,
    sample: meeting?.sample ?? 0,
  }));
}

export interface OpinionChoice {
  /** One matter for all of them instead of one each. */
  together: boolean;
  /** Title of the one matter; '' takes it from the first opinion. */
  title?: string;
}

/**
 * 跟踪回音 from opinions, one matter each or one for all. With one each, an opinion
 * that a live matter follows already is not followed twice.
 */
export function followOpinions(
  opinionIds: readonly string[],
  registered: Registered,
  { together, title = '' }: OpinionChoice = { together: false },
): Promise<Followed> {
  return inMatters(async () => {
    const rows = await store().opinions.bulkGet([...new Set(opinionIds)]);
    const opinions = rows.filter((row) => row !== undefined);
    const meetings = new Map(
      (await store().meetings.bulkGet(opinions.map(({ meetingId }) => meetingId))).flatMap((one) =>
        one ? [[one.id, one] as const] : [],
      ),
    );
    const known = together ? [] : await followersOf(opinions.map(({ id }) => id));
    const followed = new Set(known.flatMap((matter) => matter.opinionIds));
    const parts = together
      ? [opinions]
      : opinions.filter(({ id }) => !followed.has(id)).map((one) => [one]);
    const fresh = parts.flatMap((part) => fromOpinions(part, meetings, title));
    return {
      created: await createMatters(fresh, registered),
      existing: known.map(({ id }) => id),
    };
  });
}

function fromOpinions(
  opinions: readonly Opinion[],
  meetings: ReadonlyMap<string, Meeting>,
  title: string,
): NewMatter[] {
  const [first] = opinions;
  if (!first) return [];
  const meeting = meetings.get(first.meetingId);
  const speakers = opinions.flatMap(({ speaker }) => speaker?.name ?? []);
  const label = [meeting?.title, [...new Set(speakers)].join('、')].filter(Boolean).join('，');
  const contents = opinions.map(({ summary, words }) => summary || words);
  return [
    {
      track: 'external',
      title: title || titleOf(contents[0] ?? ''),
      content: contents.join('\n'),
      source: { kind: 'opinion', id: first.id, label },
      opinionIds: opinions.map(({ id }) => id),
      meetingId: first.meetingId,
      sample: first.sample,
    },
  ];
}

/** What a meeting only heard, studied or left open asks nobody for anything, unless it names who does what. */
const NOTHING_TO_DO: readonly Resolution['verb'][] = ['听取', '传达学习', NEVER_PRINTED];

/**
 * 机关督办 from all that a deciding meeting resolved, in one transaction: every task, and every
 * resolution without tasks that says what is to be done. What is followed already stays as it is.
 */
export function followMeeting(meetingId: string, registered: Registered): Promise<Followed> {
  return inMatters(async () => {
    const rows = await store().resolutions.where('meetingId').equals(meetingId).sortBy('order');
    const binding = rows.filter(
      ({ verb, text, tasks }) =>
        tasks.length > 0 || (text.trim() !== '' && !NOTHING_TO_DO.includes(verb)),
    );
    const followed: Followed = { created: [], existing: [] };
    for (const { id, tasks } of binding) {
      const named = tasks.filter(({ what }) => what.trim() !== '').map((task) => task.id);
      const part = await followResolution(id, registered, tasks.length > 0 ? named : undefined);
      followed.created.push(...part.created);
      followed.existing.push(...part.existing);
    }
    return followed;
  });
}
