import { Tabs } from 'antd';
import { useState } from 'react';
import type { MatterTrack } from '#shared/model/matter';
import { MATTER_TRACKS } from '#shared/model/matter';
import type { OfficeSettings } from '#shared/model/office';
import { Loading } from '../ui/Loading';
import { later } from '../ui/later';
import { openMatter, useView } from '../ui/view';
import { Begin } from './Begin';
import { setFilter } from './desk';
import { FiguresPage } from './figures/FiguresPage';
import { Ledger } from './ledger/Ledger';
import { NewMatterDialog } from './NewMatterDialog';
import { MatterPage } from './page/MatterPage';
import { QuickFeedback } from './QuickFeedback';
import { LedgerImport } from './sheets/LedgerImport';
import { useLedgerImport } from './sheets/use-ledger-import';
import '../ui/room.css';
import './matters.css';
import './matter-page.css';

const CarriersPanel = later(() => import('../carriers/CarriersPanel'), <Loading />);

type Tab = MatterTrack | 'all' | 'carriers' | 'figures';
const TABS: { key: Tab; label: string }[] = [
  { key: 'all', label: '全部' },
  { key: 'internal', label: MATTER_TRACKS.internal },
  { key: 'external', label: MATTER_TRACKS.external },
  { key: 'carriers', label: '报送载体' },
  { key: 'figures', label: '统计' },
];

function turnTo(tab: Tab): void {
  if (tab === 'figures' || tab === 'carriers') {
    useView.setState({ mattersPage: tab, matterId: null });
    return;
  }
  useView.setState({ mattersPage: 'ledger' });
  // States of the other track would show nothing.
  setFilter({ track: tab === 'all' ? null : tab, states: [] });
}

/** 办事: the ledger of both tracks, one matter beside it, the figures. */
export default function MattersRoom({ office }: { office: OfficeSettings }) {
  const matterId = useView((view) => view.matterId);
  const page = useView((view) => view.mattersPage);
  const track = useView((view) => view.ledgerFilter.track);
  const [dialog, setDialog] = useState<'new' | 'feedback' | null>(null);
  const importing = useLedgerImport();
  const narrow = matterId !== null;
  const begin = { onNew: () => setDialog('new'), onImport: importing.choose };
  return (
    <div className="matters">
      <Tabs
        className="matters-tabs"
        // The matter in hand stands beside the ledger, wherever it was opened from.
        activeKey={page === 'ledger' || narrow ? (track ?? 'all') : page}
        items={TABS}
        onChange={(key) => turnTo(key as Tab)}
      />
      {page !== 'ledger' && !narrow ? (
        page === 'figures' ? (
          <FiguresPage />
        ) : (
          <div className="carriers-room">
            <CarriersPanel meetingId={null} />
          </div>
        )
      ) : (
        <div className={narrow ? 'room' : 'room matters-wide'}>
          <div className="room-list">
            <Ledger
              largeType={office.largeType}
              narrow={narrow}
              onNew={begin.onNew}
              onFeedback={() => setDialog('feedback')}
              onImport={begin.onImport}
              empty={<Begin {...begin} />}
            />
          </div>
          {matterId !== null && (
            <div className="room-detail">
              <MatterPage key={matterId} matterId={matterId} />
            </div>
          )}
        </div>
      )}
      {dialog === 'new' && (
        <NewMatterDialog
          track={track ?? 'internal'}
          onClose={() => setDialog(null)}
          onCreated={openMatter}
        />
      )}
      {dialog === 'feedback' && <QuickFeedback onClose={() => setDialog(null)} />}
      <LedgerImport importing={importing} />
    </div>
  );
}
