import { Button, Dropdown } from 'antd';
import { useLiveQuery } from 'dexie-react-hooks';
import { attending, countsOf, othersWords } from '#shared/meetings/attendance';
import type { PersonRef } from '#shared/model/directory';
import {
  ATTENDANCE_ROLES,
  type Attendance,
  type AttendanceRole,
  type AttendanceState,
  type Meeting,
} from '#shared/model/meeting';
import {
  arrangePeople,
  movePerson,
  removeAttendance,
  saveAttendance,
  setAllExpected,
  setBackToExpected,
} from '../../data/commands/attendance';
import { changeCapacity } from '../../data/commands/people';
import { attendanceOf } from '../../data/queries/meetings';
import { useNotices } from '../../ui/use-notices';
import { AddPeople } from './AddPeople';
import { AttendanceTable } from './AttendanceTable';
import { ChairRemark } from './ChairRemark';
import './attendance.css';

const ROLES = Object.keys(ATTENDANCE_ROLES) as AttendanceRole[];

/** 参会: who is called, in the office's order, and who came. */
export function AttendancePage({ meeting }: { meeting: Meeting }) {
  const rows = useLiveQuery(() => attendanceOf(meeting.id), [meeting.id]);
  const actions = useAttendanceActions(meeting.id);
  if (!rows) return null;
  const roles = ROLES.filter((role) => rows.some((row) => row.role === role));
  return (
    <>
      <AddPeople meeting={meeting} isEmpty={rows.length === 0} />
      {rows.length === 0 ? (
        <p className="hint">
          还没有参会人员。可以打姓名逐个添加，把领导、专委会、界别整批加入，或粘贴一份名单。名录里没有的人照样能加。
        </p>
      ) : (
        <>
          <Summary
            rows={rows}
            onAllPresent={() => void actions.allPresent()}
            onArrange={actions.arrange}
          />
          <ChairRemark meeting={meeting} rows={rows} />
          {roles.map((role) => (
            <section key={role} aria-label={ATTENDANCE_ROLES[role]}>
              <h2>{ATTENDANCE_ROLES[role]}</h2>
              <AttendanceTable
                label={ATTENDANCE_ROLES[role]}
                rows={rows.filter((row) => row.role === role)}
                onState={actions.setState}
                onChange={actions.change}
                on={meeting.startsOn}
                onMove={actions.move}
                onCapacity={actions.capacity}
                onRemove={actions.remove}
              />
            </section>
          ))}
          <p className="hint">
            请假、缺席的事由只留存，不印进任何材料。选中一行后：↑↓ 换人，1 应到，2 实到，3 请假，4
            缺席，Alt+↑↓ 调整次序。
          </p>
        </>
      )}
    </>
  );
}

function Summary(props: {
  rows: readonly Attendance[];
  onAllPresent: () => void;
  onArrange: (others: 'kept' | 'strokes') => void;
}) {
  const { rows } = props;
  const { expected, present, leave, absent } = countsOf(attending(rows));
  const others = othersWords(rows);
  const open = rows.filter(({ state }) => state === 'expected').length;
  return (
    <div className="row attendance-summary">
      <strong role="status">
        应到{expected}人，实到{present}人，请假{leave}人，缺席{absent}人
        {others !== '' && `；${others}`}
        {open > 0 && open < rows.length && `，还有${open}人没有登记`}
      </strong>
      <span style={{ flex: 1 }} />
      <Button type="primary" disabled={open === 0} onClick={props.onAllPresent}>
        全部实到
      </Button>
      <Dropdown
        trigger={['click']}
        menu={{
          items: [
            { key: 'kept', label: '领导按排序在前，其他人不动' },
            { key: 'strokes', label: '领导按排序在前，其他人按姓氏笔画' },
          ],
          onClick: ({ key }) => props.onArrange(key === 'strokes' ? 'strokes' : 'kept'),
        }}
      >
        <Button>排列次序 ▾</Button>
      </Dropdown>
    </div>
  );
}

function useAttendanceActions(meetingId: string) {
  const { attempt, undoable } = useNotices();
  return {
    setState: (row: Attendance, state: AttendanceState) =>
      void attempt(() => saveAttendance(row.id, { state })),
    change: (id: string, patch: Parameters<typeof saveAttendance>[1]) => saveAttendance(id, patch),
    move: (row: Attendance, by: number) => void attempt(() => movePerson(row, by)),
    capacity: (row: Attendance, person: PersonRef) =>
      void attempt(async () => {
        const undo = await changeCapacity(row, person);
        undoable(
          `${person.name}在这次会议的身份已改，议题、主持、发言里原来同样写法的一并改`,
          undo,
        );
      }),
    remove: (row: Attendance) =>
      void attempt(async () => {
        const undo = await removeAttendance(row);
        undoable(`${row.person.name}已从名单中删去`, undo);
      }),
    arrange: (others: 'kept' | 'strokes') =>
      void attempt(async () => {
        const undo = await arrangePeople(meetingId, others);
        undoable('次序已重新排列', undo);
      }),
    allPresent: () =>
      attempt(async () => {
        const changed = await setAllExpected(meetingId, 'present');
        undoable(`${changed.length}人已登记实到，有请假、缺席的再逐个改`, () =>
          setBackToExpected(meetingId, changed, 'present'),
        );
      }),
  };
}
