import { LeaderEditor } from '../settings/LeaderTable';
import { Doubles } from './people/Doubles';

/** 领导, by rank: the same list as in 设置. */
export function LeadersPage() {
  return (
    <div className="page">
      <div className="page-narrow">
        <h1>领导名单</h1>
        <p className="hint">
          按排序自上而下排列，公文、会议里的领导都按这个次序出现。改动随时保存。
        </p>
        <Doubles />
        <LeaderEditor />
      </div>
    </div>
  );
}
