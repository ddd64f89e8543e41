import { ArrowDownOutlined, ArrowUpOutlined, DeleteOutlined } from '@ant-design/icons';
import { Button, Input } from 'antd';
import { type Occasion, REPORTING } from '#shared/directory/capacities';
import type { CivilDate } from '#shared/model/civil-date';
import type { AgendaItem } from '#shared/model/meeting';
import { saveItem } from '../../data/commands/agenda';
import { PersonField } from '../../pickers/PersonField';
import { UnitField } from '../../pickers/UnitField';
import { useSaved } from '../../ui/use-saved';
import { ItemMore } from './ItemMore';
import { NotYetCalled } from './NotYetCalled';

type Facts = Omit<AgendaItem, 'id' | 'meetingId' | 'order'>;

interface Props {
  item: AgendaItem;
  /** First day of the meeting. */
  on: CivilDate | null;
  first: boolean;
  last: boolean;
  onMove: (by: 1 | -1) => void;
  onRemove: () => void;
}

/** One agenda item: in a line what is asked for at a glance, the rest unfolds. Alt+↑ and Alt+↓ move it. */
export function ItemCard({ item, on, first, last, onMove, onRemove }: Props) {
  const { id, meetingId: _meetingId, order, ...stored } = item;
  const [facts, setFacts] = useSaved<Facts>(stored, (next) => saveItem(id, next), `item/${id}`);
  const set = (patch: Partial<Facts>) => setFacts({ ...facts, ...patch });
  const onKeyDown = (event: React.KeyboardEvent) => {
    const by = ({ ArrowUp: -1, ArrowDown: 1 } as const)[event.key];
    if (!event.altKey || by === undefined) return;
    event.preventDefault();
    if (!(by === -1 ? first : last)) onMove(by);
  };
  const named = (name: string) => `第${order}项 ${name}`;
  const occasion: Occasion = { ...REPORTING, on };
  return (
    <li className="panel item" onKeyDown={onKeyDown}>
      <div className="item-title">
        <strong>{order}</strong>
        <Input.TextArea
          aria-label={named('题目')}
          autoSize
          placeholder="题目"
          value={facts.title}
          onChange={({ target }) => set({ title: target.value })}
        />
        <WhoComes facts={facts} set={set} named={named} occasion={occasion} />
        <ItemButtons first={first} last={last} named={named} onMove={onMove} onRemove={onRemove} />
      </div>
      <NotYetCalled meetingId={item.meetingId} people={facts.sittingInPeople ?? []} />
      <ItemMore facts={facts} set={set} named={named} occasion={occasion} />
    </li>
  );
}

type Named = (name: string) => string;

/** Who reports on the item, and which units and people sit in for it alone. */
function WhoComes(props: {
  facts: Facts;
  set: (patch: Partial<Facts>) => void;
  named: Named;
  occasion: Occasion;
}) {
  const { facts, set, named, occasion } = props;
  return (
    <>
      <Fact label="汇报人">
        <PersonField
          label={named('汇报人')}
          occasion={occasion}
          value={facts.reporters}
          onChange={(reporters) => set({ reporters })}
        />
      </Fact>
      <Fact label="列席单位">
        <UnitField
          label={named('列席单位')}
          placeholder="只列席这一项的单位"
          value={facts.sittingInUnits ?? []}
          onChange={(sittingInUnits) => set({ sittingInUnits })}
        />
      </Fact>
      <Fact label="列席人员">
        <PersonField
          label={named('列席人员')}
          occasion={occasion}
          placeholder="只列席这一项的人"
          value={facts.sittingInPeople ?? []}
          onChange={(sittingInPeople) => set({ sittingInPeople })}
        />
      </Fact>
    </>
  );
}

function ItemButtons(
  props: Pick<Props, 'first' | 'last' | 'onMove' | 'onRemove'> & { named: Named },
) {
  const { first, last, onMove, onRemove, named } = props;
  return (
    <>
      <Button
        type="text"
        aria-label={named('上移')}
        title="上移（Alt+↑）"
        icon={<ArrowUpOutlined />}
        disabled={first}
        onClick={() => onMove(-1)}
      />
      <Button
        type="text"
        aria-label={named('下移')}
        title="下移（Alt+↓）"
        icon={<ArrowDownOutlined />}
        disabled={last}
        onClick={() => onMove(1)}
      />
      <Button type="text" aria-label={named('删去')} icon={<DeleteOutlined />} onClick={onRemove} />
    </>
  );
}

function Fact({ label, children }: { label: string; children: React.ReactNode }) {
  return (
    <div className="item-brief">
      <span className="meeting-label">{label}</span>
      {children}
    </div>
  );
}
