import { Button } from 'antd';
import { useLiveQuery } from 'dexie-react-hooks';
import { EACH_ITS_OWN } from '#shared/directory/identity';
import { personKey } from '#shared/meetings/attendance';
import type { PersonRef } from '#shared/model/directory';
import { addPeople } from '../../data/commands/attendance';
import { useDirectory } from '../../data/queries/directory';
import { attendanceOf } from '../../data/queries/meetings';
import { useNotices } from '../../ui/use-notices';

interface Props {
  meetingId: string;
  people: readonly PersonRef[];
}

/** Who sits in on an item but is not called to the meeting: the 纪要 goes by the list of the meeting. */
export function NotYetCalled({ meetingId, people }: Props) {
  const rows = useLiveQuery(() => attendanceOf(meetingId), [meetingId]);
  const { attempt, say } = useNotices();
  const who = useDirectory()?.who ?? EACH_ITS_OWN;
  if (!rows || people.length === 0) return null;
  const called = new Set(rows.map(({ person }) => personKey(person, who)));
  const missing = people.filter((person) => !called.has(personKey(person, who)));
  const add = () =>
    void attempt(async () => {
      const added = await addPeople(meetingId, missing, 'nonvoting');
      say(`已把${added}人作为列席加入“参会”名单`);
    });
  return (
    <p className="hint">
      这里只印在议题汇总表上；通知、签到表和纪要的列席名单以“参会”页为准。
      {missing.length > 0 && (
        <>
          <br />
          还不在名单上：{missing.map(({ name }) => name).join('、')}。
          <Button size="small" type="link" onClick={add}>
            加入列席名单
          </Button>
        </>
      )}
    </p>
  );
}
