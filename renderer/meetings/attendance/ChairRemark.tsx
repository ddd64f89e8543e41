import { Button } from 'antd';
import { useLiveQuery } from 'dexie-react-hooks';
import { isSamePerson } from '#shared/compose/meetings/people';
import { personKey } from '#shared/meetings/attendance';
import { ATTENDANCE_ROLES, type Attendance, type Meeting } from '#shared/model/meeting';
import { addPeople, saveAttendance } from '../../data/commands/attendance';
import { directory } from '../../data/queries/directory';
import { attendanceOf } from '../../data/queries/meetings';
import { useNotices } from '../../ui/use-notices';

/**
 * What the papers say of the one who presides where the list says something else: he attends,
 * and came when others did. One click puts it on the list, by which years are counted.
 */
export function ChairRemark({ meeting, rows }: { meeting: Meeting; rows: readonly Attendance[] }) {
  const { attempt } = useNotices();
  const all = useLiveQuery(directory, []);
  const { chair, id } = meeting;
  if (!chair || !all || !rows.some(({ role }) => role === 'attend')) return null;
  const isChair = ({ person }: Attendance) =>
    isSamePerson(person, chair) || personKey(person, all.who) === personKey(chair, all.who);
  const own = rows.find(isChair);
  const came = rows.some(({ state }) => state === 'present');
  const sitsIn = own !== undefined && own.role !== 'attend';
  if (own && !sitsIn && !(came && own.state === 'expected')) return null;
  const remark = sitsIn
    ? `在名单上是${ATTENDANCE_ROLES[own.role]}，签到表和席卡里排在最前，名单里仍印在${ATTENDANCE_ROLES[own.role]}一栏。`
    : own
      ? '没有登记到会，材料里按实到计。'
      : '不在名单上，材料里照出席计，履职统计里不计。';
  const put = async () => {
    if (!own) await addPeople(id, [chair], 'attend');
    const row = own ?? (await attendanceOf(id)).find(isChair);
    if (row && sitsIn) await saveAttendance(row.id, { role: 'attend' });
    if (row && came && row.state === 'expected') await saveAttendance(row.id, { state: 'present' });
  };
  return (
    <div className="row attendance-chair">
      <span>
        主持人{chair.name}
        {remark}
      </span>
      <Button size="small" onClick={() => void attempt(put)}>
        {sitsIn ? '改为出席' : own ? '登记实到' : '列入名单'}
      </Button>
    </div>
  );
}
