import type { MenuItemConstructorOptions } from 'electron';
import { expect, test, vi } from 'vitest';
import { setupMenu } from '../../../electron/menu/app-menu';
import { contextItems } from '../../../electron/menu/context-menu';

const electron = vi.hoisted(() => ({ template: [] as MenuItemConstructorOptions[] }));
vi.mock('electron', () => ({
  Menu: {
    buildFromTemplate: (template: MenuItemConstructorOptions[]) => template,
    setApplicationMenu: (template: MenuItemConstructorOptions[]) => {
      electron.template = template;
    },
  },
}));

/** Keys that the page itself handles (Shell, use-workspace-keys); the menu may show no other. */
const HANDLED = [
  'CmdOrCtrl+N',
  'CmdOrCtrl+O',
  'CmdOrCtrl+S',
  'CmdOrCtrl+E',
  'CmdOrCtrl+P',
  'CmdOrCtrl+Q',
  'CmdOrCtrl+Z',
  'CmdOrCtrl+Y',
  'CmdOrCtrl+F',
  'CmdOrCtrl+H',
  'CmdOrCtrl+K',
  'F9',
  'F1',
  'CmdOrCtrl+Plus',
  'CmdOrCtrl+-',
];

const items = () =>
  electron.template
    .flatMap(({ submenu }) => submenu as MenuItemConstructorOptions[])
    .filter(({ type }) => type !== 'separator');

test('the menu is Chinese, shows only keys that work, and leaves them to the page', () => {
  setupMenu(() => undefined);
  expect(electron.template.map(({ label }) => label)).toEqual(['文件', '编辑', '视图', '帮助']);
  for (const { label, accelerator, registerAccelerator } of items()) {
    expect(label).toMatch(/[\u4e00-\u9fff]/);
    expect(registerAccelerator).toBe(false);
    if (accelerator) expect(HANDLED).toContain(accelerator);
  }
});

test('each item asks the page for a command of its own', () => {
  const asked: string[] = [];
  setupMenu((command) => asked.push(command));
  for (const { click } of items()) (click as () => void)();
  expect(asked).toHaveLength(items().length);
  expect(new Set(asked).size).toBe(asked.length);
});

const CAN = {
  canUndo: true,
  canRedo: false,
  canCut: true,
  canCopy: true,
  canPaste: true,
  canDelete: true,
  canSelectAll: true,
  canEditRichly: true,
};

test('a right click offers what can be done there', () => {
  const asked: string[] = [];
  const at = (place: Omit<Parameters<typeof contextItems>[0], 'editFlags'>) =>
    contextItems({ editFlags: CAN, ...place }, (command) => asked.push(command));
  const inField = at({ isEditable: true, selectionText: '', formControlType: 'text-area' });
  expect(inField.map(({ label }) => label).filter(Boolean)).toEqual([
    '撤销',
    '重做',
    '剪切',
    '复制',
    '粘贴',
    '粘贴为纯文本',
    '全选',
  ]);
  expect(inField.find(({ label }) => label === '重做')?.enabled).toBe(false);
  expect(inField.find(({ label }) => label === '撤销')?.role).toBe('undo');
  // The text of a draft keeps its history itself: asked by the same command as from the menu.
  const inText = at({ isEditable: true, selectionText: '', formControlType: 'none' });
  expect(inText.map(({ label }) => label)).toEqual(inField.map(({ label }) => label));
  for (const { click } of inText.slice(0, 2)) (click as () => void)();
  expect(asked).toEqual(['undo', 'redo']);
  const read = (selectionText: string) =>
    at({ isEditable: false, selectionText, formControlType: 'none' });
  expect(read('一句话').map(({ label }) => label)).toEqual(['复制']);
  expect(read(' ')).toEqual([]);
});
