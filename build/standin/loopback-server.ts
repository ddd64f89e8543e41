import { randomBytes, timingSafeEqual } from 'node:crypto';
import { createWriteStream, existsSync, mkdtempSync, statSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { PageMessage } from './page/runtime';
import { withOwnScripts } from './page-policy';
import type { WebRequestView, WebResponseView } from './wire';

const DOOR = '/__stand-in/';
/** Tried first, so that the browser's store of the page stays the same over starts. */
const PORT = 41730;
const COOKIE = 'stand-in';

export interface ServerParts {
  uploads: string;
  serve(view: WebRequestView): Promise<WebResponseView | null>;
  message(message: PageMessage): Promise<string>;
  dialogAnswer(number: number, result: Record<string, unknown>): void;
  pageScript(): string;
  connected(): void;
  disconnected(): void;
}

/**
 * Serves one program to one person on this PC: loopback only, the Host header
 * checked against rebinding of names, a secret in a cookie for the page and in
 * a header for everything that acts.
 */
export class LoopbackServer {
  readonly token = randomBytes(24).toString('base64url');
  private readonly parts: ServerParts;
  private readonly server: Server;
  private readonly streams = new Set<ServerResponse>();
  private readonly unheard: string[] = [];
  private origin = '';

  constructor(parts: ServerParts) {
    this.parts = parts;
    this.server = createServer((request, response) => {
      this.answer(request, response).catch((error: unknown) => {
        if (!response.headersSent)
          response.writeHead(500, { 'content-type': 'text/plain; charset=utf-8' });
        response.end(error instanceof Error ? error.message : String(error));
      });
    });
  }

  get isConnected(): boolean {
    return this.streams.size > 0;
  }

  /** Begins to listen when the server does not yet; gives the origin of the page. */
  async listen(): Promise<string> {
    if (this.origin !== '') return this.origin;
    const port = await this.listenOn(PORT).catch(() => this.listenOn(0));
    this.origin = `http://127.0.0.1:${port}`;
    return this.origin;
  }

  private listenOn(port: number): Promise<number> {
    return new Promise((resolve, reject) => {
      this.server.once('error', reject);
      this.server.listen(port, '127.0.0.1', () => {
        this.server.off('error', reject);
        const address = this.server.address();
        resolve(typeof address === 'object' && address !== null ? address.port : port);
      });
    });
  }

  /** The address that lets a browser in. */
  entry(url: string): string {
    const target = new URL(url);
    return `${this.origin}${DOOR}enter?token=${this.token}&to=${encodeURIComponent(target.pathname + target.search)}`;
  }

  say(message: object): void {
    const text = `data: ${JSON.stringify(message)}\n\n`;
    if (this.streams.size === 0) this.unheard.push(text);
    for (const stream of this.streams) stream.write(text);
  }

  async close(): Promise<void> {
    for (const stream of this.streams) stream.end();
    const closed = new Promise((resolve) => this.server.close(resolve));
    this.server.closeAllConnections();
    await closed;
  }

  private isToken(given: string | null | undefined): boolean {
    const bytes = Buffer.from(given ?? '');
    const secret = Buffer.from(this.token);
    return bytes.length === secret.length && timingSafeEqual(bytes, secret);
  }

  private isLetIn(request: IncomingMessage): boolean {
    const cookies = (request.headers.cookie ?? '').split(/;\s*/);
    const name = `${COOKIE}-${new URL(this.origin).port}=`;
    return cookies.some(
      (cookie) => cookie.startsWith(name) && this.isToken(cookie.slice(name.length)),
    );
  }

  private async answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const refuse = (status: number, text: string): void => {
      response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8' }).end(text);
    };
    if (`http://${request.headers.host ?? ''}` !== this.origin) return refuse(403, 'wrong host');
    const url = new URL(request.url ?? '/', this.origin);
    if (url.pathname === `${DOOR}enter`) return this.letIn(url, response, refuse);
    if (!this.isLetIn(request)) return refuse(403, '请从终端里打印的地址打开。');
    if (!url.pathname.startsWith(DOOR)) return this.page(request, url, response);
    const action = url.pathname.slice(DOOR.length);
    if (action === 'preload.js') {
      response.writeHead(200, {
        'content-type': 'text/javascript; charset=utf-8',
        'cache-control': 'no-store',
      });
      response.end(this.parts.pageScript());
      return;
    }
    if (action === 'events') {
      if (!this.isToken(url.searchParams.get('token'))) return refuse(403, 'wrong token');
      return this.stream(response);
    }
    if (request.method !== 'POST' || !this.isToken(String(request.headers['x-stand-in'] ?? ''))) {
      return refuse(403, 'wrong token');
    }
    response.setHeader('content-type', 'text/plain; charset=utf-8');
    response.end(await this.act(action, url, request));
  }

  private letIn(
    url: URL,
    response: ServerResponse,
    refuse: (status: number, text: string) => void,
  ): void {
    if (!this.isToken(url.searchParams.get('token'))) {
      refuse(403, 'wrong token');
      return;
    }
    const to = url.searchParams.get('to') ?? '/';
    const name = `${COOKIE}-${new URL(this.origin).port}`;
    response.writeHead(302, {
      // A path of this origin only: '//elsewhere' would lead out.
      location: /^\/(?!\/)/.test(to) ? to : '/',
      'set-cookie': `${name}=${this.token}; HttpOnly; SameSite=Strict; Path=/`,
    });
    response.end();
  }

  private stream(response: ServerResponse): void {
    response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
    response.write(': here\n\n');
    this.streams.add(response);
    for (const text of this.unheard.splice(0)) response.write(text);
    this.parts.connected();
    response.on('close', () => {
      this.streams.delete(response);
      if (this.streams.size === 0) this.parts.disconnected();
    });
  }

  private async act(action: string, url: URL, request: IncomingMessage): Promise<string> {
    if (action === 'upload') {
      const name = path.basename(url.searchParams.get('name') ?? '') || 'file';
      const file = path.join(mkdtempSync(path.join(this.parts.uploads, 'f-')), name);
      await pipeline(request, createWriteStream(file));
      return file;
    }
    const body = (await readAll(request)).toString('utf8');
    if (action === 'message') return this.parts.message(JSON.parse(body) as PageMessage);
    if (action === 'check') return stateOf(body);
    if (action === 'dialog') {
      const { number, result } = JSON.parse(body) as {
        number: number;
        result: Record<string, unknown>;
      };
      this.parts.dialogAnswer(number, result);
      return '';
    }
    throw new Error(`no such action: ${action}`);
  }

  private async page(request: IncomingMessage, url: URL, response: ServerResponse): Promise<void> {
    const body = await readAll(request);
    const method = request.method ?? 'GET';
    const headers = Object.entries(request.headers).filter(([name]) => name !== 'cookie');
    const view: WebRequestView = {
      url: url.href,
      method,
      headers: headers.map(([name, value]) => [name, String(value)]),
      body: body.length === 0 || method === 'GET' || method === 'HEAD' ? null : body,
    };
    const answer = await this.parts.serve(view);
    if (answer === null) {
      response.writeHead(502).end();
      return;
    }
    const shown = withOwnScripts(answer, `${DOOR}preload.js`);
    response.writeHead(shown.status, shown.headers.flat());
    response.end(shown.body);
  }
}

async function readAll(request: IncomingMessage): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return Buffer.concat(parts);
}

/** What stands at a path that a person typed. */
function stateOf(target: string): string {
  if (!path.isAbsolute(target) || !existsSync(path.dirname(target))) return 'missing-folder';
  if (!existsSync(target)) return 'free';
  return statSync(target).isDirectory() ? 'folder' : 'file';
}
