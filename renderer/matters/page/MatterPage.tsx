import { CloseOutlined, DeleteOutlined } from '@ant-design/icons';
import { Button, Empty } from 'antd';
import { useEffect, useState } from 'react';
import { lightOf } from '#shared/matters/lights';
import { printDate } from '#shared/model/civil-date';
import { MATTER_STATES, MATTER_TRACKS, type Matter } from '#shared/model/matter';
import { useLightRule, useMatter, useTimeline } from '../../data/queries/matters';
import { useToday } from '../../data/today';
import { AgreeDate } from '../../steps/forms/AgreeDate';
import { StepForm } from '../../steps/forms/StepForm';
import { Loading } from '../../ui/Loading';
import { later } from '../../ui/later';
import { PurgeButton } from '../../ui/PurgeButton';
import { useView } from '../../ui/view';
import { LightMark } from '../LightMark';
import { Timeline } from '../timeline/Timeline';
import { useMatterActions } from '../use-matter-actions';
import { LinksPanel } from './LinksPanel';
import { MatterFacts } from './MatterFacts';
import { type OpenForm, StepBar } from './StepBar';

const MatterPapersPanel = later(() => import('../papers/MatterPapersPanel'));

/** One matter: where it stands, what can be registered now, its facts and links, its timeline. */
export function MatterPage({ matterId }: { matterId: string }) {
  const matter = useMatter(matterId);
  if (matter === null) {
    return (
      <Empty
        style={{ marginTop: '12vh' }}
        description="没有找到这件事项，它可能已被彻底清除。其他事项不受影响。"
      />
    );
  }
  if (!matter) return <Loading />;
  return <Page matter={matter} />;
}

function Page({ matter }: { matter: Matter }) {
  const today = useToday();
  const timeline = useTimeline(matter.id, today);
  const [form, setForm] = useState<OpenForm>(null);
  const close = () => setForm(null);
  useEscape(form === null);
  return (
    <section className="matter" aria-label={matter.title || '事项'}>
      <Head matter={matter} />
      <div className="matter-page">
        {matter.deletedAt === null && <StepBar matter={matter} open={form} onOpen={setForm} />}
        {form === 'agree' && <AgreeDate matter={matter} onClose={close} />}
        {form !== null && form !== 'agree' && (
          <StepForm matter={matter} step={form} onClose={close} />
        )}
        <div className="matter-columns">
          <div>
            <h2>办理记录</h2>
            {timeline && <Timeline matter={matter} timeline={timeline} />}
            {matter.deletedAt === null && <MatterPapersPanel matter={matter} />}
          </div>
          <div>
            <MatterFacts matter={matter} />
            <LinksPanel matter={matter} />
          </div>
        </div>
      </div>
    </section>
  );
}

/** Esc goes back to the whole ledger, unless a form takes it. */
function useEscape(isFree: boolean): void {
  useEffect(() => {
    if (!isFree) return;
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || event.defaultPrevented) return;
      const target = event.target as HTMLElement | null;
      if (target?.closest('input, textarea, [role="dialog"], .ant-select-dropdown')) return;
      useView.setState({ matterId: null });
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [isFree]);
}

function Head({ matter }: { matter: Matter }) {
  const rule = useLightRule(useToday());
  const actions = useMatterActions();
  const { id, track, state, due, awaitsPaper, toTell, told } = matter;
  return (
    <header className="matter-head">
      <div className="matter-name">
        <h1>{matter.title || '（未写事项）'}</h1>
        <p className="matter-state">
          {matter.sample === 1 && <span className="mark">示例</span>}
          {matter.deletedAt !== null && <span className="mark">回收站</span>}
          <span>{MATTER_TRACKS[track]}</span>
          <strong>{MATTER_STATES[state]}</strong>
          {awaitsPaper && <span className="awaits">待书面</span>}
          {track === 'external' && told > 0 && told < toTell && (
            <span>
              已告知{told}位，共{toTell}位
            </span>
          )}
          <span>{due ? `约定${printDate(due)}前` : '未约定时限'}</span>
          {rule && <LightMark light={lightOf(matter, rule)} track={track} />}
        </p>
      </div>
      <div className="row">
        {matter.deletedAt !== null ? (
          <>
            <Button onClick={() => void actions.bringBack([id])}>恢复</Button>
            <PurgeButton table="matters" ids={[id]} onClick={() => actions.purge([id])} />
          </>
        ) : (
          <Button icon={<DeleteOutlined />} onClick={() => void actions.remove([id])}>
            删除
          </Button>
        )}
        <Button
          icon={<CloseOutlined />}
          title="回到整张台账（Esc）"
          onClick={() => useView.setState({ matterId: null })}
        >
          关闭
        </Button>
      </div>
    </header>
  );
}
