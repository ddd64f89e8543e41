import { Button } from 'antd';
import { useEffect, useState } from 'react';
import { summaryOf } from '#shared/proofread/summary';
import { CERTAINTIES } from '#shared/proofread/types';
import { messageOf } from '../../../data/desktop';
import { isBlankFinding, withoutNamedBlanks } from './named-blanks';
import type { Whole } from './read-whole';
import { shownWords } from './shown-words';
import './proof.css';

/** Places of one certainty that are named; the others are counted. */
const MOST = 5;

/** Places to be filled in stand last: they are seen on the paper, and are not to crowd out a wrong character. */
function namedFirst(findings: Whole['findings']): Whole['findings'] {
  return [...findings.filter((one) => !isBlankFinding(one)), ...findings.filter(isBlankFinding)];
}

/**
 * What a text that was read to its end says, for the clerk to decide by. It stands below the list
 * of what is not filled in, and names none of it again.
 */
export function WholeSheet({ whole: all, onShow }: { whole: Whole; onShow: () => void }) {
  const whole = withoutNamedBlanks(all);
  const { findings } = whole;
  const isClean = findings.length === 0;
  if (isClean && all.findings.length > 0)
    return (
      <section className="proof-sheet" aria-label="校对结果">
        <strong role="status">校对：除没有填的以外，没有查出别的。</strong>
      </section>
    );
  return (
    <section className="proof-sheet" aria-label="校对结果">
      <p>
        <strong role="status">校对：{summaryOf(whole)}</strong>
        {isClean ? (
          <span className="proof-source">　全文已读完。</span>
        ) : (
          <Button size="small" type="link" onClick={onShow}>
            去看
          </Button>
        )}
      </p>
      {CERTAINTIES.map((certainty) => {
        const here = namedFirst(findings.filter((one) => one.certainty === certainty));
        if (here.length === 0) return null;
        return (
          <ul key={certainty} aria-label={certainty}>
            {here.slice(0, MOST).map(({ key, words, suggestion, message }) => (
              <li key={key}>
                {certainty}　“{shownWords(words)}”
                {suggestion === undefined
                  ? ''
                  : suggestion === ''
                    ? '（删去）'
                    : `→“${suggestion}”`}
                <span className="proof-source">　{message}</span>
              </li>
            ))}
            {here.length > MOST && (
              <li>
                {certainty}另有{here.length - MOST}处
              </li>
            )}
          </ul>
        );
      })}
    </section>
  );
}

interface Props {
  /** Reads the text as it is now to its end; at once where it was read already. */
  read: () => Whole | Promise<Whole>;
  onShow: () => void;
}

/** The sheet before a text goes out, which is read to its end first. */
export function ProofSheet({ read, onShow }: Props) {
  const [first] = useState(read);
  const [whole, setWhole] = useState<Whole | null>(first instanceof Promise ? null : first);
  const [failure, setFailure] = useState<string | null>(null);
  useEffect(() => {
    if (!(first instanceof Promise)) return;
    let isShown = true;
    first.then(
      (found) => isShown && setWhole(found),
      (error: unknown) => isShown && setFailure(messageOf(error)),
    );
    return () => {
      isShown = false;
    };
  }, [first]);
  if (whole) return <WholeSheet whole={whole} onShow={onShow} />;
  return (
    <p className="proof-sheet" role="status">
      {failure === null ? '校对：正在把全文读一遍……' : `校对：没有读成。${failure}`}
    </p>
  );
}
