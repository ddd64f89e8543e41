import { Input, InputNumber } from 'antd';
import type { Occasion } from '#shared/directory/capacities';
import type { AgendaItem } from '#shared/model/meeting';
import { PersonField } from '../../pickers/PersonField';
import { UnitField } from '../../pickers/UnitField';
import { ItemPapers } from './ItemPapers';

type Facts = Omit<AgendaItem, 'id' | 'meetingId' | 'order'>;

interface Props {
  facts: Facts;
  set: (patch: Partial<Facts>) => void;
  /** Accessible name of a field of this item. */
  named: (name: string) => string;
  occasion: Occasion;
}

/** What is not wanted at a glance: who proposes the item, its checker, time and material. What is filled in stands in the line that unfolds it. */
export function ItemMore({ facts, set, named, occasion }: Props) {
  return (
    <details className="item-more">
      <summary aria-label={named('更多')}>{digestOf(facts)}</summary>
      <div className="item-facts">
        <Fact label="提请单位">
          <UnitField
            single
            label={named('提请单位')}
            value={facts.proposer ? [facts.proposer] : []}
            onChange={(units) => set({ proposer: units[0] ?? null })}
          />
        </Fact>
        <Fact label="纪要核稿人">
          <PersonField
            label={named('纪要核稿人')}
            occasion={occasion}
            placeholder="这一项的纪要请谁核对"
            value={facts.checkers}
            onChange={(checkers) => set({ checkers })}
          />
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
    </details>
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

/** 提请单位提案委 · 20分钟 · 材料2份，1份未收到; the names of the fields where nothing is filled in. */
function digestOf({ proposer, checkers, minutesPlanned, papers, note }: Facts): string {
  const awaited = papers.filter(({ received }) => !received).length;
  const filled = [
    proposer && `提请单位${proposer.name}`,
    checkers.length > 0 && `核稿${checkers.map(({ name }) => name).join('、')}`,
    minutesPlanned !== null && `${minutesPlanned}分钟`,
    papers.length > 0 &&
      `材料${papers.length}份${awaited > 0 ? `，${awaited}份未收到` : '，已收齐'}`,
    note.trim(),
  ].filter((one) => typeof one === 'string' && one !== '');
  return filled.length > 0 ? filled.join(' · ') : '提请单位、核稿人、时间、材料、备注';
}
