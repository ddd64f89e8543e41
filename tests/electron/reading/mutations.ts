import { packParts, readParts } from '../../../electron/ooxml/package-parts';
import type { Random } from '../../protocol/support/random';

/** Damages a file as disks, networks, memory sticks and careless programs do; the same for the same numbers. */
export type Mutation = (bytes: Buffer, random: Random) => Promise<Buffer> | Buffer;

const SECTOR = 512;

function flipped(bytes: Buffer, random: Random): Buffer {
  const copy = Buffer.from(bytes);
  for (let left = 1 + random.below(8); left > 0; left -= 1) {
    const at = random.below(copy.length);
    copy[at] = (copy[at] ?? 0) ^ (1 << random.below(8));
  }
  return copy;
}

function cutOff(bytes: Buffer, random: Random): Buffer {
  return bytes.subarray(0, 1 + random.below(bytes.length - 1));
}

/** Not copied to its end: the room for it is there, full of zeros. */
function zeroTail(bytes: Buffer, random: Random): Buffer {
  return Buffer.from(bytes).fill(0, random.below(bytes.length));
}

function zeroSectors(bytes: Buffer, random: Random): Buffer {
  const from = Math.floor(random.below(bytes.length) / SECTOR) * SECTOR;
  const to = Math.min(bytes.length, from + SECTOR * (1 + random.below(4)));
  return Buffer.from(bytes).fill(0, from, to);
}

function doubled(bytes: Buffer, random: Random): Buffer {
  const from = random.below(bytes.length);
  const to = Math.min(bytes.length, from + 1 + random.below(4 * SECTOR));
  return Buffer.concat([bytes.subarray(0, to), bytes.subarray(from)]);
}

/** A sector of the file stands where another one belongs. */
function misplaced(bytes: Buffer, random: Random): Buffer {
  const copy = Buffer.from(bytes);
  const place = () => Math.floor(random.below(bytes.length) / SECTOR) * SECTOR;
  bytes.copy(copy, place(), place(), place() + SECTOR);
  return copy;
}

const unpacked = async (bytes: Buffer): Promise<[string, Buffer][]> => [
  ...(await readParts('', bytes, /./)),
];

async function swappedParts(bytes: Buffer, random: Random): Promise<Buffer> {
  const parts = await unpacked(bytes);
  const [a, b] = [random.pick(parts), random.pick(parts)];
  return packParts(
    new Map(
      parts.map(([name, content]) => [name, name === a[0] ? b[1] : name === b[0] ? a[1] : content]),
    ),
  );
}

async function withoutPart(bytes: Buffer, random: Random): Promise<Buffer> {
  const parts = await unpacked(bytes);
  const gone = random.below(parts.length);
  return packParts(new Map(parts.filter((_one, at) => at !== gone)));
}

const STRAY = ['<', '&', '</w:p>', '<!--', '<![CDATA[', '\0', '\ufffe', '"', '<a>', '&#xD800;'];

/** One part is no longer what a program wrote, and the package around it is right. */
async function alteredXml(bytes: Buffer, random: Random): Promise<Buffer> {
  const parts = await unpacked(bytes);
  const [name, content] = random.pick(parts);
  const xml = String(content);
  const at = random.below(xml.length);
  const tag = /<[^>]*>/.exec(xml.slice(at));
  const ways = [
    () => xml.slice(0, at) + random.pick(STRAY) + xml.slice(at),
    () => xml.slice(0, at),
    () => xml.slice(0, at) + xml.slice(at + (tag?.index ?? 0) + (tag?.[0].length ?? 1)),
    () => xml.slice(0, at) + xml.slice(at + (tag?.index ?? 0)).replace(tag?.[0] ?? '', ''),
    () => `<!DOCTYPE x [<!ENTITY a "甲">]>${xml}`,
    () => '<a>'.repeat(3000) + xml,
  ];
  const altered = random.pick(ways)();
  return packParts(
    new Map(parts.map(([one, same]) => [one, one === name ? Buffer.from(altered) : same])),
  );
}

export const ON_BYTES: Readonly<Record<string, Mutation>> = {
  flipped,
  cutOff,
  zeroTail,
  zeroSectors,
  doubled,
  misplaced,
};

export const ON_PACKAGES: Readonly<Record<string, Mutation>> = {
  ...ON_BYTES,
  swappedParts,
  withoutPart,
  alteredXml,
};
