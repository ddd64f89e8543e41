import { memo } from 'react';
import type { Opinion } from '#shared/model/proceedings';
import { FateStrip } from '../../../matters/from/FateStrip';
import { postOf } from '../../proceedings/entry/speakers';
import { useOpinionPage } from '../context';
import { takeRow, tick, useOpinionDesk } from '../desk';
import { OpinionInHand } from './OpinionInHand';
import { SourceNote } from './SourceNote';
import { WordsHistory } from './WordsHistory';

interface Props {
  /** An opinion may stand under several headings: this names the row. */
  rowKey: string;
  opinion: Opinion;
  isFocused: boolean;
  /** The opinions above and below it in this view, for moving; undefined where it cannot be moved. */
  above?: string;
  below?: string;
}

/** One opinion: its words, read only, and beside them what the office says of it. */
export const OpinionRow = memo(function OpinionRow(props: Props) {
  const { rowKey, opinion, isFocused } = props;
  const { numbers } = useOpinionPage();
  const isActive = useOpinionDesk((desk) => desk.active === rowKey);
  const isTicked = useOpinionDesk((desk) => desk.selected.has(opinion.id));
  const number = numbers.get(opinion.id);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Alt+↑↓ and Enter on the list do the same
    // biome-ignore lint/a11y/noStaticElementInteractions: the list has the keys
    <div
      className="opinion"
      data-row={rowKey}
      data-active={isActive || undefined}
      data-focused={isFocused || undefined}
      onClick={() => !isActive && takeRow(rowKey)}
    >
      {/* biome-ignore lint/a11y/noStaticElementInteractions: ticking is not taking the row in hand */}
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: the box inside has the keys */}
      <span className="opinion-tick" onClick={(event) => event.stopPropagation()}>
        <input
          type="checkbox"
          aria-label={`选中意见${number}`}
          checked={isTicked}
          onChange={(event) => tick(opinion.id, event.target.checked)}
        />
      </span>
      <span className="opinion-number">{number}</span>
      <div className="opinion-left">
        <p className="opinion-speaker">
          <strong>{opinion.speaker?.name ?? '未注明'}</strong>
          {opinion.speaker && <small>{postOf(opinion.speaker)}</small>}
        </p>
        <p className="opinion-words">{opinion.words}</p>
        <SourceNote opinion={opinion} />
        <WordsHistory history={opinion.history} />
        <FateStrip opinionId={opinion.id} />
      </div>
      {isActive ? <OpinionInHand {...props} /> : <Beside opinion={opinion} />}
    </div>
  );
});

/** What stands beside the words, to be read. */
function Beside({ opinion }: { opinion: Opinion }) {
  const { agenda } = useOpinionPage();
  const { summary, kind, targets, place, agendaItemId } = opinion;
  const item = agenda.findIndex(({ id }) => id === agendaItemId);
  const facts = [
    kind,
    targets.map(({ name }) => name).join('、'),
    place,
    item < 0 ? '' : `议题${item + 1}`,
  ];
  return (
    <div className="opinion-right">
      <p className={summary ? 'opinion-summary' : 'hint'}>{summary || '点这里写概括、选单位'}</p>
      <small>{facts.filter((fact) => fact !== '').join(' · ')}</small>
    </div>
  );
}
