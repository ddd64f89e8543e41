import { Button } from 'antd';
import { useLiveQuery } from 'dexie-react-hooks';
import { MATTER_PAPERS, type MatterPaperKind } from '#shared/matters/papers';
import { matterPaperSource, type PaperOrigin } from '../../data/queries/matter-papers';
import { matterPaperChanged } from '../../data/queries/paper-changes';
import { openCarrierPage, openDraft, openLedger, openList, openMatter } from '../../ui/view';

/** Above a draft made from a matter, a carrier or the ledger: which one, the way there, and whether it has changed since or there is a newer version. */
export function MatterBar({ draftId }: { draftId: string }) {
  const source = useLiveQuery(() => matterPaperSource(draftId), [draftId]);
  const hasChanged = useLiveQuery(
    async () => source && matterPaperChanged(source.paper, source.origin),
    [source],
  );
  if (!source || source.paper.draftId !== draftId) return null;
  const { paper, origin, newer } = source;
  const name = MATTER_PAPERS[paper.kind as MatterPaperKind] ?? '材料';
  return (
    <div className="notice-bar" role="status" aria-label="来自办事">
      <Origin origin={origin} what={`${name} 第${paper.version}版`} />
      {hasChanged && !newer && (
        <span className="paper-changed">生成以后情况有变化，这份文稿没有跟着变。</span>
      )}
      {newer && (
        <>
          <span>情况变化后已另生成第{newer.version}版。</span>
          <Button size="small" onClick={() => openDraft(newer.draftId)}>
            打开第{newer.version}版
          </Button>
        </>
      )}
    </div>
  );
}

function Origin({ origin, what }: { origin: PaperOrigin; what: string }) {
  if (origin.kind === 'ledger') {
    return (
      <>
        <span>由事项台账生成 · {what}</span>
        <Button size="small" onClick={() => openLedger(origin.filter)}>
          打开台账
        </Button>
      </>
    );
  }
  if (origin.kind === 'list') {
    const { ids } = origin;
    return (
      <>
        <span>
          由台账上选中的事项生成 · {what}
          {ids.length === 0 && '。那些事项已不在台账里，这份文稿不受影响。'}
        </span>
        {ids.length > 0 && (
          <Button size="small" onClick={() => openList(`${what}的事项`, ids)}>
            打开这{ids.length}件事项
          </Button>
        )}
      </>
    );
  }
  const isMatter = origin.kind === 'matter';
  const from = isMatter ? '事项' : '报送载体';
  if (origin.row === null) {
    return (
      <span>
        {what}。那件{from}已不在这里，可能已被彻底清除，这份文稿不受影响。
      </span>
    );
  }
  const { id, title, deletedAt } = origin.row;
  return (
    <>
      <span>
        来自{from}：<strong>{title || '（未写名称）'}</strong> · {what}
        {deletedAt !== null && '（在回收站）'}
      </span>
      {(isMatter || deletedAt === null) && (
        <Button size="small" onClick={() => (isMatter ? openMatter(id) : openCarrierPage(id))}>
          {isMatter ? '打开事项' : '看报送和办理'}
        </Button>
      )}
    </>
  );
}
