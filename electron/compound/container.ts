/** Places in the header of a compound file, [MS-CFB] 2.2. */
const SECTOR_SHIFT = 30;
const DIRECTORY = 48;
const SMALL_TABLE = 60;
const MORE_TABLES = 68;
const FIRST_TABLES = 76;
const HEADER = 512;

/** A directory entry, [MS-CFB] 2.6: where its stream begins and how long it is. */
const ENTRY = 128;
const ENTRY_START = 116;
const ENTRY_SIZE = 120;
const ENTRY_KIND = 66;
const ROOT = 5;
/** Streams that are shorter lie in the root's own stream. */
const LONG_STREAM = 4096;

/** A compound file as chains of sectors. */
class Sectors {
  private readonly size: number;
  /** Sectors that hold the allocation table, in its order. */
  private readonly tables: number[];

  constructor(private readonly file: Buffer) {
    this.size = 1 << file.readUInt16LE(SECTOR_SHIFT);
    this.tables = this.listed(HEADER - FIRST_TABLES, FIRST_TABLES);
    const most = file.length / this.size;
    let more = file.readInt32LE(MORE_TABLES);
    for (let count = 0; more >= 0 && count < most; count += 1) {
      const at = this.offset(more);
      this.tables.push(...this.listed(this.size - 4, at));
      more = this.number(at + this.size - 4);
    }
  }

  private listed(length: number, at: number): number[] {
    return Array.from({ length: length / 4 }, (_one, index) => this.number(at + index * 4));
  }

  private offset(sector: number): number {
    return (sector + 1) * this.size;
  }

  /** A number of the file, or −1 behind its end. */
  private number(at: number): number {
    return at >= 0 && at + 4 <= this.file.length ? this.file.readInt32LE(at) : -1;
  }

  private next(sector: number): number {
    const table = this.tables[Math.floor((sector * 4) / this.size)] ?? -1;
    return table < 0 ? -1 : this.number(this.offset(table) + ((sector * 4) % this.size));
  }

  /** The sectors of a chain in their order; null when it comes back to one that it has passed. */
  chain(first: number): Set<number> | null {
    const passed = new Set<number>();
    for (let sector = first; sector >= 0; sector = this.next(sector)) {
      if (passed.has(sector)) return null;
      passed.add(sector);
    }
    return passed;
  }

  /** First sectors of every stream that is read by its chain. */
  streams(directory: Iterable<number>): number[] {
    const starts: number[] = [];
    for (const sector of directory) {
      for (let at = this.offset(sector); at < this.offset(sector + 1); at += ENTRY) {
        if (at + ENTRY > this.file.length) break;
        const isLong = this.number(at + ENTRY_SIZE) >= LONG_STREAM;
        if (isLong || this.file[at + ENTRY_KIND] === ROOT)
          starts.push(this.number(at + ENTRY_START));
      }
    }
    return starts;
  }
}

/**
 * True when every chain of sectors in an old .xls or .doc comes to an end. In a file that was not
 * copied to its end, or whose allocation table was lost, a chain may run in a circle, and
 * whoever follows it takes all memory there is.
 */
export function everyChainEnds(file: Buffer): boolean {
  if (file.length < HEADER) return false;
  const sectors = new Sectors(file);
  const directory = sectors.chain(file.readInt32LE(DIRECTORY));
  if (directory === null) return false;
  const starts = [file.readInt32LE(SMALL_TABLE), ...sectors.streams(directory)];
  return starts.every((first) => sectors.chain(first) !== null);
}
