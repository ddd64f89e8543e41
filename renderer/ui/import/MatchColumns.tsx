import { Select } from 'antd';
import type { TableColumn } from '#shared/sheet/book';
import type { MatchedTable } from '#shared/sheet/matched';
import { PlainTable } from '../PlainTable';
import './import.css';

interface Props<K extends string> {
  table: MatchedTable<K>;
  columns: readonly TableColumn<K>[];
  onChange: (fields: (K | null)[]) => void;
}

/** Each column of a file: its heading, what stands below it, and what it is taken for. */
export function MatchColumns<K extends string>({ table, columns, onChange }: Props<K>) {
  const { headings, fields, sheet, headingAt } = table;
  const options = [
    { value: '', label: '（不导入）' },
    ...columns.map(({ key, title }) => ({ value: key as string, label: title })),
  ];
  const below = (place: number): string =>
    sheet.rows.slice(headingAt + 1).find((row) => row[place]?.trim())?.[place] ?? '';
  const set = (place: number, field: K | null) =>
    onChange(fields.map((one, at) => (at === place ? field : one)));
  return (
    <div className="import-columns">
      <PlainTable headings={['表里的列', '例如', '作为']}>
        {headings.map((heading, place) => {
          const name = heading || `第${place + 1}列`;
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: a column is its place
            <tr key={place}>
              <td>{name}</td>
              <td className="import-example">{below(place)}</td>
              <td>
                <Select
                  aria-label={`“${name}”作为`}
                  style={{ width: '10em' }}
                  value={fields[place] ?? ''}
                  options={options}
                  onChange={(value) => set(place, value === '' ? null : (value as K))}
                />
              </td>
            </tr>
          );
        })}
      </PlainTable>
    </div>
  );
}
