import { Segmented } from 'antd';
import type { OfficeSettings } from '#shared/model/office';
import { useView } from '../ui/view';
import { ArchivePage } from './archive/ArchivePage';
import { IncomingPage } from './incoming/IncomingPage';
import { OutgoingPage } from './outgoing/OutgoingPage';
import { ViewsPage } from './views/ViewsPage';
import '../ui/room.css';
import './registers.css';

const PAGES = [
  { value: 'incoming' as const, label: '收文' },
  { value: 'outgoing' as const, label: '发文' },
  { value: 'views' as const, label: '会签和征求意见' },
  { value: 'archive' as const, label: '归档' },
];

/** 收发文: what came in and who has it, what went out under which number. */
export default function RegistersRoom({ office }: { office: OfficeSettings }) {
  const page = useView((view) => view.registersPage);
  return (
    <div className="registers">
      <div className="registers-pages">
        <Segmented
          aria-label="收发文分页"
          options={PAGES}
          value={page}
          onChange={(registersPage) => useView.setState({ registersPage })}
        />
      </div>
      {page === 'incoming' && <IncomingPage office={office} />}
      {page === 'outgoing' && <OutgoingPage office={office} />}
      {page === 'views' && <ViewsPage office={office} />}
      {page === 'archive' && <ArchivePage office={office} />}
    </div>
  );
}
