import { type Content, difference, isSame, newest, type Version } from './lineage';
import type { Point, Seen } from './look';
import type { Side, State } from './states';
import { SECRET } from './story';

/** What is said of a case: '' where everything is as it has to be, else what is not. */
export type Complaint = string;

/** The content without what was purged. */
export function withoutSecret(content: Content): Content {
  return new Map([...content].filter(([place]) => !place.endsWith(` ${SECRET}`)));
}

const named = (versions: readonly Version[]): string => versions.map(({ name }) => name).join();

/**
 * What has to be open once a state was started: the one newest state, exactly; where the
 * sides parted, one of theirs; where something was damaged, at least what its sound lines
 * and the other sides say.
 */
export function complaintOfOpen(content: Content, { sides }: State, all: Version[]): Complaint {
  const readable = sides.filter(({ shut }) => !shut);
  const sound = readable.filter(({ floor }) => floor === undefined);
  const damaged = readable.filter(({ floor }) => floor !== undefined);
  const latest = newest(sound.map(({ version }) => version));
  const open = latest.filter((version) => isSame(version.content, content));
  const isCovered = (side: Side) => latest.some((one) => side.version.isIn(one));
  const uncovered = damaged.filter((side) => !isCovered(side));
  if (uncovered.length === 0) {
    if (open.length > 0 || (latest.length === 0 && content.size === 0)) return '';
    if (isMixed(content, latest, sides)) return '';
    const [first] = latest;
    const how = first ? difference(content, first.content) : `${content.size} rows`;
    return `open is none of ${named(latest)}: ${how}`;
  }
  // One that went another way than what was damaged.
  if (open.some((one) => uncovered.every(({ version }) => !one.isIn(version)))) return '';
  for (const { version, floor = new Map() } of uncovered) {
    const older = latest.filter((one) => one.isIn(version));
    const floors = [floor, ...older.map((one) => one.content)];
    const lacking = floors.flatMap((one) => below(content, one, version, all));
    if (lacking.length > 0) return `open is behind ${version.name}: ${lacking.join('; ')}`;
  }
  return '';
}

/**
 * The journal was mended from a restore point, and the store went another way: row by row
 * the later version stands. Both are at hand whole as well, which is asked elsewhere.
 */
function isMixed(content: Content, latest: readonly Version[], sides: readonly Side[]): boolean {
  const isFromPoint = latest.some((one) =>
    sides.every(({ where, version }) => where === 'point' || version !== one),
  );
  const places = new Set(
    latest.flatMap((one) => [...one.content.keys()]).concat(...content.keys()),
  );
  return (
    isFromPoint &&
    [...places].every((place) =>
      latest.some((one) => one.content.get(place) === content.get(place)),
    )
  );
}

/** Places where `content` says something that is older than what `floor` says, or foreign. */
function below(content: Content, floor: Content, version: Version, all: Version[]): string[] {
  const later = all.filter((one) => version.isIn(one));
  const places = new Set([...content.keys(), ...floor.keys(), ...version.content.keys()]);
  return [...places].flatMap((place) => {
    const least = floor.get(place) ?? '';
    const allowed = later.flatMap((one) => {
      const words = one.wordsAt(place);
      const at = words.indexOf(least);
      return at < 0 ? words : words.slice(0, at + 1);
    });
    const found = content.get(place) ?? '';
    return allowed.includes(found) ? [] : [`${place}: ${found || '-'} for ${least || '-'}`];
  });
}

/** Restore points are only looked at where what is open does not say enough. */
export type Points = () => Promise<readonly Point[]>;

/** Each newest state that some side held whole is open or can be gone back to. */
export async function complaintOfKept(
  content: Content,
  points: Points,
  wanted: readonly { name: string; content: Content }[],
  isPurged: boolean,
): Promise<Complaint> {
  const plain = (one: Content) => (isPurged ? withoutSecret(one) : one);
  const isIn = (there: Content) => (one: { content: Content }) =>
    isSame(plain(there), plain(one.content));
  const notOpen = wanted.filter((one) => !isIn(content)(one));
  if (notOpen.length === 0) return '';
  const at = await points();
  const lost = notOpen.filter((one) => !at.some((point) => isIn(point.content)(one)));
  if (lost.length === 0) return '';
  return `neither open nor a restore point: ${lost.map(({ name }) => name).join()}`;
}

/** What the sides held that nothing else came of; `shut` ones too, when they have been opened. */
export function wantedOf({ sides }: State, withShut: boolean): Version[] {
  const sound = sides.filter(
    ({ where, floor, shut }) => where !== 'point' && floor === undefined && (withShut || !shut),
  );
  const damaged = sides.filter(({ floor }) => floor !== undefined);
  // What is older than something that was damaged is laid together with what is left of it.
  return newest(sound.map(({ version }) => version)).filter(
    (one) => !damaged.some(({ version }) => version !== one && one.isIn(version)),
  );
}

/** What only a restore point holds still lies on the disk, listed or not. */
export function complaintOfPoints({ sides }: State, disk: string, isPurged: boolean): Complaint {
  const points = sides.filter(({ where }) => where === 'point').map(({ version }) => version);
  const lost = newest(points).flatMap(({ name, content }) =>
    [...(isPurged ? withoutSecret(content) : content).values()]
      .filter((word) => !disk.includes(word))
      .map((word) => `${word} of ${name}`),
  );
  return lost.length === 0 ? '' : `gone from the restore points: ${lost.join()}`;
}

/** 内容完整 and silence are said only where they are true. */
export async function complaintOfWords(
  { said, content }: Seen,
  { sides }: State,
  points: Points,
): Promise<Complaint> {
  const latest = newest(sides.filter(({ shut }) => !shut).map(({ version }) => version));
  const isOpen = (version: Version) => isSame(version.content, content);
  const isWhole =
    (latest.length === 0 || latest.some(isOpen)) &&
    (await complaintOfKept(content, points, latest, false)) === '';
  if (/内容完整|没有缺失|内容完好/.test(said) && !isWhole)
    return `${named(latest)} is not whole, and it said: ${said}`;
  if (said === '' && !isWhole) return `${named(latest)} is not whole, and it said nothing`;
  const parted = newest(
    sides.filter(({ where, shut }) => where !== 'point' && !shut).map(({ version }) => version),
  );
  if (parted.length > 1 && !/恢复点|set-aside/.test(said))
    return `${named(parted)} had parted, and it said: ${said}`;
  if (/完整留作恢复点/.test(said) && !(await points()).some(({ kept }) => kept))
    return `speaks of a restore point that is not there: ${said}`;
  const stores = sides.filter(({ where }) => where === 'store');
  if (said === '' && stores.some(({ version }) => !isOpen(version)))
    return 'the store was exchanged in silence';
  return '';
}

/** Both sides hold the same, by rows and by digests, and nothing of a purge is left over. */
export function complaintOfSides({ disagreement, purging }: Seen): Complaint {
  if (disagreement !== '') return `store and journal disagree: ${disagreement}`;
  return purging > 0 ? 'a purge is still pending' : '';
}
