import {
  type BrowserWindow,
  type ContextMenuParams,
  Menu,
  type MenuItemConstructorOptions,
} from 'electron';

/** Takes back or does again: a field's own history knows whether there is anything, the text of a draft is asked as by its key. */
function historyItems(
  { editFlags: can, formControlType }: Pick<ContextMenuParams, 'editFlags' | 'formControlType'>,
  run: (command: string) => void,
): MenuItemConstructorOptions[] {
  // No field, and yet written in: the text of a draft, whose letters the browser does not write itself.
  if (formControlType === 'none')
    return [
      { label: '撤销', click: () => run('undo') },
      { label: '重做', click: () => run('redo') },
    ];
  return [
    { label: '撤销', role: 'undo', enabled: can.canUndo },
    { label: '重做', role: 'redo', enabled: can.canRedo },
  ];
}

/** What a right click offers, by what can be done at that place. Empty where there is nothing to do. */
export function contextItems(
  params: Pick<ContextMenuParams, 'editFlags' | 'isEditable' | 'selectionText' | 'formControlType'>,
  run: (command: string) => void,
): MenuItemConstructorOptions[] {
  const { editFlags: can, isEditable, selectionText } = params;
  const copy: MenuItemConstructorOptions = { label: '复制', role: 'copy', enabled: can.canCopy };
  if (!isEditable) return selectionText.trim() === '' ? [] : [copy];
  return [
    ...historyItems(params, run),
    { type: 'separator' },
    { label: '剪切', role: 'cut', enabled: can.canCut },
    copy,
    { label: '粘贴', role: 'paste', enabled: can.canPaste },
    { label: '粘贴为纯文本', role: 'pasteAndMatchStyle', enabled: can.canPaste },
    { type: 'separator' },
    { label: '全选', role: 'selectAll', enabled: can.canSelectAll },
  ];
}

/** Electron has no right-click menu of its own. `run` sends a command to the page. */
export function setupContextMenu(window: BrowserWindow, run: (command: string) => void): void {
  window.webContents.on('context-menu', (_event, params) => {
    const items = contextItems(params, run);
    if (items.length > 0) Menu.buildFromTemplate(items).popup({ window });
  });
}
