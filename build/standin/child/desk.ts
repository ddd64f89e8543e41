import { config, host, tell } from './host';
import { notImplemented, StrictEmitter, strict } from './strict';

/** dialog, shell, Notification, screen, nativeTheme, powerMonitor: what surrounds the windows. */

type Options = Record<string, unknown>;
interface Owner {
  id: number;
}

function split(args: unknown[]): { windowId: number | null; options: Options } {
  const [first, second] = args;
  if (second !== undefined)
    return { windowId: (first as Owner | null)?.id ?? null, options: second as Options };
  return { windowId: null, options: (first ?? {}) as Options };
}

function ask<T>(kind: 'open' | 'save' | 'message', args: unknown[]): Promise<T> {
  return host().call('dialog', { kind, ...split(args) }) as Promise<T>;
}

interface MessageAnswer {
  response: number;
  checkboxChecked: boolean;
}

/** A message box that its program may close again (`signal`): it is then as if cancelled. */
function askMessage(args: unknown[]): Promise<MessageAnswer> {
  const { options } = split(args);
  const { signal, ...others } = options as Options & { signal?: AbortSignal };
  const answer = ask<MessageAnswer>('message', [...args.slice(0, -1), others]);
  if (signal === undefined) return answer;
  return new Promise((resolve, reject) => {
    const close = () => resolve({ response: Number(others.cancelId ?? 0), checkboxChecked: false });
    if (signal.aborted) close();
    signal.addEventListener('abort', close);
    answer.then(resolve, reject);
  });
}

export const dialog = strict('dialog', {
  showOpenDialog: (...args: unknown[]) =>
    ask<{ canceled: boolean; filePaths: string[] }>('open', args),
  showSaveDialog: (...args: unknown[]) =>
    ask<{ canceled: boolean; filePath: string }>('save', args),
  showMessageBox: (...args: unknown[]) => askMessage(args),
  showErrorBox(title: string, content: string): void {
    tell('dialog', { kind: 'error', windowId: null, options: { title, content } });
  },
});

export const shell = strict('shell', {
  openPath: (target: string) => host().call('shell', { action: 'openPath', target }),
  async openExternal(target: string): Promise<void> {
    await host().call('shell', { action: 'openExternal', target });
  },
  showItemInFolder(target: string): void {
    void tell('shell', { action: 'showItemInFolder', target });
  },
  async trashItem(target: string): Promise<void> {
    await host().call('shell', { action: 'trashItem', target });
  },
  beep(): void {},
});

/** A notification of the desktop: told to the host, never clicked. */
export class Notification extends StrictEmitter {
  static isSupported(): boolean {
    return true;
  }
  constructor(private readonly options: { title: string; body: string }) {
    super('notification', ['click', 'close', 'show']);
  }
  show(): void {
    const { title, body } = this.options;
    void tell('shell', { action: 'notify', target: `${title}\n${body}` });
  }
}

class Screen extends StrictEmitter {
  constructor() {
    super('screen', ['display-added', 'display-removed', 'display-metrics-changed']);
  }
  private get all(): Options[] {
    return config.displays.map((display, index) => ({
      ...display,
      id: index + 1,
      size: { width: display.bounds.width, height: display.bounds.height },
      workAreaSize: { width: display.workArea.width, height: display.workArea.height },
      rotation: 0,
      internal: false,
    }));
  }
  getAllDisplays(): Options[] {
    return this.all;
  }
  getPrimaryDisplay(): Options {
    const [first] = this.all;
    if (first === undefined) throw notImplemented('a PC without a screen');
    return first;
  }
  getDisplayMatching(rectangle: { x: number; y: number; width: number; height: number }): Options {
    const middle = { x: rectangle.x + rectangle.width / 2, y: rectangle.y + rectangle.height / 2 };
    return this.getDisplayNearestPoint(middle);
  }
  getDisplayNearestPoint({ x, y }: { x: number; y: number }): Options {
    const index = config.displays.findIndex(
      ({ bounds }) =>
        x >= bounds.x &&
        x < bounds.x + bounds.width &&
        y >= bounds.y &&
        y < bounds.y + bounds.height,
    );
    return this.all[index] ?? this.getPrimaryDisplay();
  }
  getCursorScreenPoint(): { x: number; y: number } {
    return { x: 0, y: 0 };
  }
}

class NativeTheme extends StrictEmitter {
  themeSource = 'system';
  readonly shouldUseDarkColors = false;
  readonly shouldUseHighContrastColors = false;
  constructor() {
    super('nativeTheme', ['updated']);
  }
}

class PowerMonitor extends StrictEmitter {
  constructor() {
    super('powerMonitor', [
      'suspend',
      'resume',
      'on-ac',
      'on-battery',
      'shutdown',
      'lock-screen',
      'unlock-screen',
    ]);
  }
}

export const screen = strict('screen', new Screen());
export const nativeTheme = strict('nativeTheme', new NativeTheme());
export const powerMonitor = strict('powerMonitor', new PowerMonitor());
