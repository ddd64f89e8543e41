import { randomUUID } from 'node:crypto';
import { type Position, tip } from '#shared/model/history';
import { Failure } from '../errors';
import { nodeFileSystem } from '../persistence/file-system';
import type { SecondCopyOptions } from '../persistence/opening';
import { SecondCopy } from '../persistence/second-copy';
import { folderMeantBy, makeFolder, unknownChoice } from './chosen-folder';
import { type Found, isThere, type Place } from './find-place';
import { move, targetIn } from './move';
import { retireMark } from './moved-mark';
import { asOpeningFailure } from './opening-failure';
import type { Unfinished } from './unfinished';

/** Where the data is, as it is written down for the next start. */
export interface Remembered {
  dataFolder: string;
  /** Left out while nobody was told that it is another than before. */
  journal?: Position;
  /** Where the folder was before a move; left out when it did not move. */
  leftBehind?: string;
}

export interface DataFolderParts {
  /** Where to open; asked again at every attempt. */
  find: () => Promise<Place>;
  options: () => SecondCopyOptions;
  /** Writes the place down. Throws when it cannot. */
  remember: (place: Remembered) => void;
  unfinished: Unfinished;
  /** Told of each folder that is taken into use, before anything is done in it. */
  opened: (folder: string, copy: SecondCopy) => Promise<void>;
  /** Told what failed without standing in anybody's way. */
  warn: (error: unknown) => void;
}

/** What only the person can decide: a choice by token, and whether a new folder may be begun, or one be filled from this PC's store. */
export interface Asked {
  found: (Found & { token: string })[];
  mayBegin: boolean;
  mayRefill: boolean;
}

const NOTHING_ASKED: Asked = { found: [], mayBegin: false, mayRefill: false };

/** What a move came to. */
export interface MovedTo {
  dataFolder: string;
  leftBehind: string;
  marked: boolean;
  setAside: string;
  unread: number;
}

/** The data folder in use: opens the second copy, one opening at a time, changes its place, closes it. */
export class DataFolder {
  private opening: Promise<SecondCopy>;
  private failure: 'none' | 'new' | 'told' = 'none';
  private place = '';
  private asked = NOTHING_ASKED;
  private beginAt: string | null = null;
  private refillAt: string | null = null;
  private turn: Promise<unknown> = Promise.resolve();
  /** It is known to somebody where the journal is another than before. */
  private isTold = true;

  constructor(private readonly parts: DataFolderParts) {
    this.opening = this.attempt();
    // Whoever asks for the copy is told; nobody may have asked yet.
    this.opening.catch(() => undefined);
  }

  /** The folder in use, or the one that could not be opened; '' before any was tried. */
  get folder(): string {
    return this.place;
  }

  /** The open second copy. Throws the failure that opening met. */
  copy(): Promise<SecondCopy> {
    return this.opening;
  }

  /** The second copy for a page that starts: a failure that was told before is not told again, opening is tried anew. */
  async start(): Promise<SecondCopy> {
    if (this.failure === 'told') await this.exclusive(async () => this.again());
    try {
      return await this.opening;
    } catch (error) {
      if (this.failure === 'new') this.failure = 'told';
      throw error;
    }
  }

  private again(): void {
    if (this.failure !== 'told') return;
    this.opening = this.attempt();
    this.opening.catch(() => undefined);
  }

  /** What the last attempt to open left to be decided. */
  choices(): Asked {
    return this.asked;
  }

  private async attempt(): Promise<SecondCopy> {
    this.failure = 'none';
    try {
      const place = await this.parts.find();
      if (place.kind === 'open') return await this.open(place.folder, place.begins);
      this.asked = {
        found: place.found.map((one) => ({ ...one, token: randomUUID() })),
        mayBegin: place.begin !== null,
        mayRefill: place.refill !== null,
      };
      this.beginAt = place.begin;
      this.refillAt = place.refill;
      throw new Failure('journal-failed', place.message);
    } catch (error) {
      this.failure = 'new';
      throw asOpeningFailure(error, this.place);
    }
  }

  private async open(
    folder: string,
    begins: boolean,
    options = this.parts.options(),
  ): Promise<SecondCopy> {
    this.place = folder;
    if (begins) await makeFolder(folder, options);
    const copy = await SecondCopy.open(folder, options);
    this.asked = NOTHING_ASKED;
    this.beginAt = null;
    this.refillAt = null;
    this.failure = 'none';
    this.isTold = isOwn(copy, options.expected);
    this.rememberAt(folder, copy);
    await this.parts.opened(folder, copy);
    return copy;
  }

  /** The place, and how far the journal has come. */
  private rememberAt(folder: string, copy: SecondCopy): void {
    try {
      const journal = this.isTold ? { journal: tip(copy.status()) } : {};
      this.parts.remember({ dataFolder: folder, ...journal });
    } catch (error) {
      this.parts.warn(error);
    }
  }

  /** Somebody knows what the start had to say: the journal is from now on the one that this PC used last. */
  async told(): Promise<void> {
    const copy = await this.opening;
    if (this.isTold) return;
    this.isTold = true;
    this.rememberAt(this.place, copy);
  }

  /** One change of place at a time. */
  private exclusive<T>(work: () => Promise<T>): Promise<T> {
    const result = this.turn.then(work);
    this.turn = result.catch(() => undefined);
    return result;
  }

  /** Takes the folder that somebody points at, or the data folder inside it. Throws, with the former one still in use, when it holds no data or cannot be opened. */
  find(chosen: string): Promise<string> {
    return this.exclusive(async () => {
      const folder = await folderMeantBy(chosen);
      await this.change(folder, false);
      return folder;
    });
  }

  /** Takes one of the folders that were offered. */
  use(token: string): Promise<void> {
    return this.exclusive(async () => {
      const found = this.asked.found.find((one) => one.token === token);
      if (found === undefined || !(await isThere(found.folder))) throw unknownChoice();
      await this.change(found.folder, false);
      // The folder is taken up again although its data was moved once: the person said so.
      const { fs = nodeFileSystem } = this.parts.options();
      // The folder is in use by now: a mark of moving that stays in it only means that the next start asks again.
      if (found.movedTo !== '') await retireMark(fs, found.folder).catch(this.parts.warn);
    });
  }

  /** Begins a new folder where one was offered. */
  begin(): Promise<void> {
    return this.exclusive(async () => {
      const { beginAt, refillAt } = this;
      if (beginAt !== null) {
        // Somebody wants a new one: nothing of before is looked for in it.
        await this.change(beginAt, true, { ...this.parts.options(), expected: '', left: null });
      } else if (refillAt !== null) await this.change(refillAt, true);
      else throw unknownChoice();
    });
  }

  private async change(
    folder: string,
    begins: boolean,
    options = this.parts.options(),
  ): Promise<void> {
    const { opening: before, place: formerPlace, failure } = this;
    const former = await before.catch(() => null);
    await former?.close();
    const changed = this.open(folder, begins, options);
    this.opening = changed.catch(() => {
      this.place = formerPlace;
      this.failure = failure;
      return former === null ? before : this.takeBack(formerPlace);
    });
    this.opening.catch(() => undefined);
    await changed.catch((error: unknown) => {
      throw asOpeningFailure(error, folder);
    });
  }

  /** The former folder again, after another could not be opened. */
  private takeBack(folder: string): Promise<SecondCopy> {
    return SecondCopy.open(folder, this.parts.options()).catch((error: unknown) => {
      this.failure = 'new';
      throw asOpeningFailure(error, folder);
    });
  }

  /**
   * Copies everything to the chosen folder, verifies it, marks the old folder as moved and
   * goes on in the new one. Throws, with the old folder still in use, when the place is taken
   * or the copy does not agree.
   */
  moveTo(chosen: string): Promise<MovedTo> {
    return this.exclusive(async () => {
      const { place: from } = this;
      const to = targetIn(chosen);
      const old = await this.opening;
      const { remember, unfinished, warn } = this.parts;
      const moving = move({
        old,
        from,
        to,
        options: this.parts.options(),
        unfinished,
        remember: (copy) => {
          remember({ dataFolder: to, journal: tip(copy.status()), leftBehind: from });
        },
        warn,
      });
      // Writers wait until the new place is in use: nothing lands in the old one meanwhile.
      this.opening = moving.then(
        ({ copy }) => copy,
        () => old,
      );
      const { marked, setAside, unread } = await moving;
      this.place = to;
      await old.close().catch(warn);
      return { dataFolder: to, leftBehind: from, marked, setAside, unread };
    });
  }

  async close(): Promise<void> {
    await this.turn;
    const copy = await this.opening.catch(() => null);
    if (copy !== null) this.rememberAt(this.place, copy);
    await copy?.close();
  }
}

/**
 * The journal is the one that this PC used last, as far as it knows of any. An empty one in that
 * one's place is not: a window that ends before it is filled would leave a PC that knows no more
 * what was here, and calls what it is filled with then another's.
 */
function isOwn(copy: SecondCopy, expected = ''): boolean {
  const { journalId, isAnother } = copy.status();
  return !isAnother && (expected === '' || journalId === expected);
}
