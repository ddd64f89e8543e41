import { Input } from 'antd';
import type { ReactNode } from 'react';
import { ISSUER_FIELDS, ISSUER_KINDS, type Issuer } from '#shared/model/office';

/** 发文主体: the frame for one `IssuerCells` row each. */
export function IssuerTable({ children }: { children: ReactNode }) {
  return (
    <>
      <h2>发文主体</h2>
      <table className="plain-table">
        <thead>
          <tr>
            <th />
            {ISSUER_FIELDS.map(({ key, label, width }) => (
              <th key={key} style={{ width }}>
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>{children}</tbody>
      </table>
    </>
  );
}

/** Mark, signature and 代字 of one body that issues documents. */
export function IssuerCells<T extends Omit<Issuer, 'id'>>(props: {
  issuer: T;
  onChange: (issuer: T) => void;
}) {
  const { issuer } = props;
  const kind = ISSUER_KINDS[issuer.kind];
  return (
    <tr>
      <td style={{ whiteSpace: 'nowrap' }}>{kind}</td>
      {ISSUER_FIELDS.map(({ key, label }) => (
        <td key={key}>
          <Input
            aria-label={`${kind} ${label}`}
            value={issuer[key]}
            onChange={(event) => props.onChange({ ...issuer, [key]: event.target.value })}
          />
        </td>
      ))}
    </tr>
  );
}
