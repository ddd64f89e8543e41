import { Button } from 'antd';
import { printDate } from '#shared/model/civil-date';
import { EVIDENCE_KINDS } from '#shared/model/evidence';
import { moveEvidence, removeEvidence } from '../../data/commands/evidence';
import type { Evidence } from '../../data/queries/evidence';
import { PlainTable } from '../../ui/PlainTable';
import { useNotices } from '../../ui/use-notices';
import { openRecord } from '../FigureList';

interface Props {
  evidence: readonly Evidence[];
  label: string;
}

/** What proves a task, in the order in which it is exported; what cannot be exported says why. */
export function EvidenceTable({ evidence, label }: Props) {
  if (evidence.length === 0) return <p className="hint evidence-none">暂无材料</p>;
  return (
    <PlainTable headings={['序号', '种类', '材料名称', '文号', '日期', '']} label={label}>
      {evidence.map((one, at) => (
        <Row key={one.item.id} one={one} number={at + 1} count={evidence.length} />
      ))}
    </PlainTable>
  );
}

function Row({ one, number, count }: { one: Evidence; number: number; count: number }) {
  const { item, table, recordId, title, kind, date, lacks, isSample } = one;
  const { attempt, undoable } = useNotices();
  const remove = () =>
    void attempt(async () => {
      undoable('已从这项任务下拿走，材料本身没有动', await removeEvidence(item.id));
    });
  const move = (by: 1 | -1) => void attempt(() => moveEvidence(item.id, by));
  const small = { size: 'small', type: 'text' } as const;
  return (
    <tr data-lacks={lacks !== '' || undefined}>
      <td>{number}</td>
      <td>
        {EVIDENCE_KINDS[table]}
        {kind !== '' && <small>{kind}</small>}
      </td>
      <td>
        {one.isBinned || kind === '' ? (
          title
        ) : (
          <Button
            {...{ size: 'small', type: 'link' }}
            onClick={() => openRecord({ table, id: recordId, meetingId: null })}
          >
            {title}
          </Button>
        )}
        {isSample && <small>示例</small>}
        {lacks !== '' && <small className="evidence-lacks">{lacks}，不会导出</small>}
      </td>
      <td>{one.number}</td>
      <td>{date ? printDate(date) : ''}</td>
      <td className="evidence-moves">
        <Button
          {...{ ...small, disabled: number === 1, 'aria-label': `材料${number}上移` }}
          onClick={() => move(-1)}
        >
          ↑
        </Button>
        <Button
          {...{ ...small, disabled: number === count, 'aria-label': `材料${number}下移` }}
          onClick={() => move(1)}
        >
          ↓
        </Button>
        <Button {...small} onClick={remove}>
          拿走
        </Button>
      </td>
    </tr>
  );
}
