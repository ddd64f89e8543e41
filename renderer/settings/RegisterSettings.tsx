import { Input, InputNumber, Radio } from 'antd';
import { useState } from 'react';
import type { OfficeSettings } from '#shared/model/office';
import { archiveNumber, readFonds } from '#shared/registers/archive';
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
      <h2>档号</h2>
      <Fonds office={office} />
      <Retention office={office} />
    </>
  );
}

/** 全宗号 that the archive gave the office; what cannot stand in a 档号 is said and not saved. */
function Fonds({ office }: { office: OfficeSettings }) {
  const [fonds, setFonds] = useSaved(
    office.fonds ?? '',
    (value) => saveOffice({ fonds: value === '' ? undefined : value }),
    'office/fonds',
  );
  const [typed, setTyped] = useState(fonds);
  const isWrong = readFonds(typed) === null;
  const example = { fonds, year: 2026, period: '10年', code: 'D10', category: '', number: 1 };
  return (
    <>
      <p className="hint">
        档案馆给本单位的全宗号，不知道的不填。以后归档的，档号写作{archiveNumber(example)}
        ；以前编的档号不变。
      </p>
      <div className="field">
        <label htmlFor="fonds">全宗号</label>
        <Input
          id="fonds"
          style={{ width: '12em' }}
          maxLength={20}
          placeholder="例如：Z109"
          {...(isWrong && { status: 'error' })}
          value={typed}
          onChange={({ target }) => {
            setTyped(target.value);
            const read = readFonds(target.value);
            if (read !== null) setFonds(read);
          }}
          onBlur={() => !isWrong && setTyped(fonds)}
        />
      </div>
      {isWrong && <p className="step-refused">全宗号只写字母和数字，“{typed.trim()}”没有保存。</p>}
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
