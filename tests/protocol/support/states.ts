import type { CrashDisk } from '../../electron/persistence/crash-disk';
import { Browser } from './browser';
import * as files from './files';
import type { Content, Version } from './lineage';
import { Machine, type Saved } from './machine';
import { FOLDER, type Story, story, TODAY } from './story';

/**
 * The states that a start may meet: a store, a journal and restore points of every kind.
 * What each of them holds is known from how it was made.
 */

/** What one place holds of the office's work. */
export interface Side {
  where: 'store' | 'journal' | 'point';
  version: Version;
  /** It is damaged: its sound lines say this, and `version` is what it was. */
  floor?: Content;
  /** It cannot be opened before it is mended by hand. */
  shut?: boolean;
}

export interface State {
  name: string;
  saved: Saved;
  sides: Side[];
  /** Written by a newer program: to be left alone. */
  isNewer: boolean;
}

interface Store {
  browser: Browser;
  side?: Side;
  more?: Side[];
}
type MakeStore = (told: Story) => Store | Promise<Store>;

const store = (version: Version): Side => ({ where: 'store', version });

/** The store of the newest name, unfinished as a start left it that died on the way. */
async function halfBuilt({ saved }: Story): Promise<Browser> {
  for (let cut = 40; cut > 0; cut -= 1) {
    const machine = new Machine({ ...saved.T2, browser: new Browser() });
    machine.power.cutAfter(cut);
    await machine.start();
    if (!machine.power.isOut) continue;
    const { browser } = await machine.afterCut('all');
    const bytes = browser.everything();
    // Rows are there, the link is not.
    if (bytes.includes('〔a2〕') && !bytes.includes('"link"')) return browser;
  }
  throw new Error('no store was half built');
}

export const STORES: Record<string, MakeStore> = {
  whole: ({ versions, saved }) => ({ browser: saved.T2.browser, side: store(versions.T2) }),
  stale: ({ versions, saved }) => ({ browser: saved.T1.browser, side: store(versions.T1) }),
  forked: ({ versions, saved }) => ({ browser: saved.B2.browser, side: store(versions.B2) }),
  halfBuilt: async (told) => ({ browser: await halfBuilt(told) }),
  staleAndHalfBuilt: async (told) => {
    const browser = told.saved.T1.browser.clone();
    browser.addFrom(await halfBuilt(told), 'huiyin-store-7');
    return { browser, side: store(told.versions.T1) };
  },
  unopenable: ({ versions, saved }) => {
    const browser = saved.T2.browser.clone();
    for (const name of browser.names()) browser.broken.add(name);
    return { browser, side: { ...store(versions.T2), shut: true } };
  },
  staleAndUnopenable: ({ versions, saved }) => {
    const browser = saved.T1.browser.clone();
    browser.addFrom(saved.T2.browser, 'huiyin-store-7');
    browser.broken.add('huiyin-store-7');
    const shut = { ...store(versions.T2), shut: true };
    return { browser, side: store(versions.T1), more: [shut] };
  },
  absent: () => ({ browser: new Browser() }),
  unsent: ({ versions, saved }) => ({ browser: saved.U.browser, side: store(versions.U) }),
  unacknowledged: ({ versions, unacknowledged }) => ({
    browser: unacknowledged,
    side: store(versions.T2),
  }),
  olderShape: ({ versions, saved }) => ({ browser: saved.T0.browser, side: store(versions.T0) }),
};

interface Journal {
  /** Puts the files there. */
  lay: (disk: CrashDisk) => void | Promise<void>;
  sides: Side[];
  isNewer?: boolean;
}
type MakeJournal = (told: Story) => Journal | Promise<Journal>;

const journal = (version: Version, floor?: Content): Side => ({
  where: 'journal',
  version,
  ...(floor && { floor }),
});

/** The journal of this version, nothing else. */
const sound =
  (name: keyof Story['versions']): MakeJournal =>
  ({ versions, saved }) => ({
    lay: (disk) => files.replaced(disk, saved[name].disk, files.JOURNAL),
    sides: [journal(versions[name])],
  });

/** T2's journal with its bytes changed. */
function damaged(change: (lines: string[]) => Buffer): MakeJournal {
  return ({ versions, saved }) => {
    const path = files.journalPath(saved.T2.disk);
    const bytes = change(files.linesOf(saved.T2.disk.file(path)));
    return {
      lay: async (disk) => {
        await files.replaced(disk, saved.T2.disk, files.JOURNAL);
        disk.overwrite(path, bytes);
      },
      sides: [journal(versions.T2, files.saidBy(bytes))],
    };
  };
}

const flipped = (pick: (lines: string[]) => number): MakeJournal =>
  damaged((lines) => {
    const at = pick(lines);
    return files.fileOf(lines.map((line, index) => (index === at ? files.flipped(line) : line)));
  });

/** Entries in the order they were written. */
const entry = (lines: string[], from: number): number =>
  lines.flatMap((line, at) => (files.isEntry(line) ? [at] : [])).at(from) ?? -1;

const half = damaged((lines) => {
  const bytes = files.fileOf(lines);
  return bytes.subarray(0, Math.floor(bytes.length / 2));
});
const inTail = flipped((lines) => entry(lines, 3));

/** Main has mended it, and was ended before the page came. */
function mended(make: MakeJournal): MakeJournal {
  return async (told) => {
    const { lay, sides } = await make(told);
    return {
      sides,
      lay: async (disk) => {
        await lay(disk);
        const { settings, browser } = told.saved.T2;
        const machine = new Machine({ disk, browser, settings: { ...settings, now: TODAY } });
        await machine.boot();
        const after = await machine.end();
        for (const folder of [files.JOURNAL, files.POINTS, `${FOLDER}/set-aside`])
          await files.replaced(disk, after.disk, folder);
      },
    };
  };
}

/** T2's journal, and another beside it under this number. */
function beside(name: 'X' | 'T0', number: string): MakeJournal {
  return ({ versions, saved }) => ({
    lay: async (disk) => {
      await files.replaced(disk, saved.T2.disk, files.JOURNAL);
      const other = saved[name].disk;
      disk.overwrite(
        `${files.JOURNAL}/journal-${number}.jsonl`,
        other.file(files.journalPath(other)),
      );
    },
    sides: [journal(versions.T2), journal(versions[name])],
  });
}

export const JOURNALS: Record<string, MakeJournal> = {
  whole: sound('T2'),
  behind: sound('T0'),
  ahead: sound('T3'),
  forked: sound('B2'),
  unfinished: async (told) => {
    const { lay, sides } = await sound('T2')(told);
    const path = files.journalPath(told.saved.T2.disk);
    return {
      lay: async (disk) => {
        await lay(disk);
        disk.overwrite(
          path,
          Buffer.concat([disk.file(path), Buffer.from('0f0f0f0f0f0f0f0f {"s":9')]),
        );
      },
      sides,
    };
  },
  torn: damaged((lines) => files.fileOf(lines).subarray(0, -60)),
  damagedHeader: flipped(() => 0),
  damagedBase: flipped((lines) => lines.findIndex(files.isRow)),
  damagedTail: inTail,
  damagedFirst: flipped((lines) => entry(lines, 0)),
  damagedLast: flipped((lines) => entry(lines, -1)),
  half,
  mended: mended(inTail),
  mendedHalf: mended(half),
  absent: () => ({ lay: (disk) => files.emptied(disk, files.JOURNAL), sides: [] }),
  other: sound('X'),
  newer: ({ versions, saved }) => {
    const path = files.journalPath(saved.T2.disk);
    const [header = '', ...lines] = files.linesOf(saved.T2.disk.file(path));
    const raised = files.lineOf({ ...files.parsed(header), format: 99, dataVersion: 99 });
    return {
      lay: (disk) => disk.overwrite(path, files.fileOf([raised, ...lines])),
      sides: [journal(versions.T2)],
      isNewer: true,
    };
  },
  otherBeside: beside('X', '000001'),
  otherAbove: beside('X', '000099'),
  olderAbove: beside('T0', '000099'),
};

export const POINT_KINDS: Record<string, (told: Story) => Pick<Saved, 'disk'> & { sides: Side[] }> =
  {
    none: ({ saved }) => ({ disk: new Machine(saved.X).disk, sides: [] }),
    older: ({ versions: { T0, T1 }, saved }) => ({
      disk: saved.T2.disk,
      sides: [T0, T1].map((version) => ({ where: 'point', version })),
    }),
    newer: ({ versions: { T0, T1, T2, T3 }, saved }) => ({
      disk: saved.T3.disk,
      sides: [T0, T1, T2, T3].map((version) => ({ where: 'point', version })),
    }),
  };

export interface Kinds {
  store: string;
  journal: string;
  points: string;
}

/** The state that was made last: a tour has all its cases in one before it goes on to the next. */
let last: { name: string; state: Promise<State> } | null = null;

/** The state of these three kinds. Made once for all its cases, each of which runs on a copy. */
export function stateOf({ store, journal, points }: Kinds): Promise<State> {
  const name = `store ${store}, journal ${journal}, points ${points}`;
  if (last?.name !== name) last = { name, state: made(name, { store, journal, points }) };
  return last.state;
}

async function made(name: string, of: Kinds): Promise<State> {
  const told = await story();
  const [makeStore, makeJournal] = [STORES[of.store], JOURNALS[of.journal]];
  const points = POINT_KINDS[of.points]?.(told);
  if (!makeStore || !makeJournal || !points)
    throw new Error(`no such state: ${JSON.stringify(of)}`);
  const { browser, side, more = [] } = await makeStore(told);
  const { lay, sides, isNewer = false } = await makeJournal(told);
  const disk = told.saved.T2.disk.fork();
  await files.replaced(disk, points.disk, files.POINTS);
  await lay(disk);
  const settings = { ...told.saved.T2.settings, now: TODAY };
  return {
    name,
    saved: { disk, browser, settings },
    sides: [...(side ? [side] : []), ...more, ...sides, ...points.sides],
    isNewer,
  };
}
