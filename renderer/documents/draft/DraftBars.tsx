import { Button } from 'antd';
import { useMemo, useRef } from 'react';
import type { OfficialDocument } from '#shared/document/official-document';
import { secrecyMarkOf } from '#shared/document/quotations';
import { secrecyFound } from '#shared/document/secrecy';
import { printDate } from '#shared/model/civil-date';
import type { DraftRound } from '#shared/model/draft';
import { roundName } from '#shared/model/draft-rules';
import type { OpenedDraft } from '../../data/queries/drafts';
import { ExportedBar } from '../../ui/ExportedBar';
import { useTask } from '../../work/use-task';
import { PastWords } from '../past-words';
import type { useExport } from './export/use-export';
import type { Issue } from './issue/use-issue';
import type { RoundStep } from './rounds/RoundForm';
import { inOrder } from './rounds/round-names';

interface Props {
  draft: OpenedDraft;
  /** The text as of the last pause in typing. */
  settled: OfficialDocument;
  rounds: readonly DraftRound[];
  exporting: ReturnType<typeof useExport>;
  onStep: (step: RoundStep) => void;
  issue: Issue;
  onExport: () => void;
  /** Asks whether a sentence only quotes a mark of secrecy. */
  onQuotation: (reason: string, sentence: string) => void;
  /** Compares a version with the present text. */
  onCompare: (round: DraftRound) => void;
}

/** Quiet bars above the sheet: what state the draft is in, and what was exported. */
export function DraftBars(props: Props) {
  const { draft, exporting, settled, onQuotation } = props;
  const mark = useMemo(() => secrecyMarkOf(settled), [settled]);
  return (
    <>
      {mark && (
        <div className="notice-bar notice-bar-warning" role="alert">
          <span>{secrecyFound(mark)}</span>
          {mark.isQuotable && (
            <Button size="small" onClick={() => onQuotation(secrecyFound(mark), mark.sentence)}>
              这一句是引文
            </Button>
          )}
        </div>
      )}
      {!mark && draft.marked && (
        <PastWords
          table="drafts"
          id={draft.id}
          what="这篇文稿"
          className="notice-bar notice-bar-warning"
        />
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
      {exporting.said !== null && (
        <div className="notice-bar" role="status">
          <span>{exporting.said}</span>
          <Button size="small" type="text" aria-label="关闭" onClick={exporting.dismiss}>
            ×
          </Button>
        </div>
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

function StateBar({ draft, settled, rounds, onStep, issue, onExport, onCompare }: Props) {
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
        <ChangedSince round={out.at(-1) ?? first} settled={settled} onCompare={onCompare} />
        <Button
          size="small"
          type="primary"
          onClick={() => onStep({ kind: 'return', round: first })}
        >
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

/** How many places differ from the paper that is out: on paper they are not. */
function ChangedSince(props: {
  round: DraftRound;
  settled: OfficialDocument;
  onCompare: (round: DraftRound) => void;
}) {
  const { round, settled, onCompare } = props;
  const before = round.document;
  const input = useMemo(() => ({ before, after: settled }), [before, settled]);
  const { now } = useTask('compare', before === settled ? null : input);
  // While it is counted again the last count stays: a number that flickers is none.
  const known = useRef(0);
  if (now.state === 'done') known.current = now.output.places;
  if (known.current === 0) return null;
  return (
    <Button size="small" type="link" onClick={() => onCompare(round)}>
      送审后改动{known.current}处
    </Button>
  );
}
