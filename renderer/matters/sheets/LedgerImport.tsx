import { Radio } from 'antd';
import { useCallback, useMemo, useState } from 'react';
import { type PlannedMatter, planLedger } from '#shared/matters/ledger-import';
import { LEDGER_COLUMNS } from '#shared/matters/ledger-sheet';
import { MATTER_TRACKS, type MatterTrack } from '#shared/model/matter';
import { useToday } from '../../data/today';
import { ImportDialog } from '../../ui/import/ImportDialog';
import type { ReportedRow } from '../../ui/import/ImportReport';
import { MatchColumns } from '../../ui/import/MatchColumns';
import { useInSlices } from '../../ui/use-in-slices';
import type { LedgerImporting, ReadLedger } from './use-ledger-import';

const TRACKS = Object.entries(MATTER_TRACKS).map(([value, label]) => ({ value, label }));

/** 导入已有的台账: which column is what, then what would come of every row. Nothing is written before it is confirmed. */
export function LedgerImport({ importing }: { importing: LedgerImporting }) {
  const { read } = importing;
  return read ? <Matching key={read.table.fileName} read={read} importing={importing} /> : null;
}

function Matching({ read, importing }: { read: ReadLedger; importing: LedgerImporting }) {
  const [fields, setFields] = useState(read.table.fields);
  const [track, setTrack] = useState<MatterTrack>('internal');
  const table = useMemo(() => ({ ...read.table, fields }), [read, fields]);
  const today = useToday();
  const { output, isWorking, share } = useInSlices(
    useCallback(
      () => planLedger(table, { track, today, known: read.known }),
      [table, track, read, today],
    ),
  );
  const planned = output ?? NOTHING;
  const added = useMemo(() => planned.filter(({ action }) => action === 'add'), [planned]);
  const told = useMemo(() => reported(planned), [planned]);
  const skipped = planned.length - added.length;
  const confirm = () =>
    importing.confirm(
      added.map(({ facts }) => facts),
      skipped,
    );
  return (
    <ImportDialog
      what="台账"
      fileName={table.fileName}
      okText={output ? `导入${added.length}件，跳过${skipped}行` : '导入'}
      isEmpty={added.length === 0}
      planning={isWorking ? share : null}
      width={860}
      share={importing.share}
      intro="现在还没有写入。先看看各列认得对不对，再看报告；导入后可以一键撤销。"
      remarks={table.remarks}
      report={output && { count: planned.length, told, what: '事项' }}
      onImport={() => void confirm()}
      onCancel={importing.cancel}
    >
      <div className="row">
        没有写明类别的行归到：
        <Radio.Group
          aria-label="归到哪条线"
          options={TRACKS}
          value={track}
          onChange={({ target }) => setTrack(target.value as MatterTrack)}
        />
      </div>
      <MatchColumns table={table} columns={LEDGER_COLUMNS} onChange={setFields} />
    </ImportDialog>
  );
}

const NOTHING: readonly PlannedMatter[] = [];

function reported(planned: readonly PlannedMatter[]): ReportedRow[] {
  return planned
    .filter(({ remarks }) => remarks.length > 0)
    .map(({ facts, action, remarks }) => ({
      row: facts.row,
      name: facts.title,
      isRefused: action === 'refuse',
      outcome: action === 'add' ? '导入' : '不导入',
      why: remarks.join('；'),
    }));
}
