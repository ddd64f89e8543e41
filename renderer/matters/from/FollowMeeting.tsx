import { Button } from 'antd';
import { MATTER_STATES, type Matter } from '#shared/model/matter';
import type { Meeting, Resolution } from '#shared/model/meeting';
import { followMeeting, followResolution } from '../../data/commands/matter-sources';
import { deleteMatters } from '../../data/commands/matters';
import { useMattersOfMeeting } from '../../data/queries/matter-links';
import { registeredNow } from '../../steps/registrar';
import { flushTyped } from '../../ui/unsaved/unsaved';
import { useNotices } from '../../ui/use-notices';
import { openLedger, openMatter } from '../../ui/view';
import './from.css';

/** What a resolution is followed by: its own matter, or those of its tasks. */
function mattersOf({ id, tasks }: Resolution, matters: readonly Matter[]): Matter[] {
  const ids = new Set([id, ...tasks.map((task) => task.id)]);
  return matters.filter(({ source }) => source.id !== null && ids.has(source.id));
}

/** Everything a deciding meeting resolved, turned into inside matters in one action; what is followed already is left. */
export function FollowMeeting({ meeting }: { meeting: Meeting }) {
  const matters = useMattersOfMeeting(meeting.id);
  const { attempt, undoable, say } = useNotices();
  const follow = () =>
    attempt(async () => {
      await flushTyped();
      const { created, existing } = await followMeeting(meeting.id, await registeredNow());
      if (created.length === 0) {
        say(
          existing.length > 0
            ? '都已转为督办事项，没有重复登记'
            : '还没有可转的议定事项；“听取”“待研究”和空着的不转，要转的在那一条上点',
        );
        return;
      }
      undoable(`已转为${created.length}件督办事项`, () => deleteMatters(created));
    });
  return (
    <div className="row follow-meeting">
      <Button onClick={() => void follow()}>全部转为督办事项</Button>
      {matters && matters.length > 0 && (
        <Button type="link" onClick={() => openLedger({ meetingId: meeting.id })}>
          看这次会议的{matters.length}件事项
        </Button>
      )}
    </div>
  );
}

/** Beside one resolution: the way to follow it, or how its matters stand. */
export function FollowResolution({ resolution }: { resolution: Resolution }) {
  const matters = useMattersOfMeeting(resolution.meetingId);
  const { attempt, say } = useNotices();
  if (!matters) return null;
  const followed = mattersOf(resolution, matters);
  const wanted = Math.max(1, resolution.tasks.length);
  const follow = () =>
    attempt(async () => {
      await flushTyped();
      const { created } = await followResolution(resolution.id, await registeredNow());
      say(`已转为${created.length}件督办事项，状态是“拟办”`);
    });
  return (
    <>
      {followed.length < wanted && (
        <Button size="small" onClick={() => void follow()}>
          转为督办事项
        </Button>
      )}
      {followed.map(({ id, title, state }) => (
        <Button key={id} size="small" type="link" title={title} onClick={() => openMatter(id)}>
          督办：{MATTER_STATES[state]}
        </Button>
      ))}
    </>
  );
}
