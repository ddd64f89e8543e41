import { Checkbox } from 'antd';
import { type TrackedOpinion, tellingOf } from '#shared/matters/tracking';
import { MATTER_STATES } from '#shared/model/matter';
import type { CarrierPage } from '../data/queries/carriers';
import { useToday } from '../data/today';
import { openMatter, openMeeting } from '../ui/view';
import { shortDate } from '../ui/when';

interface Props {
  page: CarrierPage;
  tracked: readonly TrackedOpinion[];
  /** Opinions that the next step leaves out. */
  left: ReadonlySet<string>;
  onTick: (ids: readonly string[], on: boolean) => void;
}

/** What a carrier holds, a line per opinion: where each has got to, and whether the member knows. */
export function CarriedOpinions({ page, tracked, left, onTick }: Props) {
  const all = tracked.map(({ opinion }) => opinion.id);
  const chosen = all.filter((id) => !left.has(id));
  return (
    <table className="plain-table carrier-table" aria-label="所载意见">
      <thead>
        <tr>
          <th>
            <Checkbox
              aria-label="全选意见"
              checked={chosen.length === all.length}
              indeterminate={chosen.length > 0 && chosen.length < all.length}
              onChange={({ target }) => onTick(all, target.checked)}
            />
          </th>
          <th>委员</th>
          <th>意见建议</th>
          <th>涉及／办理单位</th>
          <th>进度</th>
          <th>告知委员</th>
        </tr>
      </thead>
      <tbody>
        {tracked.map((one, index) => (
          <Row
            key={one.opinion.id}
            one={one}
            number={index + 1}
            page={page}
            isChosen={!left.has(one.opinion.id)}
            onTick={(on) => onTick([one.opinion.id], on)}
          />
        ))}
      </tbody>
    </table>
  );
}

interface RowProps {
  one: TrackedOpinion;
  number: number;
  page: CarrierPage;
  isChosen: boolean;
  onTick: (on: boolean) => void;
}

function Row({ one, number, page, isChosen, onTick }: RowProps) {
  const today = useToday();
  const { opinion, matter } = one;
  const carried = page.opinions.find(({ item }) => item.opinionId === opinion.id);
  const { words, summary } = carried?.sent ?? opinion;
  const telling = tellingOf(one);
  const source = carried?.opinion;
  return (
    <tr>
      <td>
        <Checkbox
          aria-label={`选中第${number}条`}
          checked={isChosen}
          onChange={({ target }) => onTick(target.checked)}
        />
      </td>
      <td>{opinion.speaker?.name ?? '未注明'}</td>
      <td>
        {source ? (
          <button
            type="button"
            className="carrier-link"
            title={words}
            onClick={() => openMeeting(source.meetingId, 'opinions', opinion.id)}
          >
            {summary || words}
          </button>
        ) : (
          summary || words
        )}
        {carried?.hasChanged && <small className="hint">（报送后有改动，这里是报送时的）</small>}
      </td>
      <td>{unitsOf(one)}</td>
      <td>
        {matter ? (
          <button
            type="button"
            className="carrier-link carrier-to-matter"
            title={`打开事项：${matter.title}`}
            onClick={() => openMatter(matter.id)}
          >
            {MATTER_STATES[matter.state]}
          </button>
        ) : (
          '没有跟踪'
        )}
        {matter?.adoption && <small>，{matter.adoption}</small>}
      </td>
      <td>{telling ? `${shortDate(telling.on, today)}${telling.way ?? ''}` : '还没有'}</td>
    </tr>
  );
}

/** Who has it in hand, and before anybody has, whom it concerns. */
function unitsOf({ matter, opinion }: TrackedOpinion): string {
  const lead = matter?.lead ?? [];
  const names = (lead.length > 0 ? lead : opinion.targets).map(({ name }) => name).join('、');
  if (names === '') return '—';
  return lead.length > 0 ? names : `涉及${names}`;
}
