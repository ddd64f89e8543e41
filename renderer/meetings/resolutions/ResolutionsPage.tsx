import { PlusOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useLiveQuery } from 'dexie-react-hooks';
import type { AgendaItem, Meeting, Resolution, ResolutionVerb } from '#shared/model/meeting';
import { addResolution, removeResolution } from '../../data/commands/resolutions';
import { agendaOf, resolutionsOf } from '../../data/queries/meetings';
import { FollowMeeting } from '../../matters/from/FollowMeeting';
import { useNotices } from '../../ui/use-notices';
import { openMeeting } from '../../ui/view';
import { ResolutionCard } from './ResolutionCard';
import '../items/items.css';

/** The verb that a title suggests: 关于……的汇报 is heard, 传达 is studied, 审议 passes. */
function proposedVerb(title: string): ResolutionVerb {
  if (/传达|学习/.test(title)) return '传达学习';
  if (/审议/.test(title)) return '审议通过';
  if (/协商/.test(title)) return '协商通过';
  return /听取|汇报|通报|情况/.test(title) ? '听取' : '决定';
}

/** 议定事项 of a deciding meeting, by agenda item. */
export function ResolutionsPage({ meeting }: { meeting: Meeting }) {
  const items = useLiveQuery(() => agendaOf(meeting.id), [meeting.id]);
  const resolutions = useLiveQuery(() => resolutionsOf(meeting.id), [meeting.id]);
  if (!items || !resolutions) return null;
  const known = new Set(items.map(({ id }) => id));
  const loose = resolutions.filter(({ agendaItemId }) => !known.has(agendaItemId ?? ''));
  return (
    <>
      <p className="hint">
        会议定了什么就写什么，一件一条。只讨论、没有定下来的记“待研究”：只留存，不印进纪要。
      </p>
      {resolutions.length > 0 && <FollowMeeting meeting={meeting} />}
      {items.length === 0 && (
        <p>
          还没有议题。
          <Button type="link" onClick={() => openMeeting(meeting.id, 'items')}>
            先去排议题
          </Button>
        </p>
      )}
      {items.map((item) => (
        <ItemResolutions
          key={item.id}
          meetingId={meeting.id}
          item={item}
          resolutions={resolutions.filter(({ agendaItemId }) => agendaItemId === item.id)}
        />
      ))}
      {loose.length > 0 && (
        <ItemResolutions meetingId={meeting.id} item={null} resolutions={loose} />
      )}
    </>
  );
}

interface Props {
  meetingId: string;
  /** null: resolutions under no item. */
  item: AgendaItem | null;
  resolutions: readonly Resolution[];
}

function ItemResolutions({ meetingId, item, resolutions }: Props) {
  const { attempt, undoable } = useNotices();
  const title = item ? `${item.order}. ${item.title || '（未写题目）'}` : '没有归到议题的';
  const add = () =>
    attempt(() => addResolution(meetingId, item?.id ?? null, proposedVerb(item?.title ?? '')));
  const remove = (resolution: Resolution) =>
    attempt(async () => undoable('这一条已删去', await removeResolution(resolution)));
  return (
    <section className="panel item" aria-label={title}>
      <h2>{title}</h2>
      {resolutions.map((resolution) => (
        <ResolutionCard
          key={resolution.id}
          resolution={resolution}
          onRemove={() => void remove(resolution)}
        />
      ))}
      <Button icon={<PlusOutlined />} onClick={() => void add()}>
        {resolutions.length === 0 ? '记议定事项' : '再记一条'}
      </Button>
    </section>
  );
}
