import { CopyOutlined, DeleteOutlined } from '@ant-design/icons';
import { Button, Empty, Tabs } from 'antd';
import { useEffect } from 'react';
import { standing } from '#shared/meetings/sittings';
import { printDate } from '#shared/model/civil-date';
import { familyOf, MEETING_FAMILIES, type Meeting } from '#shared/model/meeting';
import type { OfficeSettings } from '#shared/model/office';
import { useMeeting } from '../../data/queries/meetings';
import { Loading } from '../../ui/Loading';
import { later } from '../../ui/later';
import { PurgeButton } from '../../ui/PurgeButton';
import { useView } from '../../ui/view';
import type { MeetingTab } from '../../ui/view/meetings';
import { AttendancePage } from '../attendance/AttendancePage';
import { FactsPage } from '../facts/FactsPage';
import { ItemsPage } from '../items/ItemsPage';
import { ResolutionsPage } from '../resolutions/ResolutionsPage';
import { tabsOf } from './tabs';
import { useMeetingActions } from './use-meeting-actions';

// Heavier than the rest: the writing of proceedings, the composing of papers.
const ProceedingsPanel = later(() => import('../proceedings/ProceedingsPanel'), <Loading />);
const OpinionsPanel = later(() => import('../opinions/OpinionsPanel'), <Loading />);
const CarriersPanel = later(() => import('../../carriers/CarriersPanel'), <Loading />);
const PapersPage = later(() => import('../papers/PapersPage'), <Loading />);

interface Props {
  meetingId: string;
  office: OfficeSettings;
}

/** One meeting with its pages. Ctrl+PageDown and Ctrl+PageUp turn them. */
export function MeetingDetail({ meetingId, office }: Props) {
  const meeting = useMeeting(meetingId);
  const asked = useView((view) => view.meetingTab);
  if (meeting === null) {
    return (
      <Empty
        style={{ marginTop: '12vh' }}
        description="没有找到这次会议，它可能已被彻底清除。其他会议不受影响。"
      />
    );
  }
  if (!meeting) return <Loading />;
  const tabs = tabsOf(meeting);
  const tab = tabs.some(({ key }) => key === asked) ? asked : 'facts';
  return (
    <section className="meeting" aria-label={meeting.title || '会议'}>
      <Head meeting={meeting} />
      <Tabs
        className="meeting-tabs"
        activeKey={tab}
        items={tabs}
        onChange={(key) => turnTo(key as MeetingTab)}
      />
      <Keys tabs={tabs.map(({ key }) => key)} tab={tab} />
      <div className="meeting-page">
        <Page tab={tab} meeting={meeting} office={office} />
      </div>
    </section>
  );
}

function turnTo(meetingTab: MeetingTab): void {
  useView.setState({ meetingTab, meetingFocus: null });
}

function Page({
  tab,
  meeting,
  office,
}: {
  tab: MeetingTab;
  meeting: Meeting;
  office: OfficeSettings;
}) {
  switch (tab) {
    case 'facts':
      return <FactsPage meeting={meeting} office={office} />;
    case 'items':
      return <ItemsPage meeting={meeting} />;
    case 'attendance':
      return <AttendancePage meeting={meeting} />;
    case 'resolutions':
      return <ResolutionsPage meeting={meeting} />;
    case 'proceedings':
      return <ProceedingsPanel meeting={meeting} />;
    case 'opinions':
      return <OpinionsPanel meeting={meeting} />;
    case 'carriers':
      return <CarriersPanel key={meeting.id} meetingId={meeting.id} />;
    case 'papers':
      return <PapersPage meeting={meeting} office={office} />;
  }
}

/** The name of the meeting, its state, and what can be done to it as a whole. */
function Head({ meeting }: { meeting: Meeting }) {
  const actions = useMeetingActions();
  const first = standing(meeting.sittings)[0];
  const { id } = meeting;
  return (
    <header className="meeting-head">
      <div className="meeting-name">
        <h1>{meeting.title || '（未定名称）'}</h1>
        <p className="hint">
          {meeting.sample === 1 && '示例 · '}
          {meeting.cancelled && '已取消 · '}
          {MEETING_FAMILIES[familyOf(meeting.kind)]} · {meeting.kind} ·{' '}
          {first?.date ? printDate(first.date) : '日期未定'}
          {first?.place && ` · ${first.place}`}
        </p>
      </div>
      <div className="row">
        {meeting.deletedAt !== null ? (
          <>
            <Button onClick={() => void actions.bringBack(id)}>恢复</Button>
            <PurgeButton table="meetings" ids={[id]} onClick={() => actions.purge(id)} />
          </>
        ) : (
          <>
            <Button
              icon={<CopyOutlined />}
              title="带上人员和分工，建立下一次会议"
              onClick={() => void actions.duplicate(id)}
            >
              照此新建
            </Button>
            <Button onClick={() => void actions.setCancelled(id, !meeting.cancelled)}>
              {meeting.cancelled ? '恢复召开' : '取消会议'}
            </Button>
            <Button icon={<DeleteOutlined />} onClick={() => void actions.remove(id)}>
              删除
            </Button>
          </>
        )}
      </div>
    </header>
  );
}

function Keys({ tabs, tab }: { tabs: MeetingTab[]; tab: MeetingTab }) {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const step = { PageDown: 1, PageUp: -1 }[event.key];
      if (!event.ctrlKey || step === undefined || event.defaultPrevented) return;
      event.preventDefault();
      const next = tabs[(tabs.indexOf(tab) + step + tabs.length) % tabs.length];
      if (next) turnTo(next);
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [tabs, tab]);
  return null;
}
