import { Button } from 'antd';
import { useState } from 'react';
import { withoutSample } from '#shared/matters/ledger';
import { filterScope, listScope } from '../../data/queries/matter-papers';
import { later } from '../../ui/later';
import { useView } from '../../ui/view';
import type { LedgerRows } from '../ledger/use-ledger';

const LedgerPapersDialog = later(() => import('./LedgerPapersDialog'));

/** 材料 of the matters that are ticked, or else of those the ledger shows. */
export function LedgerPapers({ ledger }: { ledger: LedgerRows }) {
  const [open, setOpen] = useState(false);
  return (
    <>
      {/* A list that is still being read would give a paper with lines missing. */}
      <Button disabled={!ledger.isComplete} onClick={() => setOpen(true)}>
        材料…
      </Button>
      {open && <Dialog ledger={ledger} onClose={() => setOpen(false)} />}
    </>
  );
}

function Dialog({ ledger, onClose }: { ledger: LedgerRows; onClose: () => void }) {
  const ticked = useView((view) => view.ticked);
  const only = useView((view) => view.ledgerOnly);
  const filter = useView((view) => view.ledgerFilter);
  const chosen = ledger.matters.filter(({ id }) => ticked.has(id));
  const { own, samples } = withoutSample(chosen.length > 0 ? chosen : ledger.matters);
  const behind = samples > 0 ? `（示例${samples}件不算）` : '';
  const isWholeFilter = chosen.length === 0 && only === null;
  return (
    <LedgerPapersDialog
      matters={own}
      which={`${chosen.length > 0 ? '选中' : '现在显示'}的${own.length}件事项${behind}`}
      scope={isWholeFilter ? filterScope(filter) : listScope(own.map(({ id }) => id))}
      onClose={onClose}
    />
  );
}
