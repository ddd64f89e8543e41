import { Menu, type MenuItemConstructorOptions } from 'electron';

interface Entry {
  label: string;
  command: string;
  /** Shown only: the page handles the key, so that one place decides what it does. */
  key?: string;
}

/** The menu as labels and commands; `null` is a separating line. */
export const MENU: readonly [string, readonly (Entry | null)[]][] = [
  [
    '文件',
    [
      { label: '新建文稿', command: 'new-draft', key: 'CmdOrCtrl+N' },
      { label: '导入 Word 或文本文件…', command: 'import', key: 'CmdOrCtrl+O' },
      null,
      { label: '立即保存', command: 'save', key: 'CmdOrCtrl+S' },
      { label: '导出 Word…', command: 'export', key: 'CmdOrCtrl+E' },
      { label: '打印…', command: 'print', key: 'CmdOrCtrl+P' },
      null,
      { label: '打开数据文件夹', command: 'open-data-folder' },
      null,
      { label: '退出', command: 'quit', key: 'CmdOrCtrl+Q' },
    ],
  ],
  [
    '编辑',
    [
      { label: '撤销', command: 'undo', key: 'CmdOrCtrl+Z' },
      { label: '重做', command: 'redo', key: 'CmdOrCtrl+Y' },
      null,
      { label: '查找', command: 'find', key: 'CmdOrCtrl+F' },
      { label: '替换', command: 'replace', key: 'CmdOrCtrl+H' },
      null,
      { label: '查找全部内容…', command: 'find-all', key: 'CmdOrCtrl+K' },
    ],
  ],
  [
    '视图',
    [
      { label: '显示或隐藏版面预览', command: 'toggle-preview', key: 'F9' },
      null,
      { label: '大字', command: 'zoom-in', key: 'CmdOrCtrl+Plus' },
      { label: '原来大小', command: 'zoom-reset', key: 'CmdOrCtrl+-' },
    ],
  ],
  [
    '帮助',
    [
      { label: '使用手册', command: 'guide', key: 'F1' },
      { label: '导出诊断信息…', command: 'diagnostics' },
      { label: '关于回音', command: 'about' },
    ],
  ],
];

/** The Chinese menu. Its items send a command to the page; accelerators are shown and not registered. */
export function setupMenu(run: (command: string) => void): void {
  const template: MenuItemConstructorOptions[] = MENU.map(([label, entries]) => ({
    label,
    submenu: entries.map((entry) =>
      entry === null
        ? { type: 'separator' as const }
        : {
            label: entry.label,
            accelerator: entry.key,
            registerAccelerator: false,
            click: () => run(entry.command),
          },
    ),
  }));
  Menu.setApplicationMenu(Menu.buildFromTemplate(template));
}
