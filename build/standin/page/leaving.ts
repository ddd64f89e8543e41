import type { Transport } from './runtime';

/**
 * Electron asks the program before the page goes to a `blob:` of its own as before any
 * other place; here no request tells the host of it, so the page itself stops and asks.
 */
export function watchLeaving(transport: Transport): void {
  let allowed: string | null = null;
  navigation.addEventListener('navigate', (event) => {
    const { url } = event.destination;
    if (!url.startsWith('blob:') || event.downloadRequest !== null || url === allowed) return;
    event.preventDefault();
    transport.post({ kind: 'leave', url }).then(
      (answer) => {
        if (answer !== 'allowed') return;
        allowed = url;
        location.href = url;
      },
      () => undefined,
    );
  });
}
