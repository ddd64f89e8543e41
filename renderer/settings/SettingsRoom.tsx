import { Segmented } from 'antd';
import { useState } from 'react';
import type { OfficeSettings } from '#shared/model/office';
import { DataSettings } from './DataSettings';
import { LayoutSettings } from './LayoutSettings';
import { OfficeForm } from './OfficeForm';
import { ScreenSettings } from './ScreenSettings';

const PARTS = ['本单位', '版面', '数据', '显示与帮助'] as const;

/** 设置, four sheets. Every change is saved as it is made. */
export default function SettingsRoom({ office }: { office: OfficeSettings }) {
  const [part, setPart] = useState<(typeof PARTS)[number]>('本单位');
  return (
    <div className="page">
      <div className="page-narrow">
        <h1>设置</h1>
        <p className="hint">改动随时保存，不用另按按钮。</p>
        <Segmented options={[...PARTS]} value={part} onChange={setPart} />
        {part === '本单位' && <OfficeForm office={office} />}
        {part === '版面' && <LayoutSettings office={office} />}
        {part === '数据' && <DataSettings />}
        {part === '显示与帮助' && <ScreenSettings office={office} />}
      </div>
    </div>
  );
}
