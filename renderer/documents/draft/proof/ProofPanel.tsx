import { Button } from 'antd';
import {
  type FocusEvent,
  Fragment,
  type KeyboardEvent,
  useLayoutEffect,
  useRef,
  useState,
} from 'react';
import { CERTAINTIES, type Certainty } from '#shared/proofread/types';
import { isMendable } from './accept';
import { exceptionOf } from './exceptions';
import { folding } from './folding';
import { ProofCard } from './ProofCard';
import { ProofRecordButton } from './ProofRecord';
import { ProofSettled } from './ProofSettled';
import type { ProofProps } from './proof-props';
import { proofSummary } from './proof-summary';
import './proof.css';

/** Cards drawn of one certainty; what comes behind them is counted. */
const MOST = 60;

/** 校对 beside the sheet: what was found by certainty, and what may be done with each. */
export function ProofPanel(props: ProofProps) {
  const { proof, readOnly } = props;
  const { reading, findings } = proof;
  const keyboard = useKeyboard(props);
  return (
    <section className="proof" aria-label="校对" tabIndex={-1} {...keyboard}>
      <header>
        <strong role="status">{proofSummary(proof)}</strong>
        <div className="proof-buttons">
          <Button size="small" disabled={findings.length === 0} onClick={() => proof.go(-1)}>
            上一处
          </Button>
          <Button size="small" disabled={findings.length === 0} onClick={() => proof.go(1)}>
            下一处
          </Button>
          <ProofRecordButton read={() => proof.readNow()} of={props.recordOf} />
        </div>
        {findings.length > 0 && <Keys readOnly={readOnly} />}
        {readOnly && <p>文字已锁定，只能看。要改须退回签发人。</p>}
        {reading && !reading.isSpelled && (
          <p>没有读到错别字模型，这次没有查错别字，其他规则照常。</p>
        )}
      </header>
      {CERTAINTIES.map((certainty) => (
        <Group key={certainty} certainty={certainty} {...props} />
      ))}
      <ProofSettled {...props} />
    </section>
  );
}

/** The keys that work in the list. */
function Keys({ readOnly }: { readOnly: boolean }) {
  const keys: [string, string][] = [
    ['F7', '下一处'],
    ...(readOnly ? [] : ([['回车', '采纳']] as [string, string][])),
    ['Delete', '忽略这一处'],
    ['Shift+Delete', '始终忽略'],
    ['Esc', '到纸面上改'],
  ];
  return (
    <p className="proof-keys">
      {keys.map(([key, what]) => (
        <span key={key}>
          <kbd>{key}</kbd> {what}
        </span>
      ))}
    </p>
  );
}

/** Keeps the keyboard in the list while it is worked through; Escape leads back to the text. */
function useKeyboard({ proof, readOnly, onException }: ProofProps) {
  const { turn, findings } = proof;
  const panel = useRef<HTMLElement>(null);
  const [seen, isWithin] = [useRef(-1), useRef(false)];
  // With what is drawn, not after it: a key that comes between would find nobody who hears it.
  // biome-ignore lint/correctness/useExhaustiveDependencies: other findings may have taken the button away that had the keyboard
  useLayoutEffect(() => {
    const isLost = isWithin.current && document.activeElement === document.body;
    if (seen.current === turn && !isLost) return;
    // The panel that is opened by its button leaves the keyboard where it is.
    const isFirst = seen.current === -1 && turn === 0;
    const isAsked = seen.current !== turn && !isFirst;
    seen.current = turn;
    if (isAsked) proof.showCurrent();
    const card = panel.current?.querySelector<HTMLElement>('[aria-current]');
    // Enter accepts; where only a person can say what to write it leads to the text, and never leaves a finding alone.
    const button =
      card?.querySelector<HTMLElement>('.proof-buttons .ant-btn-primary') ??
      card?.querySelector<HTMLElement>('.proof-place');
    if (button) button.focus();
    else if (!isFirst) panel.current?.focus();
    card?.scrollIntoView?.({ block: 'nearest' });
  }, [turn, findings]);
  const onKeyDown = (event: KeyboardEvent) => {
    const isHere = event.target instanceof Node && panel.current?.contains(event.target);
    if (!isHere || event.nativeEvent.isComposing) return;
    const current = findings[proof.current];
    if (event.key === 'Escape') proof.write();
    else if (!current) return;
    else if (event.key === 'Delete' && event.shiftKey) onException(exceptionOf(current), true);
    else if (event.key === 'Delete') proof.ignore(current);
    else if (event.key === 'Enter' && event.ctrlKey && !readOnly && isMendable(current)) {
      proof.acceptRule(current.rule);
    } else return;
    event.preventDefault();
  };
  return {
    ref: panel,
    onFocus: () => {
      isWithin.current = true;
    },
    onBlur: ({ relatedTarget }: FocusEvent) => {
      if (relatedTarget && !panel.current?.contains(relatedTarget)) isWithin.current = false;
    },
    onKeyDown,
  };
}

function Group({ certainty, ...props }: ProofProps & { certainty: Certainty }) {
  const { proof } = props;
  const [opened, setOpened] = useState<ReadonlySet<string>>(new Set());
  const here = proof.findings.flatMap((finding, index) =>
    finding.certainty === certainty ? [{ finding, index }] : [],
  );
  if (here.length === 0) return null;
  const { listed, folded } = folding(here, opened, proof.current);
  // The one being looked at is always among those drawn.
  const first = Math.max(0, listed.findIndex(({ index }) => index === proof.current) - MOST + 1);
  const shown = listed.slice(first, first + MOST);
  return (
    <section aria-label={certainty}>
      <h3>
        {certainty}（{here.length}处）
      </h3>
      <ol>
        {shown.map(({ finding, index }) => (
          <Fragment key={finding.key}>
            <ProofCard finding={finding} index={index} {...props} />
            {folded.get(index) !== undefined && (
              <li>
                <Button
                  type="link"
                  size="small"
                  onClick={() => setOpened(new Set([...opened, finding.rule]))}
                >
                  同类的还有{folded.get(index)}处，全部列出
                </Button>
              </li>
            )}
          </Fragment>
        ))}
      </ol>
      {listed.length > shown.length && (
        <p>另有{listed.length - shown.length}处，看完这些再列出。</p>
      )}
    </section>
  );
}
