import { Select } from 'antd';
import { memo, useCallback, useEffect, useMemo, useState } from 'react';
import type { ReadSheet, TableColumn } from '#shared/sheet/book';
import type { MatchedTable } from '#shared/sheet/matched';
import { PlainTable } from '../PlainTable';
import './import.css';

interface Props<K extends string> {
  table: MatchedTable<K>;
  columns: readonly TableColumn<K>[];
  onChange: (fields: (K | null)[]) => void;
}

/** Columns drawn in one task: of a table of two hundred, drawn at once, the window would not answer. */
const AT_ONCE = 8;

/** How many of so many are drawn by now; a few more after each that the window has had its turn. */
function useGrowing(total: number): number {
  const [count, setCount] = useState(AT_ONCE);
  useEffect(() => {
    if (count >= total) return;
    const timer = setTimeout(() => setCount(count + AT_ONCE));
    return () => clearTimeout(timer);
  }, [count, total]);
  return Math.min(count, total);
}

/** The first text below the headings. */
function exampleIn({ rows }: ReadSheet, headingAt: number, place: number): string {
  for (let at = headingAt + 1; at < rows.length; at += 1) {
    const cell = rows[at]?.[place];
    if (cell?.trim()) return cell.slice(0, MOST_SHOWN);
  }
  return '';
}

/** Characters of a cell that are shown; the cell's room ends long before. */
const MOST_SHOWN = 200;

/**
 * Each column of a file: its heading, what stands below it, and what it is taken for. Drawn anew
 * only for a change of its own: the report beside it says many times a second how far it is.
 */
export const MatchColumns = memo(Matching) as typeof Matching;

function Matching<K extends string>({ table, columns, onChange }: Props<K>) {
  const { headings, fields, sheet, headingAt } = table;
  const options = useMemo(
    () => [
      { value: '', label: '（不导入）' },
      ...columns.map(({ key, title }) => ({ value: key as string, label: title })),
    ],
    [columns],
  );
  const set = useCallback(
    (place: number, field: string) =>
      onChange(fields.map((one, at) => (at !== place ? one : field === '' ? null : (field as K)))),
    [fields, onChange],
  );
  const count = useGrowing(headings.length);
  return (
    <div className="import-columns">
      <PlainTable headings={['表里的列', '例如', '作为']}>
        {headings.slice(0, count).map((heading, place) => (
          <Column
            // biome-ignore lint/suspicious/noArrayIndexKey: a column is its place
            key={place}
            {...{ place, sheet, headingAt, options }}
            name={heading || `第${place + 1}列`}
            value={fields[place] ?? ''}
            onChange={set}
          />
        ))}
      </PlainTable>
    </div>
  );
}

interface ColumnProps {
  place: number;
  name: string;
  sheet: ReadSheet;
  headingAt: number;
  /** '' where it is not read. */
  value: string;
  options: { value: string; label: string }[];
  onChange: (place: number, field: string) => void;
}

const Column = memo(({ place, name, sheet, headingAt, value, options, onChange }: ColumnProps) => {
  const example = useMemo(() => exampleIn(sheet, headingAt, place), [sheet, headingAt, place]);
  return (
    <tr>
      <td>{name}</td>
      <td className="import-example">{example}</td>
      <td>
        <Select
          aria-label={`“${name}”作为`}
          style={{ width: '10em' }}
          value={value}
          options={options}
          onChange={(next) => onChange(place, next)}
        />
      </td>
    </tr>
  );
});
