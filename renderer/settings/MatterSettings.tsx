import { Checkbox, InputNumber, Radio } from 'antd';
import type { MatterRules } from '#shared/model/matter';
import type { OfficeSettings } from '#shared/model/office';
import { saveOffice } from '../data/commands/office';
import { useSaved } from '../ui/use-saved';
import { HolidayYears } from './holidays/HolidayYears';

/** The office's own rules for hints of time and reminders, and the years of working days they are reckoned with. */
export function MatterSettings({ office }: { office: OfficeSettings }) {
  const [rules, setRules] = useSaved(
    office.matterRules,
    (matterRules) => saveOffice({ matterRules }),
    'office/matterRules',
  );
  const set = (part: Partial<MatterRules>) => setRules({ ...rules, ...part });
  return (
    <>
      <h2>
        时间提示 <span className="mark">本机关自定，不是统一规定</span>
      </h2>
      <p className="hint">
        没有约定时间的事项从不提示。提示只在这台电脑的屏幕上，不印在任何材料上。
      </p>
      <DayRules rules={rules} onChange={set} />
      <div className="field">
        <span className="field-label">首页</span>
        <Checkbox
          checked={rules.showOnHome}
          onChange={({ target }) => set({ showOnHome: target.checked })}
        >
          在首页显示时间提示（内部掌握；有人来访时可以关掉）
        </Checkbox>
      </div>
      <div className="field">
        <span className="field-label">桌面通知</span>
        <Checkbox checked={rules.notify} onChange={({ target }) => set({ notify: target.checked })}>
          程序开着的时候，每天提醒一次；只说有几件，不显示内容
        </Checkbox>
      </div>
      <HolidayYears />
    </>
  );
}

interface RulesProps {
  rules: MatterRules;
  onChange: (part: Partial<MatterRules>) => void;
}

/** How many days make 临近 and 久无动静. */
function DayRules({ rules, onChange }: RulesProps) {
  return (
    <>
      <div className="field">
        <label htmlFor="soon-days">临近</label>
        <span className="row">
          约定时间前
          <InputNumber
            id="soon-days"
            aria-label="临近的天数"
            style={{ width: 90 }}
            min={0}
            max={365}
            precision={0}
            value={rules.soonDays}
            onChange={(soonDays) => soonDays !== null && onChange({ soonDays })}
          />
          个
          <Radio.Group
            aria-label="怎样数天"
            value={rules.soonInWorkingDays}
            options={[
              { value: true, label: '工作日' },
              { value: false, label: '自然日' },
            ]}
            onChange={({ target }) => onChange({ soonInWorkingDays: target.value === true })}
          />
        </span>
      </div>
      <div className="field">
        <label htmlFor="silent-days">久无动静</label>
        <span>
          连续{' '}
          <InputNumber
            id="silent-days"
            aria-label="久无动静的天数"
            style={{ width: 90 }}
            min={1}
            max={3650}
            precision={0}
            value={rules.silentDays}
            onChange={(silentDays) => silentDays !== null && onChange({ silentDays })}
          />{' '}
          天没有新的记录
        </span>
      </div>
    </>
  );
}
