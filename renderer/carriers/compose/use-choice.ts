import { useState } from 'react';
import {
  asOne,
  type CarrierArrangement,
  type ComposedCarrier,
  type Meetings,
} from '#shared/compose/carriers/facts';
import { carrierTitle } from '#shared/compose/carriers/index';
import type { CarrierItem } from '#shared/model/carrier';
import type { CarrierChoice } from '../../data/commands/carrier-drafts';
import type { FormScope } from '../../data/forms/scopes';
import { useFormState } from '../../ui/forms/use-form-scope';

type Show = CarrierItem['show'];

export interface Choosing {
  choice: CarrierChoice;
  /** Meetings of which at least one opinion is chosen; all meetings while none is. */
  used: Meetings;
  /** How all are shown, or null where they differ. */
  shownAll: Show | null;
  setKind: (kind: ComposedCarrier) => void;
  setTitle: (title: string) => void;
  arrange: (by: CarrierArrangement) => void;
  /** One opinion, or (null) all of them. */
  show: (opinionId: string | null, show: Show) => void;
  /** In or out. */
  take: (opinionId: string, taken: boolean) => void;
}

function usedOf(meetings: Meetings, items: readonly CarrierItem[]): Meetings {
  const chosen = new Set(items.map(({ opinionId }) => opinionId));
  const [first, ...others] = meetings.filter(({ opinions }) =>
    opinions.some(({ id }) => chosen.has(id)),
  );
  return first ? [first, ...others] : meetings;
}

/** What the clerk is choosing for a carrier. The title follows the kind until somebody types one. */
export function useChoice(scope: FormScope, meetings: Meetings, start: CarrierChoice): Choosing {
  const [choice, setChoice] = useState(start);
  const [titled, setTitle] = useFormState<string | null>(scope, 'title', start.title || null);
  const put = (part: Partial<CarrierChoice>) => setChoice((present) => ({ ...present, ...part }));
  const { items, kind } = choice;
  const shown = new Set(items.map((item) => item.show));
  const used = usedOf(meetings, items);
  return {
    choice: { ...choice, title: titled ?? carrierTitle({ meetings: used, kind }) },
    used,
    shownAll: shown.size === 1 ? (items[0]?.show ?? null) : null,
    setKind: (next) => put({ kind: next }),
    setTitle,
    arrange: (arrangedBy) => put({ arrangedBy }),
    show: (opinionId, show) =>
      put({
        items: items.map((item) =>
          opinionId === null || item.opinionId === opinionId ? { ...item, show } : item,
        ),
      }),
    take: (opinionId, taken) => {
      const others = items.filter((item) => item.opinionId !== opinionId);
      const order = new Map(asOne(meetings).opinions.map(({ id }, index) => [id, index]));
      const all: CarrierItem[] = taken ? [...others, { opinionId, show: 'summary' }] : others;
      put({
        items: all.sort((a, b) => (order.get(a.opinionId) ?? 0) - (order.get(b.opinionId) ?? 0)),
      });
    },
  };
}
