import { PlusOutlined } from '@ant-design/icons';
import { Button, Dropdown, Input, type InputRef } from 'antd';
import { useRef } from 'react';
import { withoutSample } from '#shared/matters/ledger';
import { ledgerBook } from '#shared/matters/ledger-sheet';
import { trackLines } from '../../data/queries/track-lines';
import { useExports } from '../../ui/use-exports';
import { useFindKey } from '../../ui/use-find-key';
import { useNotices } from '../../ui/use-notices';
import { useView } from '../../ui/view';
import { setFilter } from '../desk';
import { LedgerPapers } from '../papers/LedgerPapers';
import { SavedViews } from './SavedViews';
import type { LedgerRows } from './use-ledger';

interface Props {
  ledger: LedgerRows;
  narrow: boolean;
  onNew: () => void;
  onFeedback: () => void;
  onImport: () => void;
}

/** What can be done with the ledger as a whole, and the box for words. */
export function LedgerTools({ ledger, narrow, onNew, onFeedback, onImport }: Props) {
  const filter = useView((view) => view.ledgerFilter);
  const only = useView((view) => view.ledgerOnly);
  const box = useRef<InputRef>(null);
  useFindKey(box);
  const find = (
    <Input
      ref={box}
      allowClear
      aria-label="查找事项"
      placeholder="按编号、事项、内容、来源查找"
      value={filter.text}
      onChange={({ target }) => setFilter({ text: target.value })}
    />
  );
  return (
    <div className="room-tools">
      {narrow ? (
        find
      ) : (
        <div className="row ledger-tools">
          {filter.bin ? (
            <strong>回收站</strong>
          ) : (
            <>
              <Button type="primary" icon={<PlusOutlined />} onClick={onNew}>
                登记事项
              </Button>
              <Button onClick={onFeedback}>登记反馈</Button>
              <LedgerPapers ledger={ledger} />
              <SheetMenu ledger={ledger} onImport={onImport} />
              <SavedViews />
            </>
          )}
          {find}
          <span className="hint" role="status">
            {ledger.matters.length}件
          </span>
          <Button
            type={filter.bin ? 'default' : 'text'}
            onClick={() => setFilter({ bin: !filter.bin })}
          >
            {filter.bin ? '返回台账' : '回收站'}
          </Button>
        </div>
      )}
      {only && (
        <div className="row">
          <span>只看：{only.title}</span>
          <Button size="small" onClick={() => useView.setState({ ledgerOnly: null })}>
            看全部
          </Button>
        </div>
      )}
    </div>
  );
}

function SheetMenu({ ledger, onImport }: { ledger: LedgerRows; onImport: () => void }) {
  const exports = useExports();
  const { attempt } = useNotices();
  const { own, samples } = withoutSample(ledger.matters);
  const behind = samples > 0 ? `（示例${samples}件不导出）` : '';
  // In the order shown, with what became of the opinions among them.
  const write = () =>
    void attempt(async () => exports.sheet(ledgerBook(own, await trackLines(own)), '事项台账'));
  return (
    <Dropdown
      trigger={['click']}
      menu={{
        items: [
          { key: 'out', label: `导出现在显示的${own.length}件${behind}…` },
          { key: 'in', label: '导入已有的台账…' },
        ],
        onClick: ({ key }) => (key === 'in' ? onImport() : write()),
      }}
    >
      <Button>Excel</Button>
    </Dropdown>
  );
}
