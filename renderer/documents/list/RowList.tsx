import { useEffect, useLayoutEffect, useRef, useState } from 'react';

interface RowListProps<T> {
  rows: readonly T[];
  /** Height of one row, px. */
  height: number;
  idOf: (row: T) => string;
  selected: string | null;
  onSelect: (id: string) => void;
  /** Enter, or a second click. */
  onOpen: (id: string) => void;
  onDelete?: (id: string) => void;
  children: (row: T) => React.ReactNode;
  label: string;
}

const OVERSCAN = 6;

/** A list of equal rows of which only those in sight are drawn; arrow keys, Enter, Delete. */
export function RowList<T>(props: RowListProps<T>) {
  const { rows, height, idOf, selected } = props;
  const box = useRef<HTMLDivElement>(null);
  const [view, setView] = useState({ top: 0, height: 600 });
  useLayoutEffect(() => {
    const element = box.current;
    if (!element) return;
    const measure = () => setView({ top: element.scrollTop, height: element.clientHeight });
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  const at = rows.findIndex((row) => idOf(row) === selected);
  useEffect(() => {
    const element = box.current;
    if (!element || at < 0) return;
    const top = at * height;
    if (top < element.scrollTop) element.scrollTop = top;
    else if (top + height > element.scrollTop + element.clientHeight) {
      element.scrollTop = top + height - element.clientHeight;
    }
  }, [at, height]);

  const onKeyDown = (event: React.KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1, PageDown: 10, PageUp: -10 }[event.key];
    const last = rows.length - 1;
    const target = event.key === 'Home' ? 0 : event.key === 'End' ? last : at + (step ?? 0);
    if (step !== undefined || event.key === 'Home' || event.key === 'End') {
      const row = rows[Math.min(last, Math.max(0, target))];
      if (row) props.onSelect(idOf(row));
    } else if (event.key === 'Enter' && selected) props.onOpen(selected);
    else if (event.key === 'Delete' && selected && props.onDelete) props.onDelete(selected);
    else return;
    event.preventDefault();
  };

  const first = Math.max(0, Math.floor(view.top / height) - OVERSCAN);
  const count = Math.ceil(view.height / height) + 2 * OVERSCAN;
  return (
    <div
      ref={box}
      className="row-list"
      role="listbox"
      tabIndex={0}
      aria-label={props.label}
      aria-activedescendant={at >= 0 ? `row-${selected}` : undefined}
      onScroll={(event) =>
        setView({ top: event.currentTarget.scrollTop, height: event.currentTarget.clientHeight })
      }
      onKeyDown={onKeyDown}
    >
      <div style={{ height: rows.length * height, position: 'relative' }}>
        {rows.slice(first, first + count).map((row, index) => {
          const id = idOf(row);
          return (
            // biome-ignore lint/a11y/useKeyWithClickEvents: the list box has the keys
            // biome-ignore lint/a11y/useFocusableInteractive: the list box has the focus
            <div
              key={id}
              id={`row-${id}`}
              role="option"
              aria-selected={id === selected}
              className="row-list-row"
              style={{ top: (first + index) * height, height }}
              onClick={() => props.onSelect(id)}
              onDoubleClick={() => props.onOpen(id)}
            >
              {props.children(row)}
            </div>
          );
        })}
      </div>
    </div>
  );
}
