import { Button } from 'antd';
import type { CoursePoint } from '#shared/matters/fate';
import { printDate } from '#shared/model/civil-date';
import { MATTER_STATES } from '#shared/model/matter';
import type { Fate } from '../../data/queries/matter-fate';
import { openMatter } from '../../ui/view';
import { useFate } from './Fates';
import './from.css';

/** What became of one opinion: the course of its matter, what has been registered of it, one click away. Nothing while nobody follows it. */
export function FateStrip({ opinionId }: { opinionId: string }) {
  const fates = useFate(opinionId);
  if (fates.length === 0) return null;
  return (
    <div className="fate">
      {fates.map((fate) => (
        <Strip key={fate.matter.id} fate={fate} />
      ))}
    </div>
  );
}

function Strip({ fate: { matter, course } }: { fate: Fate }) {
  const { id, title, state, adoption, outcome, awaitsPaper } = matter;
  const facts = [MATTER_STATES[state], awaitsPaper && '待书面', adoption, outcome].filter(Boolean);
  return (
    <Button
      type="text"
      size="small"
      className="fate-strip"
      title={`打开事项：${title}`}
      onClick={(event) => {
        // The row below would be taken in hand.
        event.stopPropagation();
        openMatter(id);
      }}
    >
      {course.map((point, at) => (
        <Point key={point.label} point={point} isFirst={at === 0} />
      ))}
      <em>{facts.join('，')}</em>
    </Button>
  );
}

function Point({ point: { label, on }, isFirst }: { point: CoursePoint; isFirst: boolean }) {
  return (
    <span data-done={on !== null || undefined} title={on ? printDate(on) : '还没有登记'}>
      {!isFirst && <i aria-hidden="true">→</i>}
      {on !== null && '✓'}
      {label}
    </span>
  );
}
