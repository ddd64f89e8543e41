import { AutoComplete, Button } from 'antd';
import { v7 as newId } from 'uuid';
import type { CivilDate } from '#shared/model/civil-date';
import type { Duty, Member } from '#shared/model/directory';
import { saveMember } from '../../data/commands/directory';
import { useGroups } from '../../data/queries/directory';
import { DateField } from '../../ui/DateField';
import { useSaved } from '../../ui/use-saved';

const POSTS = ['主任', '副主任'];
const DAYS = [
  ['from', '任职起'],
  ['to', '任职止'],
] as const;

const options = (names: readonly string[]) => names.map((value) => ({ value }));

/** 专委会职务: posts in committees, each for its time; a meeting can name the member by one of them. */
export function Duties({ member }: { member: Member }) {
  const groups = useGroups() ?? [];
  const [duties, setDuties] = useSaved(
    member.duties ?? [],
    (next) => saveMember(member.id, { duties: next }),
    `member/${member.id}/duties`,
  );
  const set = (id: string, patch: Partial<Duty>) =>
    setDuties(duties.map((one) => (one.id === id ? { ...one, ...patch } : one)));
  const committees = groups.filter(({ kind }) => kind === 'committee').map(({ name }) => name);
  const add = () =>
    setDuties([
      ...duties,
      { id: newId(), body: member.committee, post: '主任', from: null, to: null },
    ]);
  return (
    <>
      <h2>专委会职务</h2>
      {duties.map((duty, at) => {
        const label = (what: string) => `第${at + 1}项 ${what}`;
        return (
          <div key={duty.id} className="row duty">
            <AutoComplete
              aria-label={label('专委会')}
              style={{ width: '15em' }}
              placeholder="专委会"
              defaultActiveFirstOption={false}
              value={duty.body}
              options={options(committees)}
              onChange={(body) => set(duty.id, { body: body ?? '' })}
            />
            <AutoComplete
              aria-label={label('职务')}
              style={{ width: '7em' }}
              placeholder="职务"
              defaultActiveFirstOption={false}
              value={duty.post}
              options={options(POSTS)}
              onChange={(post) => set(duty.id, { post: post ?? '' })}
            />
            {DAYS.map(([key, what]) => (
              <DateField
                key={key}
                label={label(what)}
                placeholder={what}
                width="9.6em"
                value={duty[key]}
                onChange={(day: CivilDate | null) => set(duty.id, { [key]: day })}
              />
            ))}
            <Button
              type="text"
              size="small"
              aria-label={label('移除')}
              onClick={() => setDuties(duties.filter((one) => one.id !== duty.id))}
            >
              移除
            </Button>
          </div>
        );
      })}
      <div className="row">
        <Button onClick={add}>添加专委会职务</Button>
        <span className="hint">如提案委员会主任。卸任了请填任职止，不要移除。</span>
      </div>
    </>
  );
}
