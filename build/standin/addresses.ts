/**
 * A page of the program lives at app://huiyin/ in Electron. Chromium alone
 * knows no such scheme, so the stand-in shows it at an address of its own and
 * translates in both directions.
 */
export interface Addresses {
  /** app://huiyin/x → what Chromium is sent to; null for what has no such address. */
  toPage(url: string): string | null;
  /** The program's address for one of the page; addresses of the outside world stay as they are. */
  toApp(url: string): string;
  isInside(pageUrl: string): boolean;
}

const CUSTOM = /^([a-z][a-z0-9+.-]*):\/\/([^/?#]*)(.*)$/is;
const KNOWN = new Set(['http', 'https', 'file', 'ftp', 'ws', 'wss', 'chrome', 'devtools', 'about']);

/** Tests: app://huiyin/x ⇄ https://huiyin.app.localhost/x, a secure context that is stable over runs. */
export const testAddresses: Addresses = {
  toPage(url) {
    const [, scheme, host, rest] = CUSTOM.exec(url) ?? [];
    if (scheme === undefined || KNOWN.has(scheme.toLowerCase())) return null;
    return `https://${host}.${scheme}.localhost${rest === '' ? '/' : rest}`;
  },
  toApp(url) {
    return url.replace(/^https:\/\/([^./]+)\.([^./]+)\.localhost(?=[/?#]|$)/i, '$2://$1');
  },
  isInside(pageUrl) {
    return /^https:\/\/[^./]+\.[^./]+\.localhost(?=[/?#]|$)/i.test(pageUrl);
  },
};

/** Interactive use: one scheme and host at the loopback server's origin. */
export function loopbackAddresses(origin: string, app: string): Addresses {
  const inside = (url: string): boolean => url === origin || url.startsWith(`${origin}/`);
  return {
    toPage: (url) =>
      url === app || url.startsWith(`${app}/`) ? origin + url.slice(app.length) : null,
    toApp: (url) => (inside(url) ? app + url.slice(origin.length) : url),
    isInside: inside,
  };
}
