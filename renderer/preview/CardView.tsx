import type { SetCard } from '#shared/layout/set-card';
import { u } from './units';

function Half({ card: { name, pt, gap }, side }: { card: SetCard; side: 'left' | 'right' }) {
  const [first = '', ...others] = name;
  return (
    <div className={`paged-card-half paged-card-${side}`} style={{ fontSize: u(pt * 20) }}>
      <span>
        {gap > 0 ? (
          <>
            <span style={{ letterSpacing: u(gap) }}>{first}</span>
            {others.join('')}
          </>
        ) : (
          name
        )}
      </span>
    </div>
  );
}

/** A 席卡 on its sheet: folded along the middle, the name's head on both halves to the fold. */
export function CardView({ card }: { card: SetCard }) {
  return (
    <div className="paged-card">
      <Half card={card} side="left" />
      <Half card={card} side="right" />
    </div>
  );
}
