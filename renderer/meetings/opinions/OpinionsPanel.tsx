import { Button, Modal, Segmented } from 'antd';
import { useLiveQuery } from 'dexie-react-hooks';
import { useEffect, useMemo, useState } from 'react';
import type { Meeting } from '#shared/model/meeting';
import type { Opinion } from '#shared/model/proceedings';
import {
  ARRANGEMENTS,
  type Arrangement,
  arrangeOpinions,
} from '#shared/proceedings/arrange-opinions';
import { agendaOf } from '../../data/queries/meetings';
import { useOpinionGroups, useOpinionsWithSources } from '../../data/queries/opinions';
import { Fates } from '../../matters/from/Fates';
import { clearDesk, useSteps } from '../proceedings/desk';
import { RemovedList } from '../proceedings/RemovedList';
import { useAsked } from '../proceedings/use-asked';
import { forgetTyped } from '../proceedings/use-typed';
import { AddOpinion } from './AddOpinion';
import { OpinionContext, type OpinionPageFacts } from './context';
import { clearOpinionDesk, tickAll, useOpinionDesk } from './desk';
import { EmptyOpinions } from './EmptyOpinions';
import { OpinionList } from './OpinionList';
import { SelectionBar } from './SelectionBar';
import { useOpinionActions } from './use-opinion-actions';
import '../proceedings/proceedings.css';
import './opinions.css';

const NONE: readonly never[] = [];
const VIEWS = Object.entries(ARRANGEMENTS).map(([value, label]) => ({ value, label }));

/** 意见建议 of one meeting: the words as they were said, and beside them what the office makes of them. */
export default function OpinionsPanel({ meeting }: { meeting: Meeting }) {
  const opinions = useOpinionsWithSources(meeting.id);
  const agenda = useLiveQuery(() => agendaOf(meeting.id), [meeting.id]) ?? NONE;
  const steps = useSteps();
  const actions = useOpinionActions(meeting.id, steps);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another meeting begins anew
  useEffect(
    () => () => {
      clearDesk();
      clearOpinionDesk();
      forgetTyped();
    },
    [meeting.id],
  );
  const { standing, sources } = opinions ?? {};
  const facts = useMemo<OpinionPageFacts>(
    () => ({
      meeting,
      agenda,
      numbers: new Map((standing ?? []).map(({ id }, index) => [id, index + 1])),
      sources: sources ?? new Map(),
      actions,
      steps,
    }),
    [meeting, agenda, standing, sources, actions, steps],
  );
  if (!opinions) return null;
  return (
    <OpinionContext value={facts}>
      <Page standing={opinions.standing} removed={opinions.removed} facts={facts} />
    </OpinionContext>
  );
}

interface PageProps {
  standing: Opinion[];
  removed: Opinion[];
  facts: OpinionPageFacts;
}

function Page({ standing, removed, facts }: PageProps) {
  const { meeting, agenda, actions } = facts;
  const by = useOpinionDesk((desk) => desk.by);
  const groups = useOpinionGroups(meeting.id);
  const [adding, setAdding] = useState(false);
  const [binOpen, setBinOpen] = useState(false);
  const ids = useMemo(() => standing.map(({ id }) => id), [standing]);
  const focusId = useAsked(ids, '这条意见已删除，要找回请看“已删除”');
  const sections = useMemo(
    () => arrangeOpinions(standing, by, { items: agenda, groups: groups ?? NONE }),
    [standing, by, agenda, groups],
  );
  return (
    <div className="proceedings">
      <Bar
        standing={standing}
        removed={removed.length}
        onTickAll={() => tickAll(ids)}
        onAdd={() => setAdding(true)}
        onBin={() => setBinOpen(true)}
      />
      {adding && <AddOpinion onClose={() => setAdding(false)} />}
      <SelectionBar />
      {standing.length === 0 && !adding ? (
        <EmptyOpinions onAdd={() => setAdding(true)} />
      ) : (
        <Fates opinionIds={ids}>
          <OpinionList sections={sections} focusId={focusId} />
        </Fates>
      )}
      {standing.length > 0 && (
        <p className="proceedings-keys hint">
          <span>
            <kbd>Ctrl+回车</kbd>下一条
          </span>
          <span>
            <kbd>Alt+↑↓</kbd>上一条、下一条
          </span>
          <span>原话只能用“更正原话”改，每次更正都留记录</span>
        </p>
      )}
      <Modal
        open={binOpen}
        title="已删除的意见"
        footer={null}
        width={720}
        onCancel={() => setBinOpen(false)}
      >
        <RemovedList
          things={removed.map(({ id, speaker, words, deletedAt }) => ({
            id,
            speaker,
            text: words,
            deletedAt: deletedAt ?? '',
          }))}
          onBringBack={(id) => void actions.bringBack(id)}
        />
      </Modal>
    </div>
  );
}

interface BarProps {
  standing: readonly Opinion[];
  /** How many lie in the recycle bin. */
  removed: number;
  onTickAll: () => void;
  onAdd: () => void;
  onBin: () => void;
}

function Bar({ standing, removed, onTickAll, onAdd, onBin }: BarProps) {
  const by = useOpinionDesk((desk) => desk.by);
  return (
    <div className="proceedings-bar row">
      <Segmented
        aria-label="排列"
        options={VIEWS}
        value={by}
        onChange={(value) => useOpinionDesk.setState({ by: value as Arrangement })}
      />
      <Button onClick={onAdd}>手工补记</Button>
      {standing.length > 0 && <Button onClick={onTickAll}>全选</Button>}
      {removed > 0 && (
        <Button type="text" onClick={onBin}>
          已删除{removed}条
        </Button>
      )}
      <span className="proceedings-counts hint" role="status">
        意见建议{standing.length}条 · 已概括
        {standing.filter(({ summary }) => summary !== '').length}条
      </span>
    </div>
  );
}
