import { ROOM_NAMES } from '../ui/view';

const ROOMS = Object.values(ROOM_NAMES);
const KEYS = [
  ['F1', '使用手册'],
  ['Ctrl+K', '查找全部内容'],
  ['Ctrl+N', '新建文稿'],
  ['Ctrl+O', '导入 Word 或文本文件'],
  ['Ctrl+S', '立即保存（平时自动保存）'],
  ['Ctrl+E', '导出 Word'],
  ['Ctrl+P', '打印预览上的那些页'],
  ['Ctrl+F / Ctrl+H', '查找 / 替换'],
  ['Ctrl+1…4 / Ctrl+0', '设为一至四级标题 / 正文'],
  ['F2', '插入常用语'],
  ['F3 / Shift+F3', '查找的下一处 / 上一处'],
  ['F4', '收文：登记送阅'],
  ['F7 / Shift+F7', '校对：下一处 / 上一处'],
  ['F8', '收起或展开文稿列表'],
  ['F9', '显示或隐藏版面预览'],
  [`Alt+1…${ROOMS.length}`, ROOMS.join(' / ')],
  ['Ctrl+PageUp / PageDown', '会议的上一页 / 下一页'],
  ['↑ ↓ Enter Delete', '在列表里选择、打开、删除'],
] as const;

/** The keys that work outside of the sheet. */
export function KeyTable() {
  return (
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
  );
}
