import { Modal } from 'antd';
import { MATTER_TRACKS, type Matter, type MatterTrack } from '#shared/model/matter';
import { useMeeting } from '../../data/queries/meetings';
import { papersOfMany } from '../../papers/choices';
import { MatterPapers } from '../../papers/MatterPapers';

interface Props {
  matters: readonly Matter[];
  /** Which matters the papers are about, e.g. 选中的3件事项. */
  which: string;
  /** Names the list, see `MatterPaperChoice`. */
  scope: string;
  onClose: () => void;
}

const TRACKS = Object.keys(MATTER_TRACKS) as MatterTrack[];

/** 材料 over many matters: each track has papers of its own, made of its own matters. */
export default function LedgerPapersDialog({ matters, which, scope, onClose }: Props) {
  const about = useAbout(matters);
  return (
    <Modal
      open
      title={`${which}的材料`}
      width="min(860px, 94vw)"
      onCancel={onClose}
      footer={null}
      destroyOnHidden
    >
      {matters.length === 0 && <p>没有符合条件的事项。清空台账上面的条件，再生成材料。</p>}
      {about !== undefined &&
        TRACKS.map((track) => {
          const own = inOrder(matters.filter((one) => one.track === track));
          if (own.length === 0) return null;
          return (
            <section key={track} aria-label={MATTER_TRACKS[track]}>
              <h3>
                {MATTER_TRACKS[track]}（{own.length}件）
              </h3>
              <MatterPapers choices={papersOfMany(own, about, scope)} />
            </section>
          );
        })}
      <p className="hint">
        材料按登记的先后排列，同一次会议的意见就是发言的次序。要换一批事项，先在台账里筛选或勾选。
      </p>
    </Modal>
  );
}

/** Matters as they were registered, those of a meeting as they were said: ids are UUIDs of version 7. The ledger itself has the newest first. */
function inOrder(matters: readonly Matter[]): Matter[] {
  return [...matters].sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** Title of the one meeting whose opinions the matters follow; '' when they come from several. */
function useAbout(matters: readonly Matter[]): string | undefined {
  const outside = matters.filter(({ track }) => track === 'external');
  const [id, ...others] = new Set(outside.map(({ meetingId }) => meetingId));
  const meeting = useMeeting(others.length === 0 ? (id ?? '') : '');
  return meeting === undefined ? undefined : (meeting?.title ?? '');
}
