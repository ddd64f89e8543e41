import { InputNumber } from 'antd';
import { LEAD_TIMES, type LeadTime } from '#shared/meetings/lead-times';
import { MEETING_FAMILIES, type MeetingFamily } from '#shared/model/meeting';
import type { OfficeSettings } from '#shared/model/office';
import { saveOffice } from '../data/commands/office';
import { useSaved } from '../ui/use-saved';

const FAMILIES = Object.keys(MEETING_FAMILIES) as MeetingFamily[];
const KEYS = Object.keys(LEAD_TIMES) as LeadTime['key'][];

/** The office's own lead times of meetings. Those shipped are marked as examples until one is changed. */
export function MeetingSettings({ office }: { office: OfficeSettings }) {
  const [times, setTimes] = useSaved(
    office.leadTimes,
    (leadTimes) => saveOffice({ leadTimes }),
    'office/leadTimes',
  );
  const set = (family: MeetingFamily, key: LeadTime['key'], days: number) =>
    setTimes({ ...times, [family]: { ...times[family], [key]: days, example: false } });
  return (
    <>
      <h2>办会时限（自然日）</h2>
      <p className="hint">
        会议情况里据此提示“通知宜于×月×日前发出”。这不是国家规定，请按本机关规定修改。
      </p>
      {FAMILIES.map((family) => (
        <section key={family} aria-label={MEETING_FAMILIES[family]}>
          <h3>
            {MEETING_FAMILIES[family]}{' '}
            {times[family].example && <span className="mark">示例，请按本机关规定修改</span>}
          </h3>
          {KEYS.map((key) => (
            <div className="field" key={key}>
              <label htmlFor={`${family}-${key}`}>{LEAD_TIMES[key].what}</label>
              <span>
                {LEAD_TIMES[key].side}{' '}
                <InputNumber
                  id={`${family}-${key}`}
                  aria-label={`${MEETING_FAMILIES[family]} ${LEAD_TIMES[key].what}`}
                  style={{ width: 90 }}
                  min={0}
                  max={365}
                  precision={0}
                  value={times[family][key]}
                  onChange={(days) => days !== null && set(family, key, days)}
                />{' '}
                天{LEAD_TIMES[key].side === '会前' ? '前' : '内'}
                {LEAD_TIMES[key].verb}
              </span>
            </div>
          ))}
        </section>
      ))}
    </>
  );
}
