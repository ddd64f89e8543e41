import { Button, Empty } from 'antd';
import type { DraftRound } from '#shared/model/draft';
import { DRAFT_STATES } from '#shared/model/draft';
import { roundName } from '#shared/model/draft-rules';
import { type NextStep, ROUND_STEPS, type RoundLine, roundLine } from '#shared/model/round-line';
import type { OpenedDraft } from '../../../data/queries/drafts';
import { openViews } from '../../../ui/view';
import type { Issue } from '../issue/use-issue';
import type { RoundStep } from './RoundForm';
import { inOrder, roundStory, versionNames } from './round-names';
import './rounds.css';

interface Props {
  draft: OpenedDraft;
  /** In any order; shown newest first. */
  rounds: readonly DraftRound[];
  /** What 会签 still lacks, a sentence; '' for nothing. */
  cosigns: string;
  issue: Issue;
  onStep: (step: RoundStep) => void;
  onExport: (round?: DraftRound) => void;
  /** 清样 of the signed text. */
  onProof: () => void;
  onView: (round: DraftRound) => void;
  /** Compares a version with the present text, or opens the choice of two. */
  onCompare: (round: DraftRound | null) => void;
}

/** 稿次: where the draft stands, what may come next, and every version that was frozen. */
export function RoundsPanel(props: Props) {
  const { draft, rounds, cosigns, issue, onStep, onExport, onProof, onView, onCompare } = props;
  const ordered = inOrder(rounds);
  const newest = ordered.toReversed();
  const names = versionNames(rounds);
  const line = roundLine(draft, ordered, issue.state);
  const kindOf = (step: NextStep) => (line.next === step ? 'primary' : 'default');
  const isOut = ({ kind, returnedOn }: DraftRound) => kind === 'review' && !returnedOn;
  const open = newest.filter(isOut).at(-1);
  const signed = newest.find(({ kind }) => kind === 'signed');
  return (
    <section className="rounds" aria-label="稿次">
      <header>
        <strong>
          {roundName(draft.round)} · {DRAFT_STATES[draft.state]}
        </strong>
        <RoundSteps line={line} />
        <div className="rounds-steps">
          {draft.state !== 'signed' && (
            <Button type={kindOf('review')} onClick={() => onStep({ kind: 'review' })}>
              {open ? '再送一处' : '送审'}
            </Button>
          )}
          {open && draft.state !== 'signed' && (
            <Button type={kindOf('return')} onClick={() => onStep({ kind: 'return', round: open })}>
              登记退回修改
            </Button>
          )}
          {draft.state !== 'signed' && (
            <Button type={kindOf('sign')} onClick={() => onStep({ kind: 'sign' })}>
              签发
            </Button>
          )}
          {draft.state === 'signed' && (
            <Button type={kindOf('register')} onClick={issue.open}>
              {issue.state.isNumbered ? '改编号' : '编号'}
            </Button>
          )}
          {draft.state === 'signed' && (
            <Button type={kindOf('export')} onClick={() => onExport()}>
              导出
            </Button>
          )}
          {draft.state === 'signed' && (
            <Button title="签发的文字，每页留有校对签名的位置" onClick={onProof}>
              清样
            </Button>
          )}
          {draft.state === 'signed' && (
            <Button onClick={() => onStep({ kind: 'sendBack' })}>退回签发人</Button>
          )}
        </div>
        <div className="rounds-steps">
          {signed && (
            <Button size="small" onClick={() => onCompare(signed)}>
              与签发稿比对
            </Button>
          )}
          {newest.length > 0 && (
            <Button size="small" onClick={() => onCompare(null)}>
              比对任意两稿
            </Button>
          )}
          <Button size="small" onClick={() => openViews(draft.id)}>
            会签、征求意见
          </Button>
        </div>
        {draft.state !== 'signed' && cosigns !== '' && <p className="hint">{cosigns}</p>}
      </header>
      {newest.length === 0 ? (
        <Empty
          image={Empty.PRESENTED_IMAGE_SIMPLE}
          description="还没有送审过。点“送审”时，会把当时的文字原样留存一份，送给谁、何时退回、谁改的都记在这里。"
        />
      ) : (
        <ol>
          {newest.map((round) => (
            <li key={round.id} data-kind={round.kind}>
              <strong>{names.get(round.id)}</strong>
              {roundStory(round).map((line, at) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: two lines of a remark may be alike, and none moves
                <div key={at}>{line}</div>
              ))}
              <div className="rounds-steps">
                {isOut(round) && (
                  <Button size="small" onClick={() => onStep({ kind: 'return', round })}>
                    登记退回
                  </Button>
                )}
                <Button size="small" onClick={() => onView(round)}>
                  查看
                </Button>
                <Button size="small" onClick={() => onExport(round)}>
                  导出这一稿
                </Button>
                <Button size="small" onClick={() => onCompare(round)}>
                  与现在的文字比对
                </Button>
              </div>
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}

/** 起草 → 送审 → …: where the paper stands. */
function RoundSteps({ line }: { line: RoundLine }) {
  const at = ROUND_STEPS.indexOf(line.at);
  return (
    <ol className="round-line" aria-label="办理到哪一步">
      {ROUND_STEPS.map((name, index) => (
        <li
          key={name}
          data-state={index < at ? 'done' : index === at ? 'now' : 'ahead'}
          aria-current={index === at ? 'step' : undefined}
        >
          {name}
        </li>
      ))}
    </ol>
  );
}
