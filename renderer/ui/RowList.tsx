import { useRowWindow } from './use-row-window';

interface RowListProps<T> {
  rows: readonly T[];
  /** Height of one row, px. */
  height: number;
  idOf: (row: T) => string;
  selected: string | null;
  /** An arrow key or a click. */
  onSelect: (id: string, by: 'key' | 'click') => void;
  /** Enter, or a second click. */
  onOpen: (id: string) => void;
  onDelete?: (id: string) => void;
  children: (row: T) => React.ReactNode;
  label: string;
}

/** A list of equal rows of which only those in sight are drawn; arrow keys, Enter, Delete. */
export function RowList<T>(props: RowListProps<T>) {
  const { rows, height, idOf, selected } = props;
  const at = rows.findIndex((row) => idOf(row) === selected);
  const { box, first, count, onScroll } = useRowWindow(height, at);

  const onKeyDown = (event: React.KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1, PageDown: 10, PageUp: -10 }[event.key];
    const last = rows.length - 1;
    const target = event.key === 'Home' ? 0 : event.key === 'End' ? last : at + (step ?? 0);
    if (step !== undefined || event.key === 'Home' || event.key === 'End') {
      const row = rows[Math.min(last, Math.max(0, target))];
      if (row) props.onSelect(idOf(row), 'key');
    } else if (event.key === 'Enter' && selected) props.onOpen(selected);
    else if (event.key === 'Delete' && selected && props.onDelete) props.onDelete(selected);
    else return;
    event.preventDefault();
  };

  return (
    <div
      ref={box}
      className="row-list"
      role="listbox"
      tabIndex={0}
      aria-label={props.label}
      aria-activedescendant={at >= 0 ? `row-${selected}` : undefined}
      onScroll={onScroll}
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
              onClick={() => props.onSelect(id, 'click')}
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
