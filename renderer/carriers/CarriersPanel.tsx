import { Button } from 'antd';
import { useState } from 'react';
import { CARRIER_KINDS, type Carrier } from '#shared/model/carrier';
import type { CivilDate } from '#shared/model/civil-date';
import { useCarriers, useCarriersOfMeeting } from '../data/queries/carriers';
import { useToday } from '../data/today';
import { Loading } from '../ui/Loading';
import { openMeeting, showCarrier, useView } from '../ui/view';
import { shortDate } from '../ui/when';
import { CarrierPage } from './CarrierPage';
import { CarriersBin } from './CarriersBin';
import EnterDialog from './entry/EnterDialog';
import '../ui/room.css';
import './carriers.css';

interface Props {
  /** Carriers with opinions of this meeting only; null for all. */
  meetingId: string | null;
}

/** 报送载体: the papers opinions travel in, or one of them with all that became of it. */
export default function CarriersPanel({ meetingId }: Props) {
  const carriers = useCarriersIn(meetingId);
  const deleted = useCarriers(true);
  const carrierId = useView((view) => view.carrierId);
  const bin = useView((view) => view.carriersBin);
  const [isEntering, setEntering] = useState(false);
  if (!carriers || !deleted) return <Loading />;
  const shown = carriers.find(({ id }) => id === carrierId);
  const place = meetingId === null ? 'carriers carriers-room' : 'carriers';
  if (shown) {
    return (
      <div className={place}>
        <CarrierPage key={shown.id} carrierId={shown.id} />
      </div>
    );
  }
  const inBin = bin && meetingId === null;
  return (
    <div className={place}>
      <div className="row carrier-tools">
        {inBin ? (
          <strong>回收站</strong>
        ) : (
          <Button onClick={() => setEntering(true)}>登记载体…</Button>
        )}
        {meetingId === null && (
          <Button
            type={inBin ? 'default' : 'text'}
            onClick={() => useView.setState({ carriersBin: !bin })}
          >
            {inBin ? '返回载体' : `回收站${deleted.length > 0 ? `（${deleted.length}）` : ''}`}
          </Button>
        )}
      </div>
      {inBin ? (
        <CarriersBin carriers={deleted} />
      ) : (
        <CarrierList carriers={carriers} meetingId={meetingId} />
      )}
      {isEntering && (
        <EnterDialog
          start={{ meetingIds: meetingId === null ? [] : [meetingId], opinionIds: [] }}
          onClose={() => setEntering(false)}
          onEntered={(id) => showCarrier(id)}
        />
      )}
    </div>
  );
}

function CarrierList({ carriers, meetingId }: Props & { carriers: readonly Carrier[] }) {
  const today = useToday();
  if (carriers.length === 0) return <NoCarriers meetingId={meetingId} />;
  return (
    <ul className="panel carrier-list" aria-label="报送载体">
      {carriers.map((carrier) => (
        <li key={carrier.id}>
          {carrier.sample === 1 && <span className="mark">示例</span>}
          <Button type="link" onClick={() => showCarrier(carrier.id)}>
            {carrier.title || '（未定标题）'}
          </Button>
          <span className="hint">{stateLine(carrier, today)}</span>
        </li>
      ))}
    </ul>
  );
}

function useCarriersIn(meetingId: string | null): Carrier[] | undefined {
  const all = useCarriers();
  const own = useCarriersOfMeeting(meetingId ?? '');
  return meetingId === null ? all : own;
}

/** 协商专报 · 23条意见 · 8月6日报市委、市政府 · 批示1件. */
function stateLine(
  { kind, number = '', items, submissions, instructions }: Carrier,
  today: CivilDate,
): string {
  const last = submissions.at(-1);
  const parts = [
    number === '' ? kind : `${kind} ${number}`,
    `${items.length}条意见`,
    last ? `${shortDate(last.on, today)}报${last.to}` : '还没有报送',
    instructions.length > 0 ? `批示${instructions.length}件` : '',
  ];
  return parts.filter((part) => part !== '').join(' · ');
}

function NoCarriers({ meetingId }: Props) {
  return (
    <div className="teach-page">
      <h2>还没有报送载体</h2>
      <ul>
        <li>
          意见建议要有着落，先编进一份{CARRIER_KINDS.slice(0, 3).join('、')}
          等材料报上去，这里叫报送载体。
        </li>
        <li>在“意见建议”页选中几条意见（可以全选），点“编成专报…”，就编成一份可以修改的文稿。</li>
        <li>
          以前已经报送的，或者由纪要、调研报告报送的，点上面的“登记载体…”，写明报给谁、载有哪几条意见。
        </li>
        <li>报送以后在这里登记批示、转办和告知委员，每条意见到了哪一步随时看得见。</li>
      </ul>
      {meetingId !== null && (
        <Button type="primary" onClick={() => openMeeting(meetingId, 'opinions')}>
          去意见建议
        </Button>
      )}
    </div>
  );
}
