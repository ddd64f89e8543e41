import { useEffect, useMemo, useRef } from 'react';
import type { OpinionSection } from '#shared/proceedings/arrange-opinions';
import { useOpinionDesk } from './desk';
import { GroupTitle } from './GroupTitle';
import { OpinionRow } from './row/OpinionRow';
import { rowKeyOf, rowsOf, useOpinionKeys } from './use-opinion-keys';

interface Props {
  sections: readonly OpinionSection[];
  /** An opinion to be brought into sight and shown for a moment; null for none. */
  focusId: string | null;
}

/** The opinions under the headings of the chosen view. */
export function OpinionList({ sections, focusId }: Props) {
  const by = useOpinionDesk((desk) => desk.by);
  const active = useOpinionDesk((desk) => desk.active);
  const box = useRef<HTMLElement>(null);
  const rows = useMemo(() => rowsOf(sections, by === 'order'), [sections, by]);
  const byKey = useMemo(() => new Map(rows.map((row) => [row.key, row])), [rows]);
  useOpinionKeys(rows);

  useEffect(() => {
    const focused = rows.find(({ id }) => id === focusId)?.key;
    const key = focused ?? active;
    if (!key) return;
    const row = box.current?.querySelector(`[data-row="${CSS.escape(key)}"]`);
    row?.scrollIntoView({ block: focused ? 'center' : 'nearest' });
  }, [focusId, active, rows]);

  return (
    <section ref={box} className="opinion-list" aria-label="意见建议">
      {sections.map((section) => (
        <div
          key={section.key}
          className={section.groupId ? 'opinion-section opinion-group' : 'opinion-section'}
        >
          <Heading section={section} />
          {section.opinions.map((opinion) => {
            const rowKey = rowKeyOf(section.key, opinion.id, by === 'order');
            const { above, below } = byKey.get(rowKey) ?? {};
            return (
              <OpinionRow
                key={rowKey}
                rowKey={rowKey}
                opinion={opinion}
                isFocused={opinion.id === focusId}
                above={above}
                below={below}
              />
            );
          })}
        </div>
      ))}
    </section>
  );
}

function Heading({ section }: { section: OpinionSection }) {
  const { groupId, title, opinions } = section;
  if (groupId !== null) {
    return (
      <div className="opinion-heading">
        <GroupTitle id={groupId} title={title} />
        <small>{opinions.length}条</small>
      </div>
    );
  }
  if (title === '') return null;
  return (
    <h3 className="opinion-heading">
      {title}
      <small>{opinions.length}条</small>
    </h3>
  );
}
