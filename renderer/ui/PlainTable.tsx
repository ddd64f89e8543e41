import type { ReactNode } from 'react';

interface Props {
  /** '' heads a column that needs none, as that of a row's buttons. */
  headings: readonly string[];
  /** The table's name for those who hear the screen. */
  label?: string;
  className?: string;
  /** The rows. */
  children: ReactNode;
}

/** A small table that is read and edited in place. */
export function PlainTable({ headings, label, className = '', children }: Props) {
  return (
    <table className={`plain-table ${className}`} aria-label={label}>
      <thead>
        <tr>
          {headings.map((heading) => (
            <th key={heading}>{heading}</th>
          ))}
        </tr>
      </thead>
      <tbody>{children}</tbody>
    </table>
  );
}
