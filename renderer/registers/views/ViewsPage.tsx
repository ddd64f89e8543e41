import type { OfficeSettings } from '#shared/model/office';
import { type DraftViews, useAskedDrafts } from '../../data/queries/views';
import { Loading } from '../../ui/Loading';
import { RowList } from '../../ui/RowList';
import { openViews, useView } from '../../ui/view';
import { DraftViewsPanel } from './DraftViewsPanel';

const ROW_HEIGHT = { usual: 64, large: 76 };

/** 会签和征求意见: drafts that were sent out for views, and what came back. */
export function ViewsPage({ office }: { office: OfficeSettings }) {
  const all = useAskedDrafts();
  const selected = useView((view) => view.viewsDraftId);
  if (!all) return <Loading />;
  return (
    <div className="room">
      <div className="room-list">
        {all.length > 0 && (
          <RowList
            rows={all}
            height={office.largeType ? ROW_HEIGHT.large : ROW_HEIGHT.usual}
            idOf={({ draft }) => draft.id}
            selected={selected}
            onSelect={openViews}
            onOpen={openViews}
            label="会签和征求意见"
          >
            {(one) => <Row views={one} />}
          </RowList>
        )}
        {all.length === 0 && <p className="hint registers-none">还没有文稿送出去征求意见</p>}
      </div>
      <div className="room-detail registers-detail">
        {selected ? (
          <DraftViewsPanel key={selected} draftId={selected} office={office} />
        ) : (
          <div className="teach">
            <h2>会签和征求意见</h2>
            <p className="hint">
              打开文稿，在“稿次”里点“会签、征求意见”：送给哪些单位、什么时候答复、提了什么、采纳没有，都记在这里，采纳情况表由这里印出来。
            </p>
          </div>
        )}
      </div>
    </div>
  );
}

function Row({ views: { draft, requests } }: { views: DraftViews }) {
  const answered = requests.filter(({ answer }) => answer !== '').length;
  return (
    <>
      <span className="row-list-title registers-title">{draft.title || '未命名'}</span>
      <span className="row-list-facts">
        <span>{draft.type}</span>
        <span>
          {requests.length}家，{answered}家已答复
        </span>
      </span>
    </>
  );
}
