import { ArrowDownOutlined, ArrowUpOutlined, DeleteOutlined } from '@ant-design/icons';
import { Button, Input, InputNumber } from 'antd';
import { REPORTING } from '#shared/directory/capacities';
import type { AgendaItem } from '#shared/model/meeting';
import { saveItem } from '../../data/commands/agenda';
import { PersonField } from '../../pickers/PersonField';
import { UnitField } from '../../pickers/UnitField';
import { useSaved } from '../../ui/use-saved';
import { ItemPapers } from './ItemPapers';
import { NotYetCalled } from './NotYetCalled';

type Facts = Omit<AgendaItem, 'id' | 'meetingId' | 'order'>;

interface Props {
  item: AgendaItem;
  first: boolean;
  last: boolean;
  onMove: (by: 1 | -1) => void;
  onRemove: () => void;
}

/** One agenda item. Alt+↑ and Alt+↓ move it. */
export function ItemCard({ item, first, last, onMove, onRemove }: Props) {
  const { id, meetingId: _meetingId, order, ...stored } = item;
  const [facts, setFacts] = useSaved<Facts>(stored, (next) => saveItem(id, next));
  const set = (patch: Partial<Facts>) => setFacts({ ...facts, ...patch });
  const onKeyDown = (event: React.KeyboardEvent) => {
    const by = ({ ArrowUp: -1, ArrowDown: 1 } as const)[event.key];
    if (!event.altKey || by === undefined) return;
    event.preventDefault();
    if (!(by === -1 ? first : last)) onMove(by);
  };
  const named = (name: string) => `第${order}项 ${name}`;
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
        <Button
          type="text"
          aria-label={named('删去')}
          icon={<DeleteOutlined />}
          onClick={onRemove}
        />
      </div>
      <div className="item-facts">
        <Fact label="提请单位">
          <UnitField
            single
            label={named('提请单位')}
            value={facts.proposer ? [facts.proposer] : []}
            onChange={(units) => set({ proposer: units[0] ?? null })}
          />
        </Fact>
        <Fact label="汇报人">
          <PersonField
            label={named('汇报人')}
            occasion={REPORTING}
            value={facts.reporters}
            onChange={(reporters) => set({ reporters })}
          />
        </Fact>
        <Fact label="纪要核稿人">
          <PersonField
            label={named('纪要核稿人')}
            occasion={REPORTING}
            placeholder="这一项的纪要请谁核对"
            value={facts.checkers}
            onChange={(checkers) => set({ checkers })}
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
            occasion={REPORTING}
            placeholder="只列席这一项的人"
            value={facts.sittingInPeople ?? []}
            onChange={(sittingInPeople) => set({ sittingInPeople })}
          />
          <NotYetCalled meetingId={item.meetingId} people={facts.sittingInPeople ?? []} />
        </Fact>
        <Fact label="安排时间">
          <span className="row">
            <InputNumber
              aria-label={named('安排时间')}
              style={{ width: 90 }}
              min={1}
              max={600}
              precision={0}
              value={facts.minutesPlanned}
              onChange={(minutesPlanned) => set({ minutesPlanned })}
            />
            分钟
          </span>
        </Fact>
        <Fact label="材料">
          <ItemPapers
            label={named('材料')}
            papers={facts.papers}
            onChange={(papers) => set({ papers })}
          />
        </Fact>
        <Fact label="备注">
          <Input
            aria-label={named('备注')}
            value={facts.note}
            onChange={({ target }) => set({ note: target.value })}
          />
        </Fact>
      </div>
    </li>
  );
}

function Fact({ label, children }: { label: string; children: React.ReactNode }) {
  return (
    <div className="item-fact">
      <span className="meeting-label">{label}</span>
      <div>{children}</div>
    </div>
  );
}
