import { Checkbox, Select } from 'antd';
import { asOne, type Meetings } from '#shared/compose/carriers/facts';
import { titleOf } from '#shared/compose/meetings/event';
import type { CarrierItem } from '#shared/model/carrier';
import type { Opinion } from '#shared/model/proceedings';
import { SHOW_OPTIONS } from './show-options';
import type { Choosing } from './use-choice';

interface Props {
  choosing: Choosing;
  meetings: Meetings;
}

/** The meetings' opinions: which are in, and what is shown of each. */
export function ChosenOpinions({ choosing, meetings }: Props) {
  const { choice } = choosing;
  const shows = new Map(choice.items.map(({ opinionId, show }) => [opinionId, show]));
  const begins = new Map(meetings.map((one) => [one.opinions[0]?.id, titleOf(one)]));
  return (
    <ul className="carrier-chosen" aria-label="列入的意见">
      {asOne(meetings).opinions.map((opinion, index) => (
        <li key={opinion.id}>
          {meetings.length > 1 && begins.has(opinion.id) && (
            <strong className="carrier-meeting">{begins.get(opinion.id)}</strong>
          )}
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
