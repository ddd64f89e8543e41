import { Segmented } from 'antd';
import type { OfficeSettings } from '#shared/model/office';
import { useView } from '../ui/view';
import { SETTINGS_PARTS } from '../ui/view/settings';
import { DataSettings } from './DataSettings';
import { LayoutSettings } from './layout/LayoutSettings';
import { MatterSettings } from './MatterSettings';
import { MeetingSettings } from './MeetingSettings';
import { OfficeForm } from './OfficeForm';
import { ProofSettings } from './ProofSettings';
import { RegisterSettings } from './RegisterSettings';
import { ScreenSettings } from './ScreenSettings';

/** 设置, in sheets. Every change is saved as it is made. */
export default function SettingsRoom({ office }: { office: OfficeSettings }) {
  const part = useView((view) => view.settingsPart) ?? SETTINGS_PARTS[0];
  return (
    <div className="page">
      <div className="page-narrow">
        <h1>设置</h1>
        <p className="hint">改动随时保存，不用另按按钮。</p>
        <Segmented
          options={[...SETTINGS_PARTS]}
          value={part}
          onChange={(settingsPart) => useView.setState({ settingsPart })}
        />
        {part === '本单位' && <OfficeForm office={office} />}
        {part === '会议' && <MeetingSettings office={office} />}
        {part === '办事' && <MatterSettings office={office} />}
        {part === '收发文' && <RegisterSettings office={office} />}
        {part === '版面' && <LayoutSettings office={office} />}
        {part === '校对' && <ProofSettings office={office} />}
        {part === '数据' && <DataSettings />}
        {part === '显示与帮助' && <ScreenSettings office={office} />}
      </div>
    </div>
  );
}
