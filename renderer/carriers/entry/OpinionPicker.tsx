import { Checkbox } from 'antd';
import { useLiveQuery } from 'dexie-react-hooks';
import { asOne } from '#shared/compose/carriers/facts';
import { titleOf } from '#shared/compose/meetings/event';
import { carrierMeetings } from '../../data/commands/carrier-drafts';
import { AddMeeting } from '../compose/AddMeeting';

/** What has been picked: opinions, of these meetings. */
export interface Picked {
  meetingIds: readonly string[];
  opinionIds: readonly string[];
}

interface Props {
  picked: Picked;
  onChange: (picked: Picked) => void;
  /** Opinions that are in already and cannot be picked again. */
  present?: readonly string[];
}

/** Opinions of any number of meetings, to be ticked. */
export function OpinionPicker({ picked, onChange, present = [] }: Props) {
  const { meetingIds, opinionIds } = picked;
  const meetings = useLiveQuery(() => carrierMeetings(meetingIds), [meetingIds]);
  const all = meetings ? asOne(meetings).opinions.map(({ id }) => id) : [];
  const take = (ids: readonly string[], on: boolean) => {
    const next = new Set(opinionIds);
    for (const id of ids) {
      if (on) next.add(id);
      else next.delete(id);
    }
    // In the order of the meetings.
    onChange({ meetingIds, opinionIds: all.filter((id) => next.has(id)) });
  };
  return (
    <>
      {meetings && (
        <ul className="carrier-chosen carrier-picker" aria-label="可选的意见">
          {meetings.map((facts) => {
            const own = facts.opinions.filter(({ id }) => !present.includes(id));
            const ids = own.map(({ id }) => id);
            const taken = ids.filter((id) => opinionIds.includes(id)).length;
            return [
              <li key={facts.meeting.id}>
                <Checkbox
                  disabled={ids.length === 0}
                  checked={ids.length > 0 && taken === ids.length}
                  indeterminate={taken > 0 && taken < ids.length}
                  onChange={({ target }) => take(ids, target.checked)}
                >
                  <strong>{titleOf(facts)}</strong>
                  {ids.length === 0 && <span className="hint">（没有可选的意见）</span>}
                </Checkbox>
              </li>,
              ...own.map(({ id, speaker, summary, words }) => (
                <li key={id}>
                  <Checkbox
                    checked={opinionIds.includes(id)}
                    onChange={({ target }) => take([id], target.checked)}
                  >
                    {speaker?.name ?? '未注明'}：{summary || words}
                  </Checkbox>
                </li>
              )),
            ];
          })}
        </ul>
      )}
      <AddMeeting
        present={meetingIds}
        onAdd={(id) => onChange({ opinionIds, meetingIds: [...meetingIds, id] })}
      />
    </>
  );
}
