import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { ROOT } from '../bundle/targets';
import { findBrowser } from './browser';
import { aptInstall, aptPrefix, aptUpdate, isProgram, which } from './command';

/** Something that tests or `npm start` need from the PC. */
export interface Part {
  name: string;
  /** Where the part is, or null. */
  find(): string | null;
  /** Gets the part by apt; true when that succeeded. */
  install(prefix: readonly string[]): boolean;
  /** One line for a person whose system has no apt. */
  advice: string;
}

/** Folder of the fonts that stand in for the standard's when pages are measured. */
const FONT_FOLDER = path.join(ROOT, '.cache/fonts');
const FANDOL = [
  'FandolFang-Regular.otf',
  'FandolKai-Regular.otf',
  'FandolHei-Regular.otf',
  'FandolSong-Regular.otf',
];

export const BROWSER: Part = {
  name: 'Chromium',
  find: findBrowser,
  install: (prefix) => aptInstall(prefix, ['chromium']),
  advice: 'install Chromium, Google Chrome or Microsoft Edge, or name one in HUIYIN_BROWSER',
};

export const OFFICE: Part = {
  name: 'LibreOffice Writer',
  find: findOffice,
  install: (prefix) => aptInstall(prefix, ['libreoffice-writer-nogui']),
  advice: 'install LibreOffice, or name its soffice in HUIYIN_SOFFICE',
};

export const POPPLER: Part = {
  name: 'poppler-utils',
  find: () =>
    which('pdftoppm') === null || which('pdftohtml') === null ? null : which('pdftotext'),
  install: (prefix) => aptInstall(prefix, ['poppler-utils']),
  advice: 'install poppler-utils (pdftotext, pdftohtml, pdftoppm)',
};

/** Shows what a process asks of the system: whether words are really on the disk. Linux alone has it. */
export const STRACE: Part = {
  name: 'strace',
  find: () => which('strace'),
  install: (prefix) => aptInstall(prefix, ['strace']),
  advice: 'install strace',
};

export const NOTO: Part = {
  name: 'Noto CJK fonts',
  find: () => findFont('Noto Serif CJK SC'),
  install: (prefix) => aptInstall(prefix, ['fonts-noto-cjk', 'fontconfig']),
  advice: 'install the Noto CJK fonts (package fonts-noto-cjk)',
};

/** Digits and Latin letters with the widths of Times New Roman. */
export const LIBERATION: Part = {
  name: 'Liberation fonts',
  find: () => findFont('Liberation Serif'),
  install: (prefix) => aptInstall(prefix, ['fonts-liberation', 'fontconfig']),
  advice: 'install the Liberation fonts (package fonts-liberation)',
};

export const FANDOL_FONTS: Part = {
  name: 'Fandol fonts',
  find: () =>
    FANDOL.every((file) => existsSync(path.join(fontFolder(), file))) ? fontFolder() : null,
  install: fetchFandol,
  advice: `put ${FANDOL.join(', ')} (CTAN, fandol) into .cache/fonts, or name their folder in HUIYIN_FONTS`,
};

function fontFolder(): string {
  const named = process.env.HUIYIN_FONTS;
  return named === undefined || named === '' ? FONT_FOLDER : named;
}

function findOffice(): string | null {
  const named = process.env.HUIYIN_SOFFICE;
  if (named !== undefined && named !== '') return isProgram(named) ? named : null;
  const places = [
    '/Applications/LibreOffice.app/Contents/MacOS/soffice',
    path.join(process.env.PROGRAMFILES ?? 'C:/Program Files', 'LibreOffice/program/soffice.exe'),
  ];
  return which('soffice') ?? which('libreoffice') ?? places.find(isProgram) ?? null;
}

/** A file of an installed family, or null. */
function findFont(family: string): string | null {
  const found = spawnSync('fc-list', [`:family=${family}`, 'file'], { encoding: 'utf8' });
  const [line = ''] = (found.stdout ?? '').split('\n');
  return line.trim() === '' ? null : line.trim();
}

/** Takes four fonts out of Debian's TeX package without installing it. */
function fetchFandol(prefix: readonly string[]): boolean {
  const draft = mkdtempSync(path.join(os.tmpdir(), 'fandol-'));
  const download = (): boolean =>
    spawnSync('apt-get', ['-qq', 'download', 'texlive-lang-chinese'], {
      cwd: draft,
      stdio: ['ignore', 2, 2],
    }).status === 0;
  try {
    // apt's own user may not write into a folder of ours; root downloads as root then, with a warning.
    if (!download() && !(aptUpdate(prefix) && download())) return false;
    const file = readdirSync(draft).find((name) => name.endsWith('.deb'));
    if (file === undefined) return false;
    mkdirSync(FONT_FOLDER, { recursive: true });
    const unpack = `dpkg-deb --fsys-tarfile "$1" | tar x --strip-components=9 -C "$2" ./usr/share/texlive/texmf-dist/fonts/opentype/public/fandol`;
    const done = spawnSync(
      'bash',
      ['-o', 'pipefail', '-c', unpack, 'bash', path.join(draft, file), FONT_FOLDER],
      {
        stdio: ['ignore', 2, 2],
      },
    );
    return done.status === 0;
  } finally {
    rmSync(draft, { recursive: true, force: true });
  }
}

export interface Found {
  part: Part;
  where: string | null;
  /** Line that says to the person that the part is missing. */
  line: string;
}

/** Finds a part, installing it where apt can be used without asking. Never throws. */
export function provide(part: Part, say: (line: string) => void): Found {
  const there = part.find();
  if (there !== null) return { part, where: there, line: '' };
  const prefix = aptPrefix();
  if (prefix === null)
    return { part, where: null, line: `${part.name} is missing: ${part.advice}` };
  say(`setup: installing ${part.name} with apt …`);
  const installed = part.install(prefix);
  const where = part.find();
  const line = installed ? 'is missing after its installation' : 'could not be installed by apt';
  return { part, where, line: where === null ? `${part.name} ${line}: ${part.advice}` : '' };
}
