import { Button, InputNumber } from 'antd';
import { useEffect, useState } from 'react';
import { printDate } from '#shared/model/civil-date';
import { type Archived, type BoxLine, pagesSaid } from '#shared/registers/archive';
import { changeArchiveItem, putIntoArchive, takeOutOfArchive } from '../../data/commands/archive';
import { PlainTable } from '../../ui/PlainTable';
import { useNotices } from '../../ui/use-notices';
import { openDraft, openIncoming } from '../../ui/view';

/** One box with what lies in it. */
export function Box({ box: { period, box, items, pages } }: { box: BoxLine }) {
  const name = `${period}　${box === null ? '未装盒' : `第${box}盒`}`;
  return (
    <section aria-label={name}>
      <h3>
        {name}{' '}
        <span className="hint">
          {items.length}件，{pagesSaid({ items, pages }, '页')}
        </span>
      </h3>
      <PlainTable headings={['件号', '责任者', '文号', '题名', '日期', '页数', '盒号', '']}>
        {items.map((one) => (
          <Row key={one.item.id} one={one} />
        ))}
      </PlainTable>
    </section>
  );
}

function Row({ one }: { one: Archived }) {
  const { item, author, number, title, date, owner, ownerId } = one;
  const { attempt, undoable } = useNotices();
  const change = (part: Parameters<typeof changeArchiveItem>[1]) =>
    void attempt(() => changeArchiveItem(item.id, part));
  const takeOut = () =>
    attempt(async () => {
      const rows = await takeOutOfArchive([item.id]);
      undoable('已从归档目录里取出，其他件号不动', () => putIntoArchive(rows));
    });
  return (
    <tr>
      <td>{item.number}</td>
      <td>{author}</td>
      <td className="registers-line">{number}</td>
      <td>
        <Button
          type="link"
          size="small"
          className="registers-archived"
          onClick={() => (owner === 'draft' ? openDraft(ownerId) : openIncoming(ownerId))}
        >
          {title}
        </Button>
        {one.isSample && <span className="mark">示例</span>}
      </td>
      <td className="registers-line">{date ? printDate(date) : ''}</td>
      <td>
        <Count label={`${title}页数`} value={item.pages} onChange={(pages) => change({ pages })} />
      </td>
      <td>
        <BoxNumber label={`${title}盒号`} value={item.box} onChange={(box) => change({ box })} />
      </td>
      <td>
        <Button size="small" type="text" onClick={() => void takeOut()}>
          取出
        </Button>
      </td>
    </tr>
  );
}

/** Which box, once it has been typed as a whole: a paper goes over to its box at once, and 12 begins with 1. */
function BoxNumber({ label, value, onChange }: CountProps) {
  const [typed, setTyped] = useState(value);
  useEffect(() => setTyped(value), [value]);
  const done = () => {
    if (typed !== value) onChange(typed);
  };
  return <Count label={label} value={typed} onChange={setTyped} onDone={done} />;
}

interface CountProps {
  label: string;
  value: number | null;
  onChange: (value: number | null) => void;
}

function Count({ label, value, onChange, onDone }: CountProps & { onDone?: () => void }) {
  return (
    <InputNumber
      aria-label={label}
      size="small"
      min={1}
      max={9999}
      precision={0}
      controls={false}
      style={{ width: '4em' }}
      changeOnWheel={false}
      value={value}
      onChange={onChange}
      onBlur={onDone}
      onPressEnter={onDone}
    />
  );
}
