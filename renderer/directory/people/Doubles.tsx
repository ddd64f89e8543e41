import { Button, Modal } from 'antd';
import { useLiveQuery } from 'dexie-react-hooks';
import { useMemo, useState } from 'react';
import { type Double, doublesAmong } from '#shared/directory/identity';
import { declareApart, joinEntry, timesCalled } from '../../data/commands/people';
import { useDirectory } from '../../data/queries/directory';
import { factsOfMember } from '../../data/queries/people';
import { useNotices } from '../../ui/use-notices';

/** Entries that may be one person, while there are any: a line, and the list of them behind its button. */
export function Doubles() {
  const all = useDirectory();
  const [open, setOpen] = useState(false);
  const doubles = useMemo(() => (all ? doublesAmong(all.leaders, all.members) : []), [all]);
  if (doubles.length === 0 && !open) return null;
  return (
    <div className="doubles">
      {doubles.length > 0 && (
        <>
          <span>有{doubles.length}处同名，可能是一个人登了两条。</span>
          <Button size="small" onClick={() => setOpen(true)}>
            看一看…
          </Button>
        </>
      )}
      <Modal
        open={open}
        title="同名的，是同一个人吗"
        width={680}
        footer={<Button onClick={() => setOpen(false)}>关闭</Button>}
        onCancel={() => setOpen(false)}
      >
        {doubles.length === 0 ? (
          <p className="hint">都看过了，没有再要问的。</p>
        ) : (
          <ul className="doubles-list">
            {doubles.map((one) => (
              <Pair key={`${one.member.id} ${one.entry.id}`} double={one} />
            ))}
          </ul>
        )}
      </Modal>
    </div>
  );
}

/** The other entry in words: 领导名单第2位，副主席. */
function wordsOf({ entry }: Double): string {
  if ('rank' in entry) return `领导名单第${entry.rank}位，${entry.post || '未填职务'}`;
  return factsOfMember(entry);
}

/** What joining will do, said before it is done. */
function consequences({ source }: Double, times: number): string {
  const counted = times > 0 ? `以前有${times}次会议是用另一条叫的，都算到他名下；` : '';
  return source === 'leader'
    ? `合起来以后，选人时他只出现一次，领导名单里的排序照旧；${counted}两条都还在，随时可以拆开。`
    : `合起来以后只留前一条，前一条空着的项用后一条补上；${counted}后一条放进回收站，可以恢复。`;
}

/** Two entries, what joining them does, and the two answers. */
function Pair({ double }: { double: Double }) {
  const { member, entry } = double;
  const { attempt, undoable } = useNotices();
  const times = useLiveQuery(() => timesCalled(entry.id), [entry.id]) ?? 0;
  const spelled = entry.name === member.name ? '' : `（写作“${entry.name}”）`;
  const join = () =>
    void attempt(async () => {
      const undo = await joinEntry(member.id, entry.id);
      undoable(`${member.name}的两条已合为一个人`, undo);
    });
  const part = () =>
    void attempt(async () => {
      const undo = await declareApart(member.id, entry.id);
      undoable(`已记下：这是两个${member.name}，以后不再问`, undo);
    });
  return (
    <li>
      <strong>{member.name}</strong>
      <div>{factsOfMember(member)}</div>
      <div>
        {wordsOf(double)}
        {spelled}
      </div>
      <p className="hint">{consequences(double, times)}会议和文稿里已写下的字不动。</p>
      <div className="row">
        <Button type="primary" size="small" onClick={join}>
          是同一个人
        </Button>
        <Button size="small" onClick={part}>
          是两个人
        </Button>
      </div>
    </li>
  );
}
