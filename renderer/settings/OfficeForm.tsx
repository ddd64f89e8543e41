import { Input } from 'antd';
import type { Issuer, OfficeSettings } from '#shared/model/office';
import { saveIssuer, saveOffice } from '../data/commands/office';
import { useIssuers } from '../data/queries/office';
import { useSaved } from '../ui/use-saved';
import { IssuerCells, IssuerTable } from './IssuerTable';
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
    'office/names',
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
      <IssuerTable>
        {issuers?.map((issuer) => (
          <IssuerRow key={issuer.id} issuer={issuer} />
        ))}
      </IssuerTable>
      <h2>领导名单（按排序）</h2>
      <LeaderEditor />
      <p className="hint">声明：{office.declaredBy}于首次启动时确认本机为非涉密计算机。</p>
    </>
  );
}

function IssuerRow({ issuer }: { issuer: Issuer }) {
  const [value, setValue] = useSaved(issuer, saveIssuer, `issuer/${issuer.id}`);
  return <IssuerCells issuer={value} onChange={setValue} />;
}
