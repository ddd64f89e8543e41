import { mkdirSync, readFileSync, renameSync } from 'node:fs';
import { dirname } from 'node:path';
import writeFileAtomic from 'write-file-atomic';
import * as z from 'zod/mini';

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
  /** null: the default place. */
  dataFolder: z.nullable(z.string()),
  lastExportFolder: z.string(),
});
export type Settings = z.infer<typeof Settings>;

const DEFAULTS: Settings = { window: null, dataFolder: null, lastExportFolder: '' };

/** settings.json in the program's own folder. A damaged file is set aside and the defaults serve. */
export class SettingsFile {
  private settings: Settings;

  constructor(private readonly file: string) {
    this.settings = this.read();
  }

  get value(): Settings {
    return this.settings;
  }

  /** Changes and writes at once. Throws the file system's error; the value in memory is then still changed. */
  update(patch: Partial<Settings>): void {
    this.settings = { ...this.settings, ...patch };
    mkdirSync(dirname(this.file), { recursive: true });
    writeFileAtomic.sync(this.file, `${JSON.stringify(this.settings, null, 2)}\n`);
  }

  private read(): Settings {
    let text: string;
    try {
      text = readFileSync(this.file, 'utf8');
    } catch {
      return DEFAULTS;
    }
    try {
      // Keys that a later version adds have defaults here; keys it dropped are ignored.
      return Settings.parse({ ...DEFAULTS, ...(JSON.parse(text) as object) });
    } catch {
      renameSync(this.file, `${this.file}.damaged`);
      return DEFAULTS;
    }
  }
}
