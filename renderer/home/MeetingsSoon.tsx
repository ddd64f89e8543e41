import { useLiveQuery } from 'dexie-react-hooks';
import { addDays } from '#shared/meetings/lead-times';
import { meetingsBetween } from '../data/queries/meetings';
import { useToday } from '../data/today';
import { whenOfMeeting } from '../meetings/list/MeetingRow';
import { openMeeting } from '../ui/view';

/** How far ahead 首页 looks, days. */
const AHEAD = 14;

/** 今天和近期的会议: today's and those of the next two weeks; nothing when there is none. */
export function MeetingsSoon() {
  const today = useToday();
  const meetings = useLiveQuery(() => meetingsBetween(today, addDays(today, AHEAD)), [today]);
  const soon = meetings?.filter(({ cancelled, sittings }) => {
    const stands = sittings.some(({ state, date }) => state === 'planned' && date && date >= today);
    return !cancelled && stands;
  });
  if (!soon || soon.length === 0) return null;
  return (
    <>
      <h2>今天和近期的会议</h2>
      <ul className="home-list">
        {soon.map((meeting) => (
          <li key={meeting.id}>
            <button type="button" onClick={() => openMeeting(meeting.id)}>
              <span>{meeting.title || meeting.kind}</span>
              <small>
                {meeting.sample === 1 && '示例 · '}
                {whenOfMeeting(meeting, today)}
                {meeting.sittings[0]?.place && ` · ${meeting.sittings[0].place}`}
              </small>
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}
