import { GROUP_KINDS, type GroupKind } from '#shared/model/directory';
import { useGroups } from '../../data/queries/directory';
import { GroupEditor } from './GroupEditor';

const KINDS = Object.keys(GROUP_KINDS) as GroupKind[];

/** 分组: committees, sectors and parties, each in the order in which it is printed. */
export function GroupsPage() {
  const groups = useGroups();
  if (!groups) return null;
  return (
    <div className="page">
      <h1>分组</h1>
      <p className="hint">
        自上而下就是打印时的先后次序，填委员的党派、界别、专委会时从这里选。改动随时保存。
      </p>
      <div className="group-columns">
        {KINDS.map((kind) => (
          <GroupEditor
            // The usual list comes in by a button and begins the column anew.
            key={`${kind}:${groups.some((group) => group.kind === kind)}`}
            kind={kind}
            stored={groups.filter((group) => group.kind === kind)}
          />
        ))}
      </div>
    </div>
  );
}
