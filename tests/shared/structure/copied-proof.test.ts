import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { rawFromText } from '#shared/document/raw-text';
import type { AsWritten } from '#shared/structure/copied-page';

/** What the lines of a copied page are joined by may have a fault of its own: nothing that it altered is taken. */

const TEXT = ['关于开展视察的通知', '现将有关事项通知如下，请认真', '组织实施，按时报送。'].join(
  '\n',
);

let made: (given: AsWritten) => AsWritten;

beforeEach(() => {
  vi.resetModules();
  vi.doMock('#shared/structure/copied-page', async (original) => {
    const page = await original<typeof import('#shared/structure/copied-page')>();
    return {
      ...page,
      asWritten: (...given: Parameters<typeof page.asWritten>) => made(page.asWritten(...given)),
    };
  });
});

afterEach(() => {
  vi.doUnmock('#shared/structure/copied-page');
  vi.resetModules();
});

async function structured(): Promise<string> {
  const { structureText } = await import('#shared/structure/index');
  const { document } = structureText(rawFromText(TEXT), { joinsLines: true });
  return JSON.stringify(document);
}

it('lines that were joined and altered on the way are left as they came', async () => {
  made = (given) => ({ ...given, raw: given.raw.slice(0, -1), joined: 1 });
  expect(await structured()).toContain('组织实施，按时报送。');
  made = ({ raw }) => ({ raw: [...raw].reverse(), joined: 1, numbers: 0 });
  const text = await structured();
  expect(text.indexOf('现将')).toBeLessThan(text.indexOf('组织实施'));
});
