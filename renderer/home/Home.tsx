import { App, Button } from 'antd';
import { useLiveQuery } from 'dexie-react-hooks';
import { printDate } from '#shared/model/civil-date';
import { DRAFT_STATES } from '#shared/model/draft';
import { roundName } from '#shared/model/draft-rules';
import type { OfficeSettings } from '#shared/model/office';
import { loadSample, removeSample, sampleCounts } from '../data/commands/sample';
import { messageOf } from '../data/desktop';
import { listOut, recentDrafts } from '../data/queries/drafts';
import { useToday } from '../data/today';
import { newDraft, newMeeting, openDraft } from '../ui/view';
import { whenOf } from '../ui/when';
import { MattersWaiting } from './MattersWaiting';
import { MeetingsSoon } from './MeetingsSoon';
import { WeekPlan } from './WeekPlan';
import './home.css';

/** 首页: what is out, what was worked on last; for an empty office, how to begin. */
export function Home({ office, onImport }: { office: OfficeSettings; onImport: () => void }) {
  const today = useToday();
  const recent = useLiveQuery(() => recentDrafts(8), []);
  const out = useLiveQuery(listOut, []);
  if (!recent || !out) return null;
  return (
    <div className="page">
      <div className="page-narrow">
        <h1>{office.shortName}</h1>
        <p className="hint">办文 · 办会 · 办事　有着落，有回音</p>
        <div className="row">
          <Button type="primary" onClick={newDraft}>
            新建文稿
          </Button>
          <Button onClick={() => newMeeting()}>新建会议</Button>
          <Button onClick={onImport}>导入 Word 或文本文件…</Button>
        </div>
        <MeetingsSoon />
        <WeekPlan office={office} />
        <MattersWaiting rules={office.matterRules} />
        {recent.length === 0 && <Begin />}
        {out.length > 0 && (
          <>
            <h2>送审在外</h2>
            <ul className="home-list">
              {out.map(({ draft, round }) => (
                <HomeRow key={draft.id} id={draft.id} title={draft.title}>
                  {draft.sample === 1 && '示例 · '}
                  {roundName(round.number)}送{round.people.join('、')}，{printDate(round.on)}送出
                </HomeRow>
              ))}
            </ul>
          </>
        )}
        {recent.length > 0 && (
          <>
            <h2>最近的文稿</h2>
            <ul className="home-list">
              {recent.map((draft) => (
                <HomeRow key={draft.id} id={draft.id} title={draft.title}>
                  {draft.sample === 1 && '示例 · '}
                  {draft.type} · {DRAFT_STATES[draft.state]} · {whenOf(draft.updatedAt, today)}
                </HomeRow>
              ))}
            </ul>
          </>
        )}
        <Sample />
      </div>
    </div>
  );
}

function HomeRow(props: { id: string; title: string; children: React.ReactNode }) {
  return (
    <li>
      <button type="button" onClick={() => openDraft(props.id)}>
        <span>{props.title || '（无标题）'}</span>
        <small>{props.children}</small>
      </button>
    </li>
  );
}

function Begin() {
  const steps = [
    [
      '办文',
      '点“新建文稿”选文种，从常用框架写起，也可以导入 Word 或粘贴文字。“智能排版”理清层次，文字一个不动；每轮送审留一个稿次，导出的 Word 按国家标准排好。',
    ],
    [
      '办会',
      '点“新建会议”，议题和参会人员只填一次，通知、议程、签到表一键生成。会上谁说了什么照原话记，纪要照此生成。',
    ],
    [
      '办事',
      '会议议定的、委员建议的，一键转为事项。报送、批示、转办、答复一步记一笔，直到告知委员：有着落，有回音。',
    ],
  ];
  return (
    <ol className="home-steps">
      {steps.map(([title, text]) => (
        <li key={title}>
          <strong>{title}</strong>
          <span className="hint">{text}</span>
        </li>
      ))}
    </ol>
  );
}

/** 载入示例, 移除示例: an invented city to try things on. */
function Sample() {
  const { message, modal } = App.useApp();
  const counts = useLiveQuery(sampleCounts, []);
  if (!counts) return null;
  const attempt = (work: Promise<void>, done: string) =>
    work.then(
      () => void message.success(done),
      (error: unknown) => void message.error(messageOf(error)),
    );
  if (counts.all === 0) {
    return (
      <p className="home-sample hint">
        想先看看是什么样子？
        <Button type="link" onClick={() => void attempt(loadSample(), '示例已载入')}>
          载入示例
        </Button>
        示例市是虚构的，打印时每页标明“示例”，随时可以一键移除。
      </p>
    );
  }
  const remove = () => {
    if (counts.touched === 0) return void attempt(removeSample(false), '示例已移除');
    modal.confirm({
      title: '移除示例',
      content: `有${counts.touched}份示例文稿、会议、事项或收文您改动过。要把它们留下来作为自己的吗？`,
      okText: '留下改动过的',
      cancelText: '全部移除',
      onOk: () => attempt(removeSample(true), '示例已移除，改动过的已留下'),
      onCancel: () => attempt(removeSample(false), '示例已全部移除'),
      closable: false,
      keyboard: false,
      mask: { closable: false },
    });
  };
  return (
    <p className="home-sample hint">
      现在有示例文稿{counts.drafts}份、会议{counts.meetings}个、事项{counts.matters}件、收文
      {counts.incoming}件、委员{counts.members}人（虚构，不计入统计）。
      <Button type="link" onClick={remove}>
        移除示例
      </Button>
    </p>
  );
}
