import { MenuUnfoldOutlined, PlusOutlined } from '@ant-design/icons';
import { newDraft } from '../../ui/view';

/** What stays of the list when it is folded away: the way back to it, and 新建. */
export function ListRail({ onShow }: { onShow: () => void }) {
  return (
    <div className="list-rail">
      <button type="button" title="展开文稿列表（F8）" onClick={onShow}>
        <MenuUnfoldOutlined />
        文稿列表
      </button>
      <button type="button" title="新建文稿（Ctrl+N）" onClick={newDraft}>
        <PlusOutlined />
        新建
      </button>
    </div>
  );
}
