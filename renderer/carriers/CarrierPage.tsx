import { Button, Empty } from 'antd';
import { useState } from 'react';
import { DRAFT_STATES } from '#shared/model/draft';
import { type CarrierPage as CarrierFacts, useCarrierPage } from '../data/queries/carriers';
import { useChangedSinceComposed } from '../data/queries/paper-changes';
import { useTrackedOpinions } from '../data/queries/tracking';
import { papersOfCarrier } from '../papers/choices';
import { MatterPapers } from '../papers/MatterPapers';
import { Loading } from '../ui/Loading';
import { openDraft, showCarrier } from '../ui/view';
import { CarriedOpinions } from './CarriedOpinions';
import { CarrierCourse } from './CarrierCourse';
import { CarrierSteps } from './CarrierSteps';

/** One carrier: its text, what it holds, where it went, and what became of each opinion. */
export function CarrierPage({ carrierId }: { carrierId: string }) {
  const page = useCarrierPage(carrierId);
  const ids = page?.carrier.items.map(({ opinionId }) => opinionId) ?? [];
  const tracked = useTrackedOpinions(ids);
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  if (page === null) {
    return <Empty description="这份载体已不在这里。所载的意见和事项不受影响。" />;
  }
  if (!page || !tracked) return <Loading />;
  const chosen = tracked.filter(({ opinion }) => !left.has(opinion.id));
  const tick = (ids: readonly string[], on: boolean) =>
    setLeft((present) => {
      const next = new Set(present);
      for (const id of ids) {
        if (on) next.delete(id);
        else next.add(id);
      }
      return next;
    });
  return (
    <article className="carrier" aria-label={page.carrier.title}>
      <Button type="link" className="carrier-back" onClick={() => showCarrier(null)}>
        ← 全部载体
      </Button>
      <h2>{page.carrier.title || '（未定标题）'}</h2>
      <DraftLine page={page} />
      <CarrierSteps page={page} chosen={chosen} />
      <CarrierCourse carrier={page.carrier} />
      {page.matters.length > 0 && (
        <MatterPapers
          choices={papersOfCarrier(
            page.carrier,
            page.matters.map(({ id }) => id),
            page.about,
          )}
        />
      )}
      {tracked.length > 0 && (
        <CarriedOpinions page={page} tracked={tracked} left={left} onTick={tick} />
      )}
    </article>
  );
}

/** Where the text of a carrier stands, and the way there. */
function DraftLine({ page: { carrier, draft, sentRound } }: { page: CarrierFacts }) {
  const changed = useChangedSinceComposed(carrier.id);
  return (
    <p className="carrier-draft">
      <span>
        {carrier.kind}
        {carrier.number && ` ${carrier.number}`} · 文稿：
        {draft
          ? DRAFT_STATES[draft.state]
          : carrier.draftId
            ? '已不在这里'
            : '没有（手工登记的载体）'}
        {draft?.deletedAt && '（在回收站）'}
        {sentRound && ' · 报送的是签发稿'}
        {changed.length > 0 && (
          <span className="paper-changed">
            {' · '}编成以后第{changed.join('、')}条意见有改动，文稿没有跟着变
          </span>
        )}
      </span>
      {draft?.deletedAt === null && (
        <Button size="small" onClick={() => openDraft(draft.id)}>
          打开文稿
        </Button>
      )}
    </p>
  );
}
