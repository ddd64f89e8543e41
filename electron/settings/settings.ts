import { randomBytes } from 'node:crypto';
import { readFileSync, renameSync } from 'node:fs';
import { hostname } from 'node:os';
import { join, parse } from 'node:path';
import * as z from 'zod/mini';
import { Position } from '#shared/model/history';
import { systemCode } from '../errors';
import { patientlySync } from '../persistence/patience';
import { writeWhole } from './write-whole';

/** What main itself must know before any data is open. Everything about the office lies in the store. */
export const Settings = z.object({
  window: z.nullable(
    z.object({
      x: z.int(),
      y: z.int(),
      width: z.int(),
      height: z.int(),
      maximized: z.boolean(),
    }),
  ),
  /** null: none has been opened yet. */
  dataFolder: z.nullable(z.string()),
  /** Journal of the folder that was opened last, '' before the first. */
  journalId: z.string(),
  /** How far that journal had come when it was left. */
  left: z.nullable(Position),
  /** Where the data lay before it was moved, as long as that has not been taken up again. */
  leftBehind: z.nullable(z.string()),
  /** Copies that moves have begun and not finished: each is removed at the next start at which its disk is there. */
  unfinished: z.array(z.string()),
  /** Random name of this PC, made once. */
  pc: z.string(),
  /** What the system called the PC when `pc` was made: these files copied to another make no second one of that name. */
  host: z.string(),
  lastExportFolder: z.string(),
});
export type Settings = z.infer<typeof Settings>;

const DEFAULTS: Settings = {
  window: null,
  dataFolder: null,
  journalId: '',
  left: null,
  leftBehind: null,
  unfinished: [],
  pc: '',
  host: '',
  lastExportFolder: '',
};

const Revision = z.object({ revision: z._default(z.int(), 0) });
/** Of a file that is read in part only: a sound one counts before it. */
const NOT_SOUND = -1;

/** Twelve characters that no other PC has. */
function newName(): string {
  return randomBytes(9).toString('base64url');
}

/** What one of the two files says; null when it is not there or not to be read. */
interface Stored {
  settings: Settings;
  revision: number;
}

/** A virus scanner may hold a file for a moment after the PC has started. */
const PAUSES = [50, 100, 200, 400];

function textOf(file: string): string | null {
  for (const pause of [...PAUSES, null]) {
    try {
      return readFileSync(file, 'utf8');
    } catch (error) {
      if (systemCode(error) === 'ENOENT' || pause === null) return null;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, pause);
    }
  }
  return null;
}

/** Reads one of the files; a damaged one is set aside. */
function read(file: string): Stored | null {
  const text = textOf(file);
  if (text === null) return null;
  const json = parsed(text);
  // Keys that a later version adds have defaults here; keys it dropped are ignored.
  const settings = Settings.safeParse({ ...DEFAULTS, ...json, ...asList(json) });
  const { data: known } = Revision.safeParse(json);
  if (settings.success && known) return { settings: settings.data, ...known };
  try {
    patientlySync(() => renameSync(file, `${file}.damaged`));
  } catch {
    // Nobody is kept from starting: it is written over.
  }
  return json === null
    ? null
    : { settings: readable({ ...json, ...asList(json) }), revision: NOT_SOUND };
}

/** Earlier versions knew of one unfinished copy, or null. */
function asList(json: Record<string, unknown> | null): Partial<Settings> {
  const unfinished = json?.unfinished;
  if (typeof unfinished === 'string') return { unfinished: [unfinished] };
  return unfinished === null ? { unfinished: [] } : {};
}

function parsed(text: string): Record<string, unknown> | null {
  try {
    return z.record(z.string(), z.unknown()).parse(JSON.parse(text));
  } catch {
    return null;
  }
}

/** Field by field: another version may write one of them otherwise, and where the data lies must not go with it. */
function readable(json: Record<string, unknown>): Settings {
  const fields = Object.entries(Settings.shape).filter(
    ([name, schema]) => schema.safeParse(json[name]).success,
  );
  return { ...DEFAULTS, ...Object.fromEntries(fields.map(([name]) => [name, json[name]])) };
}

/**
 * settings.json in the program's own folder and a second one beside it, for a power cut can
 * leave a file full of zeros. The newest sound one is taken, a damaged one is set aside;
 * with neither the defaults serve.
 */
export class SettingsFile {
  private settings: Settings;
  private revision: number;
  private readonly files: readonly string[];

  constructor(file: string, host: string = hostname()) {
    const { dir, name, ext } = parse(file);
    this.files = [file, join(dir, `${name}.backup${ext}`)];
    const found = this.files.map(read);
    const there = found.filter((one) => one !== null);
    const [newest] = there.sort((one, other) => other.revision - one.revision);
    this.revision = Math.max(0, newest?.revision ?? 0);
    this.settings = newest?.settings ?? DEFAULTS;
    const agree = found.every((one) => one?.revision === this.revision);
    const { pc, host: before } = this.settings;
    if (agree && pc !== '' && before === host) return;
    const isOurs = pc !== '' && (before === '' || before === host);
    this.settings = { ...this.settings, pc: isOurs ? pc : newName(), host };
    try {
      this.write();
    } catch {
      // Not to be written to today: what was read serves, and the next change tries again.
    }
  }

  get value(): Settings {
    return this.settings;
  }

  /** Changes and writes at once, synced. Throws the file system's error where neither file took it; the value in memory is then still changed. */
  update(patch: Partial<Settings>): void {
    this.settings = { ...this.settings, ...patch };
    this.write();
  }

  private write(): void {
    this.revision += 1;
    const text = `${JSON.stringify({ revision: this.revision, ...this.settings }, null, 2)}\n`;
    let [isWritten, trouble] = [false, null as unknown];
    for (const file of this.files)
      try {
        writeWhole(file, text);
        isWritten = true;
      } catch (error) {
        trouble ??= error;
      }
    // One is enough: the next start takes the newer, and writes both.
    if (!isWritten) throw trouble;
  }
}
