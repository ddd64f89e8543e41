import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { OfficialDocument } from '#shared/document/official-document';
import { type RenderOptions, STANDARD_PROFILE } from '#shared/gbt9704/profile';
import { renderWord } from '#shared/word/render';
import { FANDOL_FONTS, OFFICE } from '../../../build/setup/parts';

/** A piece of text as it stands on paper; lengths in mm from the sheet's top left corner. */
export interface Piece {
  text: string;
  left: number;
  right: number;
  top: number;
  bottom: number;
}
/** Pieces on one height, from left to right. */
export interface RenderedLine extends Piece {
  pieces: Piece[];
}
export interface RenderedPage {
  lines: RenderedLine[];
}

export const STANDARD: RenderOptions = { profile: STANDARD_PROFILE, sample: false };

const FACES: Record<string, string> = {
  仿宋_GB2312: 'FandolFang',
  楷体_GB2312: 'FandolKai',
  黑体: 'FandolHei',
  宋体: 'FandolSong',
  方正小标宋简体: 'Noto Serif CJK SC',
  'Times New Roman': 'Liberation Serif',
};

/** Names the free faces that stand in for the standard's. */
function fontsConf(fonts: string, cache: string): string {
  const rules = Object.entries(FACES).map(
    ([wanted, used]) =>
      `<match target="pattern"><test qual="any" name="family" compare="eq"><string>${wanted}</string></test>` +
      `<edit name="family" mode="assign" binding="same"><string>${used}</string></edit></match>`,
  );
  return (
    '<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>' +
    `<include>/etc/fonts/fonts.conf</include><dir>${fonts}</dir><cachedir>${cache}</cachedir>` +
    `${rules.join('')}</fontconfig>`
  );
}

/** A folder with LibreOffice's own profile and fonts; `close` removes it. */
export class Renderer {
  readonly folder = mkdtempSync(path.join(os.tmpdir(), 'huiyin-word-'));
  private readonly office: string;

  constructor() {
    const office = OFFICE.find();
    const fonts = FANDOL_FONTS.find();
    if (!office || !fonts) throw new Error('LibreOffice and the Fandol fonts are needed');
    this.office = office;
    const conf = fontsConf(fonts, path.join(this.folder, 'font-cache'));
    writeFileSync(this.fonts, conf);
  }

  /** What names the stand-ins of the standard's fonts, for FONTCONFIG_FILE. */
  get fonts(): string {
    return path.join(this.folder, 'fonts.conf');
  }

  close(): void {
    rmSync(this.folder, { recursive: true, force: true, maxRetries: 5 });
  }

  /** .docx bytes by name → PDF files beside them, in one run. */
  toPdf(files: ReadonlyMap<string, Uint8Array>): Map<string, string> {
    const out = path.join(this.folder, 'out');
    mkdirSync(out, { recursive: true });
    const sources = [...files].map(([name, bytes]) => {
      const file = path.join(out, `${name}.docx`);
      writeFileSync(file, bytes);
      return file;
    });
    const profile = pathToFileURL(path.join(this.folder, 'profile')).href;
    execFileSync(
      this.office,
      [
        `-env:UserInstallation=${profile}`,
        '--headless',
        '--convert-to',
        'pdf',
        '--outdir',
        out,
        ...sources,
      ],
      {
        env: { ...process.env, FONTCONFIG_FILE: this.fonts },
        stdio: 'pipe',
        timeout: 170_000,
      },
    );
    return new Map([...files.keys()].map((name) => [name, path.join(out, `${name}.pdf`)]));
  }

  /** Documents as they look on paper. */
  async pages(
    documents: readonly OfficialDocument[],
    options: RenderOptions = STANDARD,
  ): Promise<RenderedPage[][]> {
    const files = new Map<string, Uint8Array>();
    for (const [index, document] of documents.entries()) {
      files.set(`d${index}`, await renderWord(document, options));
    }
    return [...this.toPdf(files).values()].map(readPages);
  }

  async pagesOf(document: OfficialDocument, options?: RenderOptions): Promise<RenderedPage[]> {
    const [pages = []] = await this.pages([document], options);
    return pages;
  }
}

const MM_PER_PT = 25.4 / 72;
const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** Where every word of a PDF stands, by `pdftotext -bbox`. */
export function readPages(pdf: string): RenderedPage[] {
  const xml = execFileSync('pdftotext', ['-bbox', pdf, '-'], {
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  return xml
    .split('<page ')
    .slice(1)
    .map((page) => {
      const pieces: Piece[] = [];
      const word =
        /<word xMin="([\d.-]+)" yMin="([\d.-]+)" xMax="([\d.-]+)" yMax="([\d.-]+)">(.*?)<\/word>/gs;
      for (const [, left, top, right, bottom, text = ''] of page.matchAll(word)) {
        pieces.push({
          text: text.replace(/&(\w+);/g, (whole, name) => ENTITIES[name] ?? whole),
          left: Number(left) * MM_PER_PT,
          top: Number(top) * MM_PER_PT,
          right: Number(right) * MM_PER_PT,
          bottom: Number(bottom) * MM_PER_PT,
        });
      }
      return { lines: inLines(pieces) };
    });
}

/** Pieces whose middles are within 2 mm of height are one line. */
function inLines(pieces: readonly Piece[]): RenderedLine[] {
  const middle = ({ top, bottom }: Piece) => (top + bottom) / 2;
  const rows: Piece[][] = [];
  for (const piece of [...pieces].sort((a, b) => middle(a) - middle(b))) {
    const row = rows.at(-1);
    const first = row?.[0];
    if (row && first && middle(piece) - middle(first) < 2) row.push(piece);
    else rows.push([piece]);
  }
  return rows.map((row) => {
    const sorted = row.sort((a, b) => a.left - b.left);
    return {
      pieces: sorted,
      text: sorted.map(({ text }) => text).join(''),
      left: Math.min(...sorted.map(({ left }) => left)),
      right: Math.max(...sorted.map(({ right }) => right)),
      top: Math.min(...sorted.map(({ top }) => top)),
      bottom: Math.max(...sorted.map(({ bottom }) => bottom)),
    };
  });
}

export interface Box {
  left: number;
  right: number;
  top: number;
  bottom: number;
}
interface Picture {
  width: number;
  /** Red, green and blue of every dot, row by row. */
  dots: Buffer;
}
/** Pages looked at last: one takes 19 MB. */
const pictures = new Map<string, Picture>();
const MOST_PICTURES = 8;

/** A page of a PDF in colour, ten dots a millimetre. */
function pictureOf(pdf: string, page: number): Picture {
  const key = `${pdf}:${page}`;
  const known = pictures.get(key);
  if (known) return known;
  const pages = ['-f', String(page), '-l', String(page)];
  const made = execFileSync('pdftoppm', ['-r', '254', ...pages, pdf], { maxBuffer: 1 << 28 });
  const head = /^P6\s+(\d+)\s+(\d+)\s+255\s/.exec(made.subarray(0, 40).toString('latin1'));
  if (!head) throw new Error('pdftoppm made no picture');
  const picture = { width: Number(head[1]), dots: made.subarray(head[0].length) };
  pictures.set(key, picture);
  const [oldest] = pictures.keys();
  if (pictures.size > MOST_PICTURES && oldest !== undefined) pictures.delete(oldest);
  return picture;
}

const INK = {
  dark: (red: number, green: number, blue: number) => red + green + blue < 384,
  red: (red: number, green: number) => red > 200 && green < 90,
};

/** What the ink of a colour takes of a box on a page (1 is the first), mm; null where there is none. */
export function inkOf(pdf: string, box: Box, colour: keyof typeof INK, page = 1): Box | null {
  const { width, dots } = pictureOf(pdf, page);
  const dot = (mm: number) => Math.round(mm * 10);
  const height = dots.length / 3 / width;
  const ink: Box = { left: width, right: 0, top: height, bottom: 0 };
  for (let y = Math.max(0, dot(box.top)); y < Math.min(height, dot(box.bottom)); y += 1) {
    for (let x = Math.max(0, dot(box.left)); x < Math.min(width, dot(box.right)); x += 1) {
      const at = (y * width + x) * 3;
      if (!INK[colour](dots[at] ?? 255, dots[at + 1] ?? 255, dots[at + 2] ?? 255)) continue;
      ink.left = Math.min(ink.left, x);
      ink.right = Math.max(ink.right, x + 1);
      ink.top = Math.min(ink.top, y);
      ink.bottom = Math.max(ink.bottom, y + 1);
    }
  }
  if (ink.bottom === 0) return null;
  const mm = (value: number) => value / 10;
  return {
    left: mm(ink.left),
    right: mm(ink.right),
    top: mm(ink.top),
    bottom: mm(ink.bottom),
  };
}

/** The lowest ink within a box of a PDF's first page, mm from the sheet's top; 0 where there is none. */
export function inkFoot(pdf: string, box: Box): number {
  return inkOf(pdf, box, 'dark')?.bottom ?? 0;
}

/** A stretch of text of one face. */
export interface Faced {
  page: number;
  text: string;
  /** Name of the font that was used, without the prefix of its subset. */
  face: string;
  /** Points. */
  pt: number;
}

/** Which face every piece of a PDF is set in, by `pdftohtml`. */
export function readFaces(pdf: string): Faced[] {
  const xml = execFileSync(
    'pdftohtml',
    ['-xml', '-i', '-stdout', '-fontfullname', '-zoom', '1', pdf],
    { encoding: 'utf8', maxBuffer: 1 << 28 },
  );
  const fonts = new Map<string, { face: string; pt: number }>();
  const pieces: Faced[] = [];
  let page = 0;
  const tag =
    /<page number="(\d+)"|<fontspec id="(\d+)" size="(\d+)" family="(?:\w+\+)?([^"]*)"|<text [^>]*font="(\d+)">(.*?)<\/text>/g;
  for (const [, number, id, size, face, font, text] of xml.matchAll(tag)) {
    if (number) page = Number(number);
    else if (id) fonts.set(id, { face: face ?? '', pt: Number(size) });
    else {
      const { face: used = '', pt = 0 } = fonts.get(font ?? '') ?? {};
      const words = (text ?? '')
        .replace(/<[^>]+>/g, '')
        .replace(/&(\w+);/g, (whole, name) => ENTITIES[name] ?? whole);
      pieces.push({ page, text: words, face: used, pt });
    }
  }
  return pieces;
}
