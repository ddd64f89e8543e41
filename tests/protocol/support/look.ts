import { createHash } from 'node:crypto';
import { sameContents } from '#shared/model/contents';
import type { Contents } from '#shared/model/journal';
import { SecondCopy } from '../../../electron/persistence/second-copy';
import type { Content } from './lineage';
import { Machine, type Saved } from './machine';
import { journalContent } from './office';

/** What a start came to, seen from outside. */
export interface Seen {
  refused: boolean;
  /** What the person was told; '' for nothing. */
  said: string;
  content: Content;
  /** Both sides, by rows and by digests. */
  disagreement: string;
  purging: number;
}

/** Starts what was saved, looks at it and switches it off again. */
export async function startAndLook(saved: Saved): Promise<{ seen: Seen; saved: Saved }> {
  const machine = new Machine(saved);
  await machine.start();
  return { seen: await look(machine), saved: await machine.quit() };
}

/** A running machine as the person sees it, and whether both sides hold the same. */
export async function look(machine: Machine): Promise<Seen> {
  const { page } = machine;
  if (page === null) throw new Error('no window');
  const { said } = page;
  if (page.result.kind === 'refused')
    return { refused: true, said, content: new Map(), disagreement: '', purging: 0 };
  await page.flush();
  const content = await page.content();
  const main = machine.main();
  const status = main.status();
  const disagreement = [
    ...differing('rows', asContents(content), asContents(await journalContent(main))),
    ...differing('recount', (await page.recount()) as Contents, status),
    ...differing('standing', (await page.standing())?.contents as Contents, status),
    // What is written next must win over whatever either side has seen.
    ...(page.nextVersion() > status.version ? [] : ['the next version is no later']),
  ].join(', ');
  return { refused: false, said, content, disagreement, purging: status.purging.length };
}

function asContents(content: Content): Contents {
  return { counts: {}, sums: Object.fromEntries(content) };
}

function differing(what: string, one: Contents, other: Contents): string[] {
  return sameContents(one, other) ? [] : [`${what} differ`];
}

/** The points that a running machine offers. A copy of its disk may have made one more as it was opened. */
export async function offeredPoints(machine: Machine): Promise<Point[]> {
  const offered = await machine.main().restorePoints();
  const points = await pointsOf(machine.saved());
  return points.filter((point) => offered.some(({ id }) => id === point.id));
}

export interface Point {
  id: string;
  reason: string;
  kept: boolean;
  content: Content;
}

/** The disks that were asked about last, by all that the answer follows from: a case asks about the same one several times. */
const asked = new Map<string, Promise<Point[]>>();
const REMEMBERED = 8;

/** What each restore point would bring back, tried on a copy of the disk. */
export function pointsOf(saved: Saved): Promise<Point[]> {
  const key = fingerprint(saved);
  const points = asked.get(key) ?? triedPoints(saved);
  asked.delete(key);
  asked.set(key, points);
  const [oldest = ''] = asked.keys();
  if (asked.size > REMEMBERED) asked.delete(oldest);
  return points;
}

/** All that lies on the disk and is set; the lock is taken away before anything is tried. */
function fingerprint({ disk, settings }: Saved): string {
  const digest = createHash('sha256').update(JSON.stringify(settings));
  for (const path of disk.paths().sort()) {
    if (path.endsWith('/lock')) continue;
    const bytes = disk.file(path);
    digest.update(`\n${path} ${bytes.length}\n`).update(bytes);
  }
  return digest.digest('hex');
}

async function triedPoints({ disk, settings }: Saved): Promise<Point[]> {
  const copy = await SecondCopy.open(settings.folder, {
    fs: disk.fork().unlock(),
    now: () => settings.now,
    tailBytes: settings.tailBytes,
    expected: settings.journalId,
  });
  const points: Point[] = [];
  for (const { id, reason, kept } of await copy.restorePoints()) {
    const { token } = await copy.prepareRestore(id);
    points.push({ id, reason, kept, content: await journalContent(copy, token) });
    await copy.cancelRestore(token);
  }
  await copy.close();
  return points;
}
