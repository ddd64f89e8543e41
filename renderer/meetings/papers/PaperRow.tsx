import { Button, Segmented } from 'antd';
import { familyOf, type Meeting } from '#shared/model/meeting';
import { draftInForce, standingOf } from '../../data/queries/paper-text';
import type { MadePaper } from '../../data/queries/papers';
import { useToday } from '../../data/today';
import { openDraft, openMeeting } from '../../ui/view';
import { dayOf } from '../../ui/when';
import { labelOfTab } from '../detail/tabs';
import { type Arrangement, type PaperLine, pageFor } from './paper-lines';
import type { PaperSteps } from './use-paper-steps';

const ARRANGEMENTS: { value: Arrangement; label: string }[] = [
  { value: 'item', label: '按议题' },
  { value: 'unit', label: '按涉及单位' },
  { value: 'speaker', label: '按发言人' },
];

interface Props {
  line: PaperLine;
  meeting: Meeting;
  steps: PaperSteps;
  /** Chooses the arrangement of a paper; given where it can be arranged in several ways. */
  onArrange?: (by: Arrangement) => void;
}

/** One paper: how it stands, and what can be done with it. */
export function PaperRow({ line, meeting, steps, onArrange }: Props) {
  const { versions, state, missing, choice } = line;
  const newest = versions[0];
  const canMake = missing === '';
  const draft = draftInForce(versions);
  return (
    <li className="paper" aria-label={line.label}>
      <div className="paper-name">
        <strong>{line.label}</strong>
        {(newest || canMake) && <PaperState line={line} />}
        {!canMake && <Missing line={line} meeting={meeting} />}
        {versions.length > 1 && <Versions versions={versions} />}
      </div>
      {onArrange && choice.arrangedBy && (
        <Segmented
          size="small"
          options={ARRANGEMENTS}
          value={choice.arrangedBy}
          onChange={onArrange}
        />
      )}
      <div className="row">
        <Button disabled={!canMake && !draft} onClick={() => steps.preview(line)}>
          预览
        </Button>
        <Button disabled={!canMake && !draft} onClick={() => steps.exportWord(line)}>
          导出Word
        </Button>
        {draft ? (
          <>
            <Button type="text" disabled={!canMake} onClick={() => steps.make(line)}>
              再次生成
            </Button>
            <Button type="primary" onClick={() => openDraft(draft.id)}>
              打开文稿
            </Button>
          </>
        ) : (
          <Button type="primary" ghost disabled={!canMake} onClick={() => steps.make(line)}>
            {state === 'none' ? '生成文稿' : '再次生成'}
          </Button>
        )}
      </div>
    </li>
  );
}

function PaperState({ line: { state, versions } }: { line: PaperLine }) {
  const today = useToday();
  const newest = versions[0];
  if (!newest) return <span className="hint">还没有生成</span>;
  const draft = draftInForce(versions);
  const standing = draft ? `，${standingOf(draft)}` : '';
  const made = `第${newest.paper.version}版，${dayOf(newest.paper.madeAt, today)}生成${standing}`;
  switch (state) {
    case 'changed':
      return (
        <span className="paper-changed">
          {made}。会议情况已变化，可重新生成；改过的文稿原样留着。
        </span>
      );
    case 'gone':
      return (
        <span className="hint">
          {made}，{newest.draft ? '文稿在回收站' : '文稿已不在这里'}
        </span>
      );
    default:
      return <span className="hint">{made}</span>;
  }
}

function Missing({ line, meeting }: { line: PaperLine; meeting: Meeting }) {
  const page = pageFor(line.choice.kind, familyOf(meeting.kind));
  return (
    <span className="paper-missing">
      {line.missing}
      <Button type="link" size="small" onClick={() => openMeeting(meeting.id, page)}>
        去“{labelOfTab(page)}”
      </Button>
    </span>
  );
}

/** Earlier versions of a paper, each as its draft stands now. */
function Versions({ versions }: { versions: readonly MadePaper[] }) {
  const today = useToday();
  return (
    <details className="hint">
      <summary>历次共{versions.length}版</summary>
      <ul>
        {versions.map(({ paper, draft }) => (
          <li key={paper.id}>
            第{paper.version}版，{dayOf(paper.madeAt, today)}生成
            {draft?.deletedAt === null ? (
              <Button type="link" size="small" onClick={() => openDraft(draft.id)}>
                {draft.title || '（无标题）'}
              </Button>
            ) : draft ? (
              '，文稿在回收站'
            ) : (
              '，文稿已不在这里'
            )}
          </li>
        ))}
      </ul>
    </details>
  );
}
