import { Tabs } from 'antd';
import type { OfficeSettings } from '#shared/model/office';
import { useDirectory, useMember } from '../../data/queries/directory';
import { DetailActions } from '../DetailActions';
import { MemberCard } from './MemberCard';
import { MemberForm } from './MemberForm';
import { OtherEntries } from './OtherEntries';

/** One member: facts, units over time, and the card that follows from meetings. */
export function MemberPage({ memberId, office }: { memberId: string; office: OfficeSettings }) {
  const member = useMember(memberId);
  const shared = useDirectory()?.sharedNames.has(member?.name ?? '') === true;
  if (member === undefined) return null;
  if (member === null) {
    return (
      <p className="teach hint">
        这位委员已不在名录里，可能已被彻底清除。会议里的出席、发言和意见建议不受影响。
      </p>
    );
  }
  return (
    <div className="directory-detail">
      <div>
        <div className="directory-head">
          <h1>{member.name || '（未填姓名）'}</h1>
          <DetailActions table="members" id={member.id} deleted={member.deletedAt !== null} />
        </div>
        <OtherEntries member={member} />
        {shared && member.name !== '' && (
          <p className="hint">名录里还有同名的人，选人时请看清姓名后面的单位、界别、党派。</p>
        )}
        <Tabs
          items={[
            {
              key: 'facts',
              label: '基本情况',
              // A change of unit begins the form anew; the first unit typed does not.
              children: (
                <MemberForm key={Math.max(1, member.affiliations.length)} member={member} />
              ),
            },
            {
              key: 'card',
              label: '履职情况',
              children: <MemberCard member={member} office={office} />,
            },
          ]}
        />
      </div>
    </div>
  );
}
