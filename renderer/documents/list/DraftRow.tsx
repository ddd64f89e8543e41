import { memo } from 'react';
import { DRAFT_CLASSES } from '#shared/model/document-type';
import { DRAFT_STATES, type Draft } from '#shared/model/draft';
import { roundName } from '#shared/model/draft-rules';
import { useToday } from '../../data/today';
import { dayOf, shortDate } from '../../ui/when';

/** One draft in the list: title, then kind, class, state, round, date and words. */
export const DraftRow = memo(function DraftRow({ draft }: { draft: Draft }) {
  const today = useToday();
  return (
    <>
      <div className="row-list-title">
        {draft.sample === 1 && <span className="mark">示例</span>}
        {draft.title || <span className="hint">（无标题）</span>}
      </div>
      <div className="row-list-facts">
        <span>
          {draft.type}
          <i>{DRAFT_CLASSES[draft.class]}</i>
        </span>
        <span className="draft-state" data-state={draft.state}>
          {DRAFT_STATES[draft.state]} · {roundName(draft.round)}
        </span>
        <span>{draft.words}字</span>
        <span>{draft.date ? shortDate(draft.date, today) : dayOf(draft.updatedAt, today)}</span>
      </div>
    </>
  );
});
