import { cp, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { IDBFactory } from 'fake-indexeddb';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { type Position, tip } from '#shared/model/history';
import { IS_LONG, ofThisRun } from '../../../build/testing/long-form';
import { flush, store } from '../../../renderer/data/active';
import { noticeShown, start } from '../../../renderer/data/start';
import { TestDesktop } from './desktop';
import { copyOfBrowser, installBrowser } from './idb-copy';

/**
 * Another PC's data folder copied over this one's by a file manager: whole, half or merged,
 * of another office or of a way that parted from this one. What lay in any file that was not
 * overwritten can be reached afterwards, and the start after that has nothing to say.
 */

let root = '';
const journals: Record<string, string> = {};
const left: Record<string, Position> = {};
const browsers: Record<string, IDBFactory> = {};

beforeAll(async () => {
  vi.useFakeTimers({ toFake: ['Date'] });
  root = await mkdtemp(join(tmpdir(), 'huiyin-another-'));
  await office('乙', new IDBFactory(), 1);
  await office('甲', new IDBFactory(), 1);
  // A copy of 甲2 was worked on elsewhere.
  installBrowser(browsers.甲2 ?? new IDBFactory());
  await office('丙', await copyOfBrowser(), 3, join(root, '甲2'));
}, 120_000);

afterAll(async () => {
  vi.useRealTimers();
  await rm(root, { recursive: true, force: true });
});

/** Three days of work: each leaves one more name, and a copy of folder and profile. */
async function office(sign: string, browser: IDBFactory, from: number, folder?: string) {
  installBrowser(browser);
  const desktop = await TestDesktop.make();
  const own = join(root, `work-${sign}`);
  if (folder) await cp(folder, own, { recursive: true });
  vi.setSystemTime(new Date(`2026-08-0${from}T02:00:00Z`));
  await desktop.exchange(own);
  await start();
  for (const day of [1, 2, 3]) {
    vi.setSystemTime(new Date(`2026-08-0${from + day - 1}T02:00:00Z`));
    const id = `${sign}${day}`;
    await store().leaders.put({ id, name: id, post: '主席', duties: '', rank: 1, sample: 0 });
    expect(await flush()).toBe(true);
    journals[id] = desktop.copy.status().journalId;
    left[id] = tip(desktop.copy.status());
    store().close();
    await desktop.copy.close();
    await cp(own, join(root, id), { recursive: true });
    await desktop.restart();
    browsers[id] = await copyOfBrowser();
    await start();
  }
  store().close();
  await desktop.end();
}

/** `mine`: the data folder as it is found at the next start. */
type Lay = (mine: string, theirs: string) => Promise<unknown>;

async function journalIn(folder: string): Promise<string> {
  const names = await readdir(join(folder, 'journal'));
  return join(folder, 'journal', names.find((name) => name.startsWith('journal-')) ?? '');
}
async function renumbered(folder: string): Promise<void> {
  await rename(await journalIn(folder), join(folder, 'journal', 'journal-000007.jsonl'));
}
async function cut(folder: string, share: number): Promise<void> {
  const path = await journalIn(folder);
  const bytes = await readFile(path);
  await writeFile(path, bytes.subarray(0, Math.floor(bytes.length * share)));
}
const merge = (from: string, to: string) => cp(from, to, { recursive: true });
const part =
  (name: string): Lay =>
  (mine, theirs) =>
    merge(join(theirs, name), join(mine, name));
const both =
  (...lays: Lay[]): Lay =>
  async (mine, theirs) => {
    for (const lay of lays) await lay(mine, theirs);
  };
const over: Lay = (mine, theirs) => merge(theirs, mine);
const theirsHigher: Lay = (_mine, theirs) => renumbered(theirs);
const theirsCut =
  (share: number): Lay =>
  (_mine, theirs) =>
    cut(theirs, share);
const gone =
  (name: string): Lay =>
  (mine) =>
    rm(join(mine, name), { recursive: true });

/** What is laid, and of whose folders all is still there then. */
const LAYS: Record<string, { lay: Lay; whole: '' | 'mine' | 'theirs' | 'mine theirs' }> = {
  'whole in its place': { lay: both(gone(''), over), whole: 'theirs' },
  'merged, same number': { lay: over, whole: 'theirs' },
  'merged, theirs higher': { lay: both(theirsHigher, over), whole: 'mine theirs' },
  'merged, mine higher': { lay: both((mine) => renumbered(mine), over), whole: 'mine theirs' },
  'same names skipped': {
    lay: (mine, theirs) => cp(theirs, mine, { recursive: true, force: false }),
    whole: 'mine',
  },
  'only restore points': { lay: part('restore-points'), whole: 'mine' },
  'only the journal': { lay: part('journal'), whole: 'theirs' },
  'only the journal, higher': {
    lay: both(theirsHigher, part('journal')),
    whole: 'mine theirs',
  },
  'half of the journal': { lay: both(theirsCut(0.5), part('journal')), whole: '' },
  'half of the journal, higher': {
    lay: both(theirsCut(0.5), theirsHigher, part('journal')),
    whole: 'mine',
  },
  'none of the journal': { lay: both(theirsCut(0), part('journal')), whole: '' },
  'none of the journal, higher': {
    lay: both(theirsCut(0), theirsHigher, part('journal')),
    whole: 'mine',
  },
  'points where the journal is gone': {
    lay: both(gone('journal'), part('restore-points')),
    whole: '',
  },
  inside: { lay: (mine, theirs) => merge(theirs, join(mine, '回音数据')), whole: 'mine' },
};

const upTo = (name: string): string[] =>
  Array.from({ length: Number(name[1] ?? 0) }, (_, at) => `${name[0]}${at + 1}`);

interface State {
  theirs: string;
  folder: string;
  /** '' where the profile is gone. */
  kept: string;
  knows: boolean;
  way: string;
}
const STATES: State[] = ['乙3', '丙3'].flatMap((theirs) =>
  [
    ['甲3', '甲3'],
    ['甲2', '甲3'],
    ['甲3', '甲2'],
    ['甲3', ''],
  ].flatMap(([folder = '', kept = '']) =>
    [true, false].flatMap((knows) =>
      Object.keys(LAYS).map((way) => ({ theirs, folder, kept, knows, way })),
    ),
  ),
);

/** Each name that stands now or in a point that stays or not. */
async function reachable({ copy }: TestDesktop): Promise<Set<string>> {
  const found = new Set<string>();
  const look = async (token: string) => {
    const { rows } = await copy.rows('leaders', '', 100, token);
    for (const { key, json } of rows) if (json !== null) found.add(key);
  };
  await look('');
  for (const { id } of await copy.restorePoints()) {
    const { token } = await copy.prepareRestore(id);
    await look(token);
    await copy.cancelRestore(token);
  }
  return found;
}

async function complaint(state: State): Promise<string> {
  const { theirs, folder, kept, knows } = state;
  const { lay, whole } = LAYS[state.way] ?? { lay: over, whole: '' };
  const [mine, came] = [join(root, 'mine'), join(root, 'theirs')];
  for (const path of [mine, came]) await rm(path, { recursive: true, force: true });
  await cp(join(root, folder), mine, { recursive: true });
  await cp(join(root, theirs), came, { recursive: true });
  await lay(mine, came);
  vi.setSystemTime(new Date('2026-08-07T02:00:00Z'));
  installBrowser(browsers[kept] ?? new IDBFactory());
  installBrowser(await copyOfBrowser());
  const desktop = await TestDesktop.make();
  try {
    await desktop.exchange(mine);
    await desktop.restart(knows ? journals[folder] : '', knows ? (left[folder] ?? null) : null);
    const said = await start();
    if (said.kind === 'refused') return `refused: ${said.message}`;
    await noticeShown();
    const found = await reachable(desktop);
    const wanted = [
      ...upTo(kept),
      ...(whole.includes('mine') ? upTo(folder) : []),
      ...(whole.includes('theirs') ? upTo(theirs) : []),
    ];
    const lacking = wanted.filter((name) => !found.has(name));
    if (lacking.length > 0) return `cannot be reached: ${lacking.join()}; said: ${said.notice}`;
    const isMineLost = !upTo(folder).every((name) => found.has(name));
    if (knows && isMineLost && /内容完整/.test(said.notice)) return `called whole: ${said.notice}`;
    store().close();
    await desktop.restart(desktop.copy.status().journalId);
    const next = await start();
    const words = next.kind === 'open' ? next.notice : `refused: ${next.message}`;
    return words === '' ? '' : `the next start said: ${words}`;
  } finally {
    store().close();
    await desktop.end();
  }
}

it('nothing that was not overwritten is lost, and nothing is called whole that is known not to be', async () => {
  // In the short form each way of laying it with one state of folder and store, and those in
  // which nothing that is left has been where this PC left off.
  const few = STATES.filter(
    ({ kept, knows, way }, at) =>
      at % 9 === 0 || (kept === '甲2' && knows && LAYS[way]?.whole === ''),
  );
  const all = IS_LONG ? ofThisRun(STATES) : few;
  const faults: string[] = [];
  for (const state of all) {
    const fault = await complaint(state);
    if (fault !== '') faults.push(`${Object.values(state).join(' ')}: ${fault}`);
  }
  console.log(`folders of other PCs: ${all.length} states, ${faults.length} at fault`);
  expect(faults.join('\n')).toBe('');
}, 3_600_000);
