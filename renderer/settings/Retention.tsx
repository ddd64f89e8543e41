import { AutoComplete, Button } from 'antd';
import { DocumentType } from '#shared/model/document-type';
import type { OfficeSettings, RetentionRule } from '#shared/model/office';
import {
  EXAMPLE_RETENTION,
  INCOMING_TO_DO,
  INCOMING_TO_READ,
  PERIODS,
} from '#shared/registers/archive';
import { saveOffice } from '../data/commands/office';
import { PlainTable } from '../ui/PlainTable';
import { useSaved } from '../ui/use-saved';

const KINDS = [...DocumentType.options, INCOMING_TO_DO, INCOMING_TO_READ].map((value) => ({
  value,
}));
const PERIOD_OPTIONS = PERIODS.map((value) => ({ value }));

/** 保管期限表 of the office: which kind of paper is kept for how long. */
export function Retention({ office }: { office: OfficeSettings }) {
  const [table, setTable] = useSaved<readonly RetentionRule[]>(
    office.retention ?? EXAMPLE_RETENTION,
    (retention) => saveOffice({ retention: [...retention] }),
    'office/retention',
  );
  const put = (at: number, part: Partial<RetentionRule>) =>
    setTable(table.map((rule, index) => (index === at ? { ...rule, ...part } : rule)));
  return (
    <>
      <h2>
        保管期限表 {!office.retention && <span className="mark">示例，请照本单位批准的表修改</span>}
      </h2>
      <p className="hint">归档时按文种定保管期限，从上往下第一行写到的算；期限空着的不归档。</p>
      <PlainTable headings={['文种', '保管期限', '']} label="保管期限表">
        {table.map(({ what, period }, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a line of the table is its place
          <tr key={at}>
            <td>
              <AutoComplete
                aria-label={`第${at + 1}行文种`}
                style={{ width: '14em' }}
                options={KINDS}
                showSearch={{ filterOption: true }}
                value={what}
                onChange={(value) => put(at, { what: value })}
              />
            </td>
            <td>
              <AutoComplete
                aria-label={`第${at + 1}行保管期限`}
                style={{ width: '8em' }}
                options={PERIOD_OPTIONS}
                placeholder="不归档"
                value={period}
                onChange={(value) => put(at, { period: value })}
              />
            </td>
            <td>
              <Button
                size="small"
                type="text"
                onClick={() => setTable(table.filter((_one, index) => index !== at))}
              >
                删
              </Button>
            </td>
          </tr>
        ))}
      </PlainTable>
      <Button size="small" onClick={() => setTable([...table, { what: '', period: '' }])}>
        加一行
      </Button>
    </>
  );
}
