import { Input } from 'antd';
import {
  ISSUER_FIELDS,
  ISSUER_KINDS,
  type Issuer,
  type OfficeSettings,
} from '#shared/model/office';
import { saveIssuer, saveOffice } from '../data/commands/office';
import { useIssuers } from '../data/queries/office';
import { useSaved } from '../ui/use-saved';
import { LeaderEditor } from './LeaderTable';

const NAMES = [
  ['committeeName', '委员会全称'],
  ['shortName', '简称'],
  ['officeName', '办公室全称'],
] as const;

/** The office's names, its issuers and its leaders. */
export function OfficeForm({ office }: { office: OfficeSettings }) {
  const issuers = useIssuers();
  const [names, setNames] = useSaved(
    {
      committeeName: office.committeeName,
      shortName: office.shortName,
      officeName: office.officeName,
    },
    saveOffice,
  );
  return (
    <>
      <h2>名称</h2>
      {NAMES.map(([key, label]) => (
        <div className="field" key={key}>
          <label htmlFor={key}>{label}</label>
          <Input
            id={key}
            value={names[key]}
            onChange={(event) => setNames({ ...names, [key]: event.target.value })}
          />
        </div>
      ))}
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
        <tbody>
          {issuers?.map((issuer) => (
            <IssuerRow key={issuer.id} issuer={issuer} />
          ))}
        </tbody>
      </table>
      <h2>领导名单（按排序）</h2>
      <LeaderEditor />
      <p className="hint">声明：{office.declaredBy}于首次启动时确认本机为非涉密计算机。</p>
    </>
  );
}

function IssuerRow({ issuer }: { issuer: Issuer }) {
  const [value, setValue] = useSaved(issuer, saveIssuer);
  return (
    <tr>
      <td style={{ whiteSpace: 'nowrap' }}>{ISSUER_KINDS[issuer.kind]}</td>
      {ISSUER_FIELDS.map(({ key, label }) => (
        <td key={key}>
          <Input
            aria-label={`${ISSUER_KINDS[issuer.kind]} ${label}`}
            value={value[key]}
            onChange={(event) => setValue({ ...value, [key]: event.target.value })}
          />
        </td>
      ))}
    </tr>
  );
}
