import { Button } from 'antd';
import { useEffect } from 'react';
import { NO_FILTER } from '#shared/matters/ledger';
import { lightOf } from '#shared/matters/lights';
import { MATTER_STATES, type Matter } from '#shared/model/matter';
import { RowList } from '../../ui/RowList';
import { openMatter, useView } from '../../ui/view';
import { setFilter, useMattersDesk } from '../desk';
import { LightMark } from '../LightMark';
import { LedgerReceipt } from '../sheets/LedgerReceipt';
import { useMatterActions } from '../use-matter-actions';
import { BulkBar } from './BulkBar';
import { LedgerFilters } from './LedgerFilters';
import { LedgerTable } from './LedgerTable';
import { LedgerTools } from './LedgerTools';
import { type LedgerRows, useLedger } from './use-ledger';

interface Props {
  largeType: boolean;
  /** Beside a matter: a narrow list instead of the table. */
  narrow: boolean;
  onNew: () => void;
  onFeedback: () => void;
  onImport: () => void;
  /** What is shown while the office follows nothing yet. */
  empty: React.ReactNode;
}

/** The ledger with its filters: a table, or a narrow list beside a matter. */
export function Ledger(props: Props) {
  const { largeType, narrow } = props;
  const ledger = useLedger();
  const actions = useMatterActions();
  const filter = useView((view) => view.ledgerFilter);
  const remove = (ids: readonly string[]) => !filter.bin && void actions.remove(ids);
  useEffect(() => () => useMattersDesk.setState({ editing: null }), []);
  const isUnused = ledger.isComplete && ledger.all.length === 0;
  if (isUnused && !narrow) {
    return (
      <>
        <LedgerReceipt />
        {props.empty}
      </>
    );
  }
  return (
    <div className="ledger">
      <LedgerTools {...props} ledger={ledger} />
      {!narrow && <LedgerFilters ledger={ledger} />}
      {!narrow && <LedgerReceipt />}
      {!narrow && <BulkBar />}
      {!narrow && ledger.rule.note !== null && (
        <p className="ledger-note hint">{ledger.rule.note}</p>
      )}
      {ledger.matters.length === 0 ? (
        <NothingFound bin={filter.bin} isComplete={ledger.isComplete} />
      ) : narrow ? (
        <NarrowList ledger={ledger} largeType={largeType} onDelete={remove} />
      ) : (
        <LedgerTable ledger={ledger} largeType={largeType} onDelete={remove} />
      )}
    </div>
  );
}

function NothingFound({ bin, isComplete }: { bin: boolean; isComplete: boolean }) {
  if (!isComplete) return null;
  return (
    <div className="teach hint">
      <p>
        {bin
          ? '回收站是空的。删除的事项先放在这里，随时可以恢复。'
          : '没有符合条件的事项。换个词，或清空上面的条件。'}
      </p>
      {!bin && (
        <Button type="link" onClick={() => setFilter(NO_FILTER)}>
          看全部事项
        </Button>
      )}
    </div>
  );
}

interface NarrowProps {
  ledger: LedgerRows;
  largeType: boolean;
  onDelete: (ids: readonly string[]) => void;
}

function NarrowList({ ledger, largeType, onDelete }: NarrowProps) {
  const matterId = useView((view) => view.matterId);
  return (
    <RowList
      label="事项"
      rows={ledger.matters}
      height={largeType ? 96 : 84}
      idOf={(matter) => matter.id}
      selected={matterId}
      onSelect={openMatter}
      onOpen={openMatter}
      onDelete={(id) => onDelete([id])}
    >
      {(matter) => <NarrowRow matter={matter} ledger={ledger} />}
    </RowList>
  );
}

function NarrowRow({ matter, ledger }: { matter: Matter; ledger: LedgerRows }) {
  const { sample, title, state, lead, awaitsPaper, track } = matter;
  return (
    <>
      <div className="row-list-title">
        {sample === 1 && <span className="mark">示例</span>}
        {title || <span className="hint">（未写事项）</span>}
      </div>
      <div className="row-list-facts">
        <span>{MATTER_STATES[state]}</span>
        {awaitsPaper && <span className="awaits">待书面</span>}
        <LightMark light={lightOf(matter, ledger.rule)} track={track} />
        <span>{lead[0]?.name}</span>
      </div>
    </>
  );
}
