import {
  type BrowserWindow,
  type ContextMenuParams,
  Menu,
  type MenuItemConstructorOptions,
} from 'electron';

/** What a right click offers, by what can be done at that place. Empty where there is nothing to do. */
export function contextItems(
  params: Pick<ContextMenuParams, 'editFlags' | 'isEditable' | 'selectionText'>,
): MenuItemConstructorOptions[] {
  const { editFlags: can, isEditable, selectionText } = params;
  const copy: MenuItemConstructorOptions = { label: '复制', role: 'copy', enabled: can.canCopy };
  if (!isEditable) return selectionText.trim() === '' ? [] : [copy];
  return [
    { label: '撤销', role: 'undo', enabled: can.canUndo },
    { label: '重做', role: 'redo', enabled: can.canRedo },
    { type: 'separator' },
    { label: '剪切', role: 'cut', enabled: can.canCut },
    copy,
    { label: '粘贴', role: 'paste', enabled: can.canPaste },
    { label: '粘贴为纯文本', role: 'pasteAndMatchStyle', enabled: can.canPaste },
    { type: 'separator' },
    { label: '全选', role: 'selectAll', enabled: can.canSelectAll },
  ];
}

/** Electron has no right-click menu of its own. */
export function setupContextMenu(window: BrowserWindow): void {
  window.webContents.on('context-menu', (_event, params) => {
    const items = contextItems(params);
    if (items.length > 0) Menu.buildFromTemplate(items).popup({ window });
  });
}
