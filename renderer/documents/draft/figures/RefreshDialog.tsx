import { Alert, Checkbox, Modal, Spin } from 'antd';
import { useMemo, useState } from 'react';
import type { OfficialDocument } from '#shared/document/official-document';
import {
  type FoundFigure,
  figuresIn,
  isChosen,
  outdated,
  pastTimes,
  refreshed,
} from '#shared/figures/in-text';
import { printPeriod } from '#shared/figures/period';
import type { CivilDate } from '#shared/model/civil-date';
import { useFigures } from '../../../data/queries/figures';
import { useToday } from '../../../data/today';

interface Props {
  document: OfficialDocument;
  /** The text with the figures that were chosen as they are today, and how many these are. */
  onRefresh: (document: OfficialDocument, count: number) => void;
  onClose: () => void;
}

/** 更新工作数字: what each figure says and would say today. One that was typed over is only written where it is ticked. */
export default function RefreshDialog({ document, onRefresh, onClose }: Props) {
  const today = useToday();
  const figures = useFigures(today);
  const all = useMemo(() => (figures ? figuresIn(document, figures) : null), [document, figures]);
  const changes = useMemo(() => outdated(all ?? []), [all]);
  const [turned, setTurned] = useState<ReadonlySet<number>>(new Set());
  const chosen = changes.filter((one) => isChosen(one, turned));
  const turn = (at: number) =>
    setTurned((present) => {
      const next = new Set(present);
      if (!next.delete(at)) next.add(at);
      return next;
    });
  return (
    <Modal
      open
      title="更新工作数字"
      okText={chosen.length > 0 ? `更新${chosen.length}个数字` : '更新'}
      okButtonProps={{ disabled: chosen.length === 0 }}
      width={680}
      onCancel={onClose}
      onOk={() => {
        onRefresh(refreshed(document, chosen), chosen.length);
        onClose();
      }}
    >
      {all === null && <Spin />}
      {all !== null && <PastTimes found={all} today={today} />}
      {all?.length === 0 && <p>这篇文稿里没有来自统计的数字。可以从“插入工作数字”开始。</p>}
      {all !== null && all.length > 0 && changes.length === 0 && (
        <p>{all.length}个数字都和现在的统计一致，没有要改的。</p>
      )}
      <ul className="figure-changes">
        {changes.map((one) => (
          <li key={one.at}>
            <Checkbox checked={isChosen(one, turned)} onChange={() => turn(one.at)}>
              …{one.around.before}
              <del>{one.text}</del>
              <ins>{one.today}</ins>
              {one.around.after}…
              {one.isTyped && <small className="hint">您改过这个数字，勾上才会更新</small>}
            </Checkbox>
          </li>
        ))}
      </ul>
      {all?.some(({ today }) => today === null) && (
        <p className="hint">有的数字现在不再统计，原样不动。</p>
      )}
    </Modal>
  );
}

/** Figures of earlier years, which a text that began as an earlier one brings along. */
function PastTimes({ found, today }: { found: readonly FoundFigure[]; today: CivilDate }) {
  const times = pastTimes(found, today);
  if (times.length === 0) return null;
  const count = times.reduce((sum, one) => sum + one.count, 0);
  const said = times.map((one) => `${printPeriod(one, today)}（${one.count}个）`).join('、');
  return (
    <Alert
      type="warning"
      showIcon
      title={`${count}个数字数的是以前的时间：${said}。更新时仍按原来的时间重数；要写今年的，请删去，再点“插入工作数字”。`}
    />
  );
}
