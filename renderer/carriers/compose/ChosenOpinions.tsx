import { Checkbox, Select } from 'antd';
import type { CarrierItem } from '#shared/model/carrier';
import type { Opinion } from '#shared/model/proceedings';
import { SHOW_OPTIONS } from './show-options';
import type { Choosing } from './use-choice';

interface Props {
  choosing: Choosing;
  opinions: readonly Opinion[];
}

/** The meeting's opinions: which are in, and what is shown of each. */
export function ChosenOpinions({ choosing, opinions }: Props) {
  const { choice } = choosing;
  const shows = new Map(choice.items.map(({ opinionId, show }) => [opinionId, show]));
  return (
    <ul className="carrier-chosen" aria-label="列入的意见">
      {opinions.map((opinion, index) => (
        <li key={opinion.id}>
          <Checkbox
            checked={shows.has(opinion.id)}
            onChange={({ target }) => choosing.take(opinion.id, target.checked)}
          >
            {index + 1}. {opinion.speaker?.name ?? '未注明'}
          </Checkbox>
          <span className="carrier-brief">
            <OpinionText opinion={opinion} show={shows.get(opinion.id) ?? 'summary'} />
          </span>
          <Select<CarrierItem['show']>
            size="small"
            aria-label={`意见${index + 1}写出`}
            style={{ width: 118 }}
            disabled={!shows.has(opinion.id)}
            options={SHOW_OPTIONS}
            value={shows.get(opinion.id) ?? 'summary'}
            onChange={(show) => choosing.show(opinion.id, show)}
          />
        </li>
      ))}
    </ul>
  );
}

function OpinionText({ opinion, show }: { opinion: Opinion; show: CarrierItem['show'] }) {
  const { words, summary } = opinion;
  if (show === 'words') return <>“{words}”</>;
  if (summary === '') {
    return (
      <>
        “{words}”<small className="hint">（还没有概括，写原话）</small>
      </>
    );
  }
  return show === 'both' ? (
    <>
      {summary}
      <br />“{words}”
    </>
  ) : (
    summary
  );
}
