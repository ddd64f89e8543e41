import { type ReactNode, useState } from 'react';
import { printDate } from '#shared/model/civil-date';
import type { Draft } from '#shared/model/draft';
import type { OfficeSettings } from '#shared/model/office';
import { useOutgoing } from '../../data/queries/outgoing';
import { RowList } from '../../ui/RowList';
import { PaperCourse } from './PaperCourse';

interface Props {
  drafts: readonly Draft[];
  office: OfficeSettings;
  rowHeight: number;
  /** What stands above the list. */
  tools: ReactNode;
}

/** Papers that are signed and have no number yet: 复核 first, then the number in the draft itself. */
export function Pending({ drafts, office, rowHeight, tools }: Props) {
  const [selected, setSelected] = useState<string | null>(null);
  const draft = drafts.find(({ id }) => id === selected);
  return (
    <>
      <div className="room-list">
        <div className="room-tools">{tools}</div>
        <RowList
          rows={drafts}
          height={rowHeight}
          idOf={({ id }) => id}
          selected={selected}
          onSelect={setSelected}
          onOpen={setSelected}
          label="已签发待编号"
        >
          {({ title, type, date }) => (
            <>
              <span className="row-list-title registers-title">{title || '未命名'}</span>
              <span className="row-list-facts">
                <span>{type}</span>
                <span>{date ? printDate(date) : ''}</span>
              </span>
            </>
          )}
        </RowList>
      </div>
      <div className="room-detail registers-detail">
        {draft ? (
          <PendingPanel key={draft.id} draft={draft} office={office} />
        ) : (
          <div className="teach">
            <h2>已签发、待编号</h2>
            <p className="hint">
              签发以后先复核，再打开文稿点“编号”。编上号的文稿就到它那个序列的登记簿里去了。
            </p>
          </div>
        )}
      </div>
    </>
  );
}

function PendingPanel({ draft, office }: { draft: Draft; office: OfficeSettings }) {
  const facts = useOutgoing(draft.id);
  if (facts === undefined) return null;
  return (
    <section className="registers-panel" aria-label={draft.title}>
      <h2>{draft.title || '未命名'}</h2>
      <p>还没有编号</p>
      <PaperCourse
        draftId={draft.id}
        facts={facts}
        title={draft.title}
        printed=""
        office={office}
        isSample={draft.sample === 1}
      />
    </section>
  );
}
