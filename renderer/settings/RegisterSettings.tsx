import { InputNumber, Radio } from 'antd';
import type { OfficeSettings } from '#shared/model/office';
import { saveOffice } from '../data/commands/office';
import { useSaved } from '../ui/use-saved';
import { Retention } from './Retention';

/** The office's own rules for the registers. */
export function RegisterSettings({ office }: { office: OfficeSettings }) {
  return (
    <>
      <h2>
        来文在谁手里 <span className="mark">本机关自定，不是统一规定</span>
      </h2>
      <Holding office={office} />
      <Retention office={office} />
    </>
  );
}

/** After how many days a paper lies long with somebody; empty: nothing is shown. */
function Holding({ office }: { office: OfficeSettings }) {
  const [holding, setHolding] = useSaved(
    office.holding ?? null,
    (value) => saveOffice({ holding: value ?? undefined }),
    'office/holding',
  );
  const inWorkingDays = holding?.inWorkingDays ?? true;
  return (
    <>
      <p className="hint">
        一件来文在领导、科室手里放得久了，登记簿里用小字说一声，不标红、不打印。不填就不提示。
      </p>
      <div className="field">
        <label htmlFor="holding-days">放得久</label>
        <span className="row">
          超过
          <InputNumber
            id="holding-days"
            aria-label="放得久的天数"
            style={{ width: 90 }}
            min={1}
            max={365}
            precision={0}
            placeholder="不提示"
            value={holding?.days ?? null}
            onChange={(days) => setHolding(days === null ? null : { days, inWorkingDays })}
          />
          个
          <Radio.Group
            aria-label="怎样数天"
            disabled={holding === null}
            value={inWorkingDays}
            options={[
              { value: true, label: '工作日' },
              { value: false, label: '自然日' },
            ]}
            onChange={({ target }) =>
              holding && setHolding({ ...holding, inWorkingDays: target.value === true })
            }
          />
        </span>
      </div>
    </>
  );
}
