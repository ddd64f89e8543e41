import type { Member } from '#shared/model/directory';

/** One member in the list: name and post, party and sector, unit; so that two of one name are told apart. */
export function MemberRow({ member }: { member: Member }) {
  const now = member.affiliations.at(-1);
  const groups = [member.party, member.sector, member.committee].filter((one) => one !== '');
  const work = `${now?.unit ?? ''}${now?.post ?? ''}`;
  return (
    <>
      <div className="directory-row-name">
        {member.sample === 1 && <span className="mark">示例</span>}
        {member.name || <span className="hint">（未填姓名）</span>}
        {member.post && <span className="hint">　{member.post}</span>}
      </div>
      <div className="directory-row-facts">{groups.join(' · ') || '未填党派、界别'}</div>
      <div className="directory-row-facts">{work || '未填单位'}</div>
    </>
  );
}
