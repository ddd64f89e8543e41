/**
 * The wire between the child that runs the bundled main process and the host
 * that shows its windows: calls in both directions, each answered once.
 */

export interface Bounds {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** What the host tells the child at its start, through the environment. */
export interface ChildConfig {
  /** Folder with the package.json whose main is run. */
  appPath: string;
  /** 'test': a spec answers dialogs; 'interactive': a person does. */
  mode: 'test' | 'interactive';
  locale: string;
  /** Milliseconds the clock is away from this PC's. */
  clockOffset: number;
  displays: Display[];
  isPackaged: boolean;
}

export interface Display {
  workArea: Bounds;
  bounds: Bounds;
  scaleFactor: number;
}

export const CONFIG_VARIABLE = 'STAND_IN_CONFIG';

/** What of Electron's options for PDF the stand-in heeds. */
export interface PdfOptions {
  preferCSSPageSize?: boolean;
  printBackground?: boolean;
  margins?: { top?: number; bottom?: number; left?: number; right?: number };
}

/** What an interactive page says when its browser's dialog for printing was closed. */
export const PRINTED = 'printed';

/** What a printer's dialog ends with; `reason` as Electron says it, '' on success. */
export interface PrintOutcome {
  success: boolean;
  reason: string;
}

export type DialogKind = 'open' | 'save' | 'message' | 'error';

export interface DialogRequest {
  kind: DialogKind;
  windowId: number | null;
  /** Electron's own option object, without functions. */
  options: Record<string, unknown>;
}

export interface MenuView {
  label: string;
  type: string;
  role: string;
  accelerator: string;
  enabled: boolean;
  visible: boolean;
  checked: boolean;
  submenu: MenuView[];
}

export interface FrameView {
  /** In the app's own scheme. */
  url: string;
  main: boolean;
  /** 'stranger': of contents that belong to no window, as a webview's; 'gone': it has left meanwhile, and Electron gives null. */
  of?: 'window' | 'stranger' | 'gone';
}

export interface WindowView {
  id: number;
  title: string;
  bounds: Bounds;
  visible: boolean;
  /** What the window's page runs with: as the program said, the rest as Electron has it. */
  preferences: Record<string, unknown>;
}

export interface WebRequestView {
  url: string;
  method: string;
  headers: [string, string][];
  body: Uint8Array | null;
}

export interface WebResponseView {
  status: number;
  headers: [string, string][];
  body: Uint8Array;
}

/** What the child asks of the host. */
export interface HostMethods {
  openWindow(p: { id: number; bounds: Bounds; visible: boolean; preload: string }): void;
  loadUrl(p: { id: number; url: string }): void;
  reload(p: { id: number }): void;
  destroyWindow(p: { id: number }): void;
  windowState(p: { id: number; bounds: Bounds; visible: boolean; title: string }): void;
  toPage(p: { id: number; channel: string; payload: string }): void;
  evaluate(p: { id: number; code: string }): string;
  /** An editing command of the page: Copy, Paste, Undo … */
  edit(p: { id: number; command: string }): void;
  zoom(p: { id: number; factor: number }): void;
  crash(p: { id: number }): void;
  /** The page as a PDF file; options by Electron's names. */
  printToPdf(p: { id: number; options: PdfOptions }): Uint8Array;
  /** The page to a printer. */
  print(p: { id: number }): PrintOutcome;
  dialog(p: DialogRequest): Record<string, unknown>;
  shell(p: { action: string; target: string }): string;
  popup(p: { id: number; menu: MenuView[] }): void;
  clearStorage(p: { id: number }): void;
  /** An error in the main process that nobody caught. */
  mainError(p: { message: string }): void;
  /** Switches given on the command line by the program itself. */
  switches(p: { list: string[] }): void;
  /** Last words before the child ends by itself. */
  /** `again`: the program asked to be started anew (`app.relaunch`). */
  leaving(p: { code: number; again?: boolean }): void;
}

/** What the host asks of the child. */
export interface ChildMethods {
  invoke(p: { id: number; frame: FrameView; channel: string; payload: string }): string;
  send(p: { id: number; frame: FrameView; channel: string; payload: string }): void;
  request(p: WebRequestView): WebResponseView | null;
  /** Does the program itself stop this request? */
  beforeRequest(p: { url: string; method: string; resourceType: string }): boolean;
  /** Somebody pressed the window's closing button. */
  closeWindow(p: { id: number }): void;
  /** The page is gone without having been asked. */
  windowGone(p: { id: number }): void;
  quit(p: Record<string, never>): void;
  pageEvent(p: { id: number; event: string; detail: Record<string, unknown> }): void;
  /** True when the page may go there. */
  willNavigate(p: { id: number; url: string; main: boolean }): boolean;
  /** True when the page may open a window. */
  windowOpen(p: { id: number; url: string }): boolean;
  /** Whether the program grants a permission when the page asks for it, and when Chromium looks whether the page has it already. */
  permission(p: { id: number; permission: string; url: string }): {
    asked: boolean;
    checked: boolean;
  };
  /** How WebRTC of that window may reach others. */
  webRtc(p: { id: number }): { policy: string };
  /** True when the file may be written. */
  download(p: { id: number; url: string; fileName: string }): boolean;
  menu(p: Record<string, never>): MenuView[];
  clickMenu(p: { path: string[] }): void;
  clickPopup(p: { path: string[] }): void;
  windows(p: Record<string, never>): WindowView[];
  moveWindow(p: { id: number; bounds: Bounds }): void;
  endSession(p: Record<string, never>): { refused: boolean };
  power(p: { event: string }): void;
  clock(p: { offset: number }): void;
}

export type Handlers<T> = {
  [K in keyof T]: T[K] extends (p: infer P) => infer R ? (p: P) => R | Promise<R> : never;
};

interface CallMessage {
  kind: 'call';
  number: number;
  method: string;
  params: unknown;
}
interface AnswerMessage {
  kind: 'answer';
  number: number;
  ok: boolean;
  value: unknown;
}
type Message = CallMessage | AnswerMessage;

export interface Peer<Remote> {
  call<K extends keyof Remote & string>(
    method: K,
    params: Remote[K] extends (p: infer P) => unknown ? P : never,
  ): Promise<Remote[K] extends (p: never) => infer R ? R : never>;
  receive(message: unknown): void;
  /** Fails every call still waiting. */
  end(reason: string): void;
}

interface Waiting {
  resolve(value: unknown): void;
  reject(error: Error): void;
}

/** Joins one side's handlers to the other side's calls. `post` must keep the order of messages. */
export function createPeer<Remote, Local>(
  post: (message: unknown) => void,
  handlers: Handlers<Local>,
): Peer<Remote> {
  const waiting = new Map<number, Waiting>();
  let last = 0;
  let ended: string | null = null;

  const answer = async ({ number, method, params }: CallMessage): Promise<void> => {
    const table = handlers as Record<string, ((p: unknown) => unknown) | undefined>;
    const handler = table[method];
    try {
      if (handler === undefined) throw new Error(`no handler for ${method}`);
      post({ kind: 'answer', number, ok: true, value: await handler(params) });
    } catch (error) {
      post({ kind: 'answer', number, ok: false, value: describe(error) });
    }
  };

  const settle = ({ number, ok, value }: AnswerMessage): void => {
    const call = waiting.get(number);
    if (call === undefined) return;
    waiting.delete(number);
    if (ok) call.resolve(value);
    else call.reject(new Error(String(value)));
  };

  return {
    call(method, params) {
      return new Promise((resolve, reject) => {
        if (ended !== null) {
          reject(new Error(ended));
          return;
        }
        last += 1;
        waiting.set(last, { resolve: resolve as Waiting['resolve'], reject });
        post({ kind: 'call', number: last, method, params });
      });
    },
    receive(raw) {
      const message = raw as Message;
      if (message.kind === 'call') void answer(message);
      else settle(message);
    },
    end(reason) {
      ended = reason;
      for (const call of waiting.values()) call.reject(new Error(reason));
      waiting.clear();
    },
  };
}

function describe(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
