import { Button, Segmented, Select } from 'antd';
import { useLiveQuery } from 'dexie-react-hooks';
import { useState } from 'react';
import type { PersonRef } from '#shared/model/directory';
import { ATTENDANCE_ROLES, type AttendanceRole, type Meeting } from '#shared/model/meeting';
import { addPeople } from '../../data/commands/attendance';
import { peopleGroups } from '../../data/queries/name-list';
import { PersonField } from '../../pickers/PersonField';
import { useNotices } from '../../ui/use-notices';
import { PasteNames } from './PasteNames';

const ROLE_OPTIONS = Object.entries(ATTENDANCE_ROLES).map(([value, label]) => ({
  value: value as AttendanceRole,
  label,
}));

interface Props {
  meeting: Meeting;
  /** Nobody has been called yet. */
  isEmpty: boolean;
}

/**
 * Three ways to call people: one by one, whole groups, a pasted list; each in the role chosen
 * beside it. Who makes up a 主席会议 is known: they are called by one click.
 */
export function AddPeople({ meeting, isEmpty }: Props) {
  const { id: meetingId, kind } = meeting;
  const [role, setRole] = useState<AttendanceRole>('attend');
  const [pasting, setPasting] = useState(false);
  const { attempt, say } = useNotices();
  const groups = useLiveQuery(peopleGroups, []) ?? [];
  const chairs = groups.find(({ key }) => key === 'chairs');
  const add = (people: readonly PersonRef[]) =>
    attempt(async () => {
      const added = await addPeople(meetingId, people, role);
      const known = people.length - added;
      if (people.length > 1 || known > 0) {
        say(`加入${added}人${known > 0 ? `，另有${known}人已在名单上` : ''}`);
      }
      return true;
    });
  return (
    <div className="row add-people">
      <Segmented aria-label="参会身份" options={ROLE_OPTIONS} value={role} onChange={setRole} />
      <span className="add-person">
        <PersonField
          label="加一个人"
          isAction
          placeholder="打姓名加一个人"
          value={[]}
          onChange={(people) => void add(people)}
        />
      </span>
      <Select
        aria-label="整批加入"
        style={{ width: '11em' }}
        placeholder="整批加入…"
        value={null}
        showSearch={{ optionFilterProp: 'label' }}
        options={groups.map(({ key, label, people }) => ({
          value: key,
          label: `${label}（${people.length}人）`,
        }))}
        notFoundContent="名录里还没有领导和委员，先到“名录”里录入"
        onChange={(key) => {
          const group = groups.find((one) => one.key === key);
          if (group) void add(group.people);
        }}
      />
      {kind === '主席会议' && isEmpty && chairs && (
        <Button type="primary" onClick={() => void add(chairs.people)}>
          加入{chairs.label}（{chairs.people.length}人）
        </Button>
      )}
      <Button onClick={() => setPasting(true)}>粘贴名单…</Button>
      {pasting && (
        <PasteNames
          role={ATTENDANCE_ROLES[role]}
          meeting={meeting}
          onClose={() => setPasting(false)}
          onAdd={async (people) => (await add(people)) ?? false}
        />
      )}
    </div>
  );
}
