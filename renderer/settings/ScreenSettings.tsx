import { App, Button, Checkbox } from 'antd';
import type { OfficeSettings } from '#shared/model/office';
import { saveOffice } from '../data/commands/office';
import { call, messageOf } from '../data/desktop';
import { useView } from '../ui/view';

const KEYS = [
  ['Ctrl+N', '新建文稿'],
  ['Ctrl+O', '导入 Word 或文本文件'],
  ['Ctrl+S', '立即保存（平时自动保存）'],
  ['Ctrl+E', '导出 Word'],
  ['Ctrl+P', '打印预览上的那些页'],
  ['Ctrl+F / Ctrl+H', '查找 / 替换'],
  ['Ctrl+1…4 / Ctrl+0', '设为一至四级标题 / 正文'],
  ['F7 / Shift+F7', '校对：下一处 / 上一处'],
  ['F9', '显示或隐藏版面预览'],
  ['Alt+1…6', '首页 / 办文 / 办会 / 办事 / 名录 / 设置'],
  ['Ctrl+PageUp / PageDown', '会议的上一页 / 下一页'],
  ['↑ ↓ Enter Delete', '在列表里选择、打开、删除'],
] as const;

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
      <table className="plain-table" style={{ width: 'auto' }}>
        <tbody>
          {KEYS.map(([key, what]) => (
            <tr key={key}>
              <td>
                <kbd>{key}</kbd>
              </td>
              <td>{what}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <h2>帮助</h2>
      <div className="row">
        <Button onClick={() => void diagnose()}>导出诊断信息…</Button>
        <Button onClick={() => useView.setState({ about: true })}>关于回音</Button>
      </div>
      <p className="hint">诊断信息里只有版本、数量和运行日志，没有文稿内容。</p>
    </>
  );
}
