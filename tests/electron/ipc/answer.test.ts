import { describe, expect, test, vi } from 'vitest';
import { CHANNELS, type Channel } from '#shared/ipc';
import { Failure } from '../../../electron/errors';
import { answer, type Handlers, isTrusted, type Sender } from '../../../electron/ipc/answer';

const PAGE: Sender = { url: 'app://huiyin/', isMainFrame: true, isOwnWindow: true };

/** Handlers that may not be reached, but for those given. */
function handlers(given: Partial<Handlers>): Handlers {
  const never = () => {
    throw new Error('must not run');
  };
  const all = Object.fromEntries((Object.keys(CHANNELS) as Channel[]).map((name) => [name, never]));
  return { ...all, ...given } as Handlers;
}

describe('isTrusted', () => {
  test.each([
    ['our page', PAGE, true],
    ['our page at a place in it', { ...PAGE, url: 'app://huiyin/index.html#/x' }, true],
    ['an embedded frame', { ...PAGE, isMainFrame: false }, false],
    ['another window', { ...PAGE, isOwnWindow: false }, false],
    ['another host', { ...PAGE, url: 'app://other/' }, false],
    ['a host that begins alike', { ...PAGE, url: 'app://huiyin.evil/' }, false],
    ['the web', { ...PAGE, url: 'https://huiyin/' }, false],
    ['a file', { ...PAGE, url: 'file:///app/index.html' }, false],
    ['no address', { ...PAGE, url: '' }, false],
  ])('%s', (_name, sender, trusted) => {
    expect(isTrusted(sender)).toBe(trusted);
  });
});

/** An entry as the page sends it. */
const append = (operations: unknown) => ({
  after: { journalId: 'j', stretch: 's', sequence: 1 },
  entries: [{ id: 'e', at: '2026-08-01T00:00:00.000Z', by: 'pc', version: 3, operations }],
});

describe('answer', () => {
  test('reads the operations of an entry, which cross as text', async () => {
    const taken = vi.fn(() => ({ sequence: 2, stretch: { id: 's', from: 1 } }));
    const operation = { type: 'put', table: 'drafts', row: { title: '标题', id: 'a' } };
    const request = append(JSON.stringify([operation]));
    await answer('journal:append', handlers({ 'journal:append': taken }), PAGE, request);
    expect(taken).toHaveBeenCalledWith(append([operation]));
    // A row's sum is over its text: its properties keep their order.
    expect(JSON.stringify(taken.mock.calls)).toContain(JSON.stringify(operation.row));
  });

  test('runs the handler with the parsed request', async () => {
    const read = vi.fn(() => ({}));
    const all = handlers({ 'app:flushed': read });
    const given = await answer('app:flushed', all, PAGE, { done: true, more: 'dropped' });
    expect(given).toEqual({ ok: true, value: {} });
    expect(read).toHaveBeenCalledWith({ done: true });
  });

  test('refuses a foreign sender before looking at the request', async () => {
    const given = await answer(
      'export:open',
      handlers({}),
      { ...PAGE, isMainFrame: false },
      { token: 'x' },
    );
    expect(given).toMatchObject({ ok: false, error: { code: 'refused-sender' } });
  });

  test.each([
    ['app:flushed', {}],
    ['app:flushed', { done: 'yes' }],
    ['app:flushed', null],
    ['export:open', { token: 7 }],
    ['export:word', { document: {}, options: {}, suggestedName: 'x' }],
    ['journal:append', { entries: 'all' }],
    ['journal:append', append('[{"type":"put","table":"drafts","row":{"id":"a"}')],
    ['journal:append', append('{"type":"put","table":"drafts","row":{"id":"a"}}')],
    ['journal:append', append('[{"type":"put","table":"drafts","row":{}}]')],
    ['journal:append', append([])],
    ['import:read', { name: 'a.docx', bytes: 'text' }],
    ['import:read', { name: 'x'.repeat(1001), bytes: new Uint8Array() }],
  ] as [Channel, unknown][])('%s refuses %j and runs nothing', async (channel, request) => {
    const report = vi.fn();
    const given = await answer(channel, handlers({}), PAGE, request, report);
    expect(given).toMatchObject({ ok: false, error: { code: 'bad-request' } });
    expect(report).toHaveBeenCalledOnce();
  });

  test('a known failure crosses as it is, an unknown one without its words', async () => {
    const known = handlers({
      'app:quit': () => {
        throw new Failure('disk-full', '磁盘已满。');
      },
    });
    expect(await answer('app:quit', known, PAGE, {})).toEqual({
      ok: false,
      error: { code: 'disk-full', message: '磁盘已满。' },
    });
    const unknown = handlers({
      'app:quit': () => {
        throw new Error('正文里的一句话');
      },
    });
    const given = await answer('app:quit', unknown, PAGE, {});
    expect(given).toMatchObject({ ok: false, error: { code: 'unexpected' } });
    expect(JSON.stringify(given)).not.toContain('正文里的一句话');
  });
});
