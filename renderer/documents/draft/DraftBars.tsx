import { Button } from 'antd';
import { useMemo } from 'react';
import type { OfficialDocument } from '#shared/document/official-document';
import { toPlainText } from '#shared/document/plain-text';
import { findSecrecyMark, secrecyFound } from '#shared/document/secrecy';
import { printDate } from '#shared/model/civil-date';
import type { Draft, DraftRound } from '#shared/model/draft';
import { roundName } from '#shared/model/draft-rules';
import { ExportedBar } from '../../ui/ExportedBar';
import type { useExport } from './export/use-export';
import type { Issue } from './issue/use-issue';
import type { RoundStep } from './rounds/RoundForm';
import { inOrder } from './rounds/round-names';

interface Props {
  draft: Draft;
  /** The text as of the last pause in typing. */
  settled: OfficialDocument;
  rounds: readonly DraftRound[];
  exporting: ReturnType<typeof useExport>;
  onStep: (step: RoundStep) => void;
  issue: Issue;
  onExport: () => void;
}

/** Quiet bars above the sheet: what state the draft is in, and what was exported. */
export function DraftBars(props: Props) {
  const { exporting, settled } = props;
  const mark = useMemo(() => findSecrecyMark(toPlainText(settled).text), [settled]);
  return (
    <>
      {mark && (
        <div className="draft-bar draft-bar-warning" role="alert">
          <span>{secrecyFound(mark)}</span>
        </div>
      )}
      <StateBar {...props} />
      {exporting.file && (
        <ExportedBar
          file={exporting.file}
          onOpen={exporting.open}
          onReveal={exporting.reveal}
          onClose={exporting.dismiss}
        />
      )}
      {exporting.failure !== null && (
        <div className="notice-bar notice-bar-warning" role="alert">
          <span>{exporting.failure}</span>
          <Button size="small" type="text" aria-label="关闭" onClick={exporting.dismiss}>
            ×
          </Button>
        </div>
      )}
    </>
  );
}

function StateBar({ draft, rounds, onStep, issue, onExport }: Props) {
  const ordered = inOrder(rounds);
  const last = ordered.at(-1);
  const out = ordered.filter(({ kind, returnedOn }) => kind === 'review' && !returnedOn);
  const signature = ordered.filter(({ kind }) => kind === 'signed').at(-1);
  if (draft.state === 'signed' && signature) {
    return (
      <div className="notice-bar notice-bar-locked" role="status">
        <span>
          <strong>已签发，文字锁定。</strong>
          {printDate(signature.on)}，{signature.people.join('、')}签发，{signature.registeredBy}
          登记。以纸质签批件为准。{issue.number !== '' && `已编${issue.number}。`}
        </span>
        <Button
          size="small"
          type={issue.number === '' ? 'primary' : 'default'}
          onClick={issue.open}
        >
          {issue.number === '' ? '编号' : '改编号'}
        </Button>
        <Button
          size="small"
          type={issue.number === '' ? 'default' : 'primary'}
          onClick={() => onExport()}
        >
          导出
        </Button>
        <Button size="small" onClick={() => onStep({ kind: 'sendBack' })}>
          退回签发人
        </Button>
      </div>
    );
  }
  const first = out[0];
  if (draft.state === 'inReview' && first) {
    const where = out.map(({ on, people }) => `${printDate(on)}送${people.join('、')}`).join('；');
    return (
      <div className="notice-bar" role="status">
        <span>
          {roundName(draft.round)}送审中：{where}。纸质稿退回后请先登记，再照着修改。
        </span>
        <Button size="small" onClick={() => onStep({ kind: 'return', round: first })}>
          登记退回修改
        </Button>
      </div>
    );
  }
  if (draft.state === 'returned' && last?.kind === 'returned') {
    return (
      <div className="notice-bar notice-bar-warning" role="status">
        <span>
          已退回签发人（{printDate(last.on)}，{last.note}）。改好后须重新签发。
        </span>
      </div>
    );
  }
  return null;
}
