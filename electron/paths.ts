import { join } from 'node:path';

/** Where the program's own parts lie. */
export interface Paths {
  userData: string;
  settings: string;
  logs: string;
  writtenFiles: string;
  /** Keys of records that are to be purged and are not known to be gone. */
  purgesBegun: string;
  /** Copies of attached files that are being looked at. */
  openedCopies: string;
  preload: string;
  bundle: string;
  exportWorker: string;
  /** The process that reads strangers' files. */
  reader: string;
}

/** `main` is the folder of the main bundle, `userData` the program's own folder. */
export function pathsOf(main: string, userData: string): Paths {
  return {
    userData,
    settings: join(userData, 'settings.json'),
    logs: join(userData, 'logs'),
    writtenFiles: join(userData, 'written-files.json'),
    purgesBegun: join(userData, 'purges-begun.json'),
    openedCopies: join(userData, 'opened-copies'),
    preload: join(main, '..', 'preload', 'preload.cjs'),
    bundle: join(main, '..', 'renderer'),
    exportWorker: join(main, 'export-worker.cjs'),
    reader: join(main, 'reader.cjs'),
  };
}

/** The speller's model: beside an installed program, or where the sources make it. */
export function spellerModel(main: string, packaged: boolean, resources: string): string {
  return packaged
    ? join(resources, 'speller', 'model.bin')
    : join(main, '..', '..', 'build', 'speller', 'model', 'model.bin');
}
