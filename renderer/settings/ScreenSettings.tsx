import { App, Button, Checkbox } from 'antd';
import type { OfficeSettings } from '#shared/model/office';
import { saveOffice } from '../data/commands/office';
import { call, messageOf } from '../data/desktop';
import { useView } from '../ui/view';
import { KeyTable } from './KeyTable';

/** Larger type, keys, diagnostics. */
export function ScreenSettings({ office }: { office: OfficeSettings }) {
  const { message } = App.useApp();
  const diagnose = () =>
    call('app:diagnostics', {}).then(
      ({ file }) => file && message.success(`已写到 ${file.folder}，文件名 ${file.name}`),
      (error: unknown) => message.error(messageOf(error)),
    );
  return (
    <>
      <h2>显示</h2>
      <Checkbox
        checked={office.largeType}
        onChange={(event) => void saveOffice({ largeType: event.target.checked })}
      >
        大字（放大全部界面文字）
      </Checkbox>
      <h2>键盘</h2>
      <KeyTable />
      <h2>帮助</h2>
      <div className="row">
        <Button onClick={() => void diagnose()}>导出诊断信息…</Button>
        <Button onClick={() => useView.setState({ about: true })}>关于回音</Button>
      </div>
      <p className="hint">诊断信息里只有版本、数量和运行日志，没有文稿内容。</p>
    </>
  );
}
