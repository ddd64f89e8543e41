import { PRINTED } from '../wire';
import { type ShownDialog, showDialog } from './dialog-form';
import { type PageMessage, start, type Transport } from './runtime';

/** Joins a page in an ordinary browser to the stand-in's loopback server. */

const DOOR = '/__stand-in';

interface ServerMessage {
  kind: 'message' | 'dialog' | 'print' | 'title' | 'reload' | 'close' | 'ended';
  channel?: string;
  payload?: string;
  dialog?: ShownDialog;
}

async function post(token: string, action: string, body: BodyInit): Promise<string> {
  const answer = await fetch(`${DOOR}/${action}`, {
    method: 'POST',
    headers: { 'x-stand-in': token },
    body,
  });
  const text = await answer.text();
  if (!answer.ok) throw new Error(text);
  return text;
}

function transport(token: string): Transport {
  let waiting = 0;
  let lastInput = 0;
  let ending = false;
  for (const name of ['keydown', 'input', 'paste', 'drop']) {
    window.addEventListener(
      name,
      () => {
        lastInput = performance.now();
      },
      { capture: true },
    );
  }
  window.addEventListener('beforeunload', (event) => {
    // A browser waits for nobody: ask while something typed may not have been acknowledged yet.
    if (ending) return;
    if (waiting > 0 || performance.now() - lastInput < 1500) event.preventDefault();
  });
  return {
    async post(message: PageMessage) {
      waiting += 1;
      try {
        return await post(token, 'message', JSON.stringify(message));
      } finally {
        waiting -= 1;
      }
    },
    listen(take) {
      const source = new EventSource(`${DOOR}/events?token=${token}`);
      source.onmessage = ({ data }) => {
        const message = JSON.parse(String(data)) as ServerMessage;
        if (message.kind === 'message') take(message.channel ?? '', message.payload ?? '');
        else if (message.kind === 'reload') location.reload();
        else if (message.kind === 'print') void printed(token);
        else if (message.kind === 'dialog' && message.dialog !== undefined) {
          void answer(token, message.dialog);
        } else if (message.kind === 'close') {
          ending = true;
          source.close();
          leave();
        }
      };
    },
  };
}

/** The browser's own dialog holds the page until it is closed. */
async function printed(token: string): Promise<void> {
  window.print();
  const message: PageMessage = { kind: 'event', event: PRINTED, detail: {} };
  await post(token, 'message', JSON.stringify(message));
}

async function answer(token: string, dialog: ShownDialog): Promise<void> {
  const upload = (file: File): Promise<string> =>
    post(token, `upload?name=${encodeURIComponent(file.name)}`, file);
  const check = (target: string): Promise<string> => post(token, 'check', target);
  const result = await showDialog(dialog, { upload, check });
  await post(token, 'dialog', JSON.stringify({ number: dialog.number, result }));
}

function leave(): void {
  window.close();
  // A browser closes only windows that it opened for the program.
  setTimeout(() => {
    document.body.textContent = '程序已退出，可以关闭此页。';
  }, 300);
}

export function startInteractive(
  token: string,
  options: Omit<Parameters<typeof start>[0], 'transport'>,
): void {
  start({ ...options, transport: transport(token) });
}
