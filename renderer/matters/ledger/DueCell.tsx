import { EditOutlined } from '@ant-design/icons';
import { Popover } from 'antd';
import { useState } from 'react';
import { isOpen } from '#shared/matters/lights';
import { allows } from '#shared/matters/steps';
import type { Matter } from '#shared/model/matter';
import { useToday } from '../../data/today';
import { AgreeDate } from '../../steps/forms/AgreeDate';
import { StepForm } from '../../steps/forms/StepForm';
import { shortDate } from '../../ui/when';

/** The agreed date. A first one, or one proposed before 立项, is simply agreed on; one that stands changes only by 延期. */
export function DueCell({ matter }: { matter: Matter }) {
  const today = useToday();
  const [open, setOpen] = useState(false);
  const { due, title, track, state } = matter;
  const isAgreed = due !== null && allows(track, state, 'extend');
  const text = due ? shortDate(due, today) : <span className="hint">未约定时限</span>;
  if (matter.deletedAt !== null || !isOpen(matter)) return <span>{text}</span>;
  const close = () => setOpen(false);
  return (
    <span className="ledger-cell">
      <span className="ledger-cell-text">{text}</span>
      <Popover
        open={open}
        onOpenChange={setOpen}
        trigger="click"
        destroyOnHidden
        content={
          <div className="ledger-popover">
            {isAgreed ? (
              <StepForm matter={matter} step="extend" onClose={close} />
            ) : (
              <AgreeDate matter={matter} onClose={close} />
            )}
          </div>
        }
      >
        <button
          type="button"
          className="ledger-pencil"
          aria-label={`${isAgreed ? '延期' : '约定时间'}：${title}`}
        >
          <EditOutlined />
        </button>
      </Popover>
    </span>
  );
}
