import { Modal, Spin } from 'antd';
import { useLiveQuery } from 'dexie-react-hooks';
import type { Happening } from '#shared/figures/facts';
import { printDate } from '#shared/model/civil-date';
import type { HandFigure } from '#shared/model/figure';
import { type BehindFigure, recordsBehind } from '../data/queries/figure-list';
import { RowList } from '../ui/RowList';
import {
  openCarrierPage,
  openDraft,
  openIncoming,
  openIssue,
  openMatter,
  openMeeting,
} from '../ui/view';

/** A figure with all that it counts. */
export interface Behind {
  title: string;
  happenings: readonly Happening[];
  hand: readonly HandFigure[];
}

const ROW_HEIGHT = 58;

/** The records behind a figure; Enter or a click opens one where it lies. */
export function FigureList({ behind, onClose }: { behind: Behind; onClose: () => void }) {
  const { title, happenings, hand } = behind;
  const records = useLiveQuery(() => recordsBehind(happenings), [happenings]);
  const open = (id: string) => {
    const one = records?.find((record) => record.id === id);
    if (!one) return;
    onClose();
    openRecord(one);
  };
  return (
    <Modal open title={title} footer={null} width={720} onCancel={onClose}>
      {hand.map(({ id, count, from, to, source }) => (
        <p key={id} className="hint">
          手工录入{count}：{printDate(from)}至{printDate(to)}，来源：{source || '没有写明'}
        </p>
      ))}
      {!records && <Spin />}
      {records && (
        <div className="figures-list">
          <RowList
            rows={records}
            height={ROW_HEIGHT}
            idOf={({ id }) => id}
            selected={null}
            onSelect={open}
            onOpen={open}
            label={title}
          >
            {(one) => (
              <>
                <span className="row-list-title figures-title">{one.title}</span>
                <span className="row-list-facts">
                  <span>{daysOf(one)}</span>
                </span>
              </>
            )}
          </RowList>
        </div>
      )}
    </Modal>
  );
}

function daysOf({ days }: BehindFigure): string {
  const [first] = days;
  if (first === undefined) return '没有日期';
  return days.length === 1 ? printDate(first) : `${printDate(first)}等，计${days.length}次`;
}

/** Opens a record where it lies. */
export function openRecord({
  table,
  id,
  meetingId,
}: Pick<BehindFigure, 'table' | 'id' | 'meetingId'>): void {
  switch (table) {
    case 'drafts':
      openDraft(id);
      return;
    case 'earlierIssues':
      openIssue(id);
      return;
    case 'carriers':
      openCarrierPage(id);
      return;
    case 'meetings':
      openMeeting(id);
      return;
    case 'opinions':
      openMeeting(meetingId ?? '', 'opinions', id);
      return;
    case 'matters':
      openMatter(id);
      return;
    case 'incoming':
      openIncoming(id);
      return;
  }
}
