import type { MenuView } from '../wire';
import { type AnyWindow, allWindows, focusedWindow } from './browser-window';
import { tell } from './host';
import { app } from './singletons';
import { notImplemented, StrictEmitter, strict } from './strict';

interface Template {
  label?: string;
  role?: string;
  type?: string;
  id?: string;
  accelerator?: string;
  enabled?: boolean;
  visible?: boolean;
  checked?: boolean;
  click?: (item: MenuItemShape, window: AnyWindow | undefined, event: unknown) => void;
  submenu?: Template[] | MenuShape;
  [other: string]: unknown;
}

const ROLES: Record<string, (window: AnyWindow | null) => void> = {
  undo: (window) => window?.webContents.undo(),
  redo: (window) => window?.webContents.redo(),
  cut: (window) => window?.webContents.cut(),
  copy: (window) => window?.webContents.copy(),
  paste: (window) => window?.webContents.paste(),
  pasteandmatchstyle: (window) => window?.webContents.pasteAndMatchStyle(),
  delete: (window) => window?.webContents.delete(),
  selectall: (window) => window?.webContents.selectAll(),
  reload: (window) => window?.webContents.reload(),
  forcereload: (window) => window?.webContents.reload(),
  toggledevtools: (window) => window?.webContents.toggleDevTools(),
  resetzoom: (window) => window?.webContents.setZoomLevel(0),
  zoomin: (window) => step(window, 0.5),
  zoomout: (window) => step(window, -0.5),
  togglefullscreen: (window) => window?.setFullScreen(!window.isFullScreen()),
  minimize: (window) => window?.minimize(),
  close: (window) => window?.close(),
  quit: () => app.quit(),
  about: () => app.showAboutPanel(),
};

function step(window: AnyWindow | null, by: number): void {
  window?.webContents.setZoomLevel(window.webContents.getZoomLevel() + by);
}

class MenuItemShape {
  label: string;
  readonly role: string | undefined;
  readonly type: string;
  readonly id: string | undefined;
  readonly accelerator: string | undefined;
  enabled: boolean;
  visible: boolean;
  checked: boolean;
  readonly submenu: MenuShape | undefined;
  readonly click: Template['click'];

  constructor(template: Template) {
    this.role = template.role;
    const role = template.role?.toLowerCase();
    if (role !== undefined && ROLES[role] === undefined && template.submenu === undefined) {
      throw notImplemented(`menu role '${template.role}'`);
    }
    this.label = template.label ?? template.role ?? '';
    this.type = template.type ?? (template.submenu === undefined ? 'normal' : 'submenu');
    this.id = template.id;
    this.accelerator = template.accelerator;
    this.enabled = template.enabled !== false;
    this.visible = template.visible !== false;
    this.checked = template.checked === true;
    this.click = template.click;
    this.submenu = Array.isArray(template.submenu)
      ? buildFromTemplate(template.submenu)
      : template.submenu;
  }

  press(): void {
    if (!this.enabled || !this.visible)
      throw new Error(`menu item ${this.label} cannot be clicked`);
    if (this.type === 'checkbox') this.checked = !this.checked;
    if (this.type === 'radio') this.checked = true;
    const window = focusedWindow() ?? allWindows()[0] ?? null;
    const role = this.role?.toLowerCase();
    if (role !== undefined) ROLES[role]?.(window);
    else this.click?.(this, window ?? undefined, {});
  }

  view(): MenuView {
    return {
      label: this.label,
      type: this.type,
      role: this.role ?? '',
      accelerator: this.accelerator ?? '',
      enabled: this.enabled,
      visible: this.visible,
      checked: this.checked,
      submenu: this.submenu?.items.map((item) => item.view()) ?? [],
    };
  }
}

class MenuShape extends StrictEmitter {
  readonly items: MenuItemShape[] = [];

  constructor() {
    super('Menu', ['menu-will-show', 'menu-will-close']);
  }
  append(item: MenuItemShape): void {
    this.items.push(item);
  }
  insert(position: number, item: MenuItemShape): void {
    this.items.splice(position, 0, item);
  }
  getMenuItemById(id: string): MenuItemShape | null {
    for (const item of this.items) {
      const found = item.id === id ? item : (item.submenu?.getMenuItemById(id) ?? null);
      if (found !== null) return found;
    }
    return null;
  }
  popup(options: { window?: AnyWindow; callback?: () => void } = {}): void {
    popupMenu = this;
    this.emit('menu-will-show', {});
    const id = (options.window ?? focusedWindow() ?? allWindows()[0])?.id ?? 0;
    void tell('popup', { id, menu: this.items.map((item) => item.view()) });
    options.callback?.();
  }
  closePopup(): void {
    popupMenu = null;
  }
}

let popupMenu: MenuShape | null = null;
let applicationMenu: MenuShape | null = null;

function buildFromTemplate(template: (Template | MenuItemShape)[]): MenuShape {
  const menu = strict('menu', new MenuShape());
  for (const item of template)
    menu.append(item instanceof MenuItemShape ? item : new MenuItem(item));
  return menu;
}

export const MenuItem = new Proxy(MenuItemShape, {
  construct: (target, args: [Template]) => strict('menuItem', new target(...args)),
});

export const Menu = strict(
  'Menu',
  Object.assign(new Proxy(MenuShape, { construct: (target) => strict('menu', new target()) }), {
    buildFromTemplate,
    setApplicationMenu(menu: MenuShape | null): void {
      applicationMenu = menu;
    },
    getApplicationMenu: () => applicationMenu,
  }),
);

export function applicationMenuView(): MenuView[] {
  return applicationMenu?.items.map((item) => item.view()) ?? [];
}

/** Clicks down a path of labels, e.g. 文件 → 导出…; an '&' before the key's letter does not count. */
export function click(path: readonly string[], where: 'application' | 'popup'): void {
  let items = (where === 'application' ? applicationMenu : popupMenu)?.items ?? [];
  for (const [depth, label] of path.entries()) {
    const item = items.find(
      (candidate) => plain(candidate.label) === plain(label) && candidate.visible,
    );
    if (item === undefined) {
      throw new Error(
        `no menu item ${label}; there are: ${items.map((one) => one.label).join(' ')}`,
      );
    }
    if (depth === path.length - 1) item.press();
    else items = item.submenu?.items ?? [];
  }
}

function plain(label: string): string {
  return label.replace(/\(&\w\)|&/g, '');
}
