import { Button } from 'antd';
import type { Member } from '#shared/model/directory';
import { separateEntry } from '../../data/commands/people';
import { useDirectory } from '../../data/queries/directory';
import { useNotices } from '../../ui/use-notices';

/** Leaders' entries that are this member: what the person is besides, and the way to part them again. */
export function OtherEntries({ member }: { member: Member }) {
  const all = useDirectory();
  const { attempt, undoable } = useNotices();
  const entries = (member.entries ?? []).flatMap((id) => all?.leaderById.get(id) ?? []);
  const part = (id: string) =>
    void attempt(async () => {
      const undo = await separateEntry(member.id, id);
      undoable('已拆开，领导名单里的那一条又自成一人', undo);
    });
  if (entries.length === 0) return null;
  return (
    <ul className="affiliations" aria-label="同一个人的其他身份">
      {entries.map(({ id, rank, post }) => (
        <li key={id}>
          <span>
            领导名单第{rank}位　{post}
          </span>
          <Button type="text" size="small" onClick={() => part(id)}>
            拆开
          </Button>
        </li>
      ))}
    </ul>
  );
}
