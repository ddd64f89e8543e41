import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { type RenderedPage, Renderer, readPages } from '../../word/support/rendered';
import { PICTURES } from './pictures';

/** What is not compared: marks that may hang outside a line, where LibreOffice does not always draw them, and page numbers. */
const NOT_COMPARED = /[\s，。！？：；、“”‘’]|—\d+—/g;
/** The characters by which words are found again on paper. */
export const plain = (text: string): string => text.replace(NOT_COMPARED, '');

/** A Word file on paper. */
export interface OnPaper {
  pages: RenderedPage[];
  /** Everything on it, by `plain`, in the order in which it stands. */
  ink: string;
}

const inkOf = (pages: readonly RenderedPage[]): string =>
  plain(pages.flatMap(({ lines }) => lines.map(({ text }) => text)).join(''));

/**
 * Exported Word files by name, as LibreOffice prints them, in one run. Where HUIYIN_PICTURES
 * names a folder, a picture of every page is left there to be looked at.
 */
export function onPaper(files: ReadonlyMap<string, string>): Map<string, OnPaper> {
  const renderer = new Renderer();
  try {
    const printed = renderer.toPdf(
      new Map([...files].map(([name, file]) => [name, readFileSync(file)])),
    );
    return new Map(
      [...printed].map(([name, pdf]) => {
        if (PICTURES) {
          execFileSync('pdftoppm', ['-r', '80', '-png', pdf, path.join(PICTURES, name)]);
        }
        const pages = readPages(pdf);
        return [name, { pages, ink: inkOf(pages) }];
      }),
    );
  } finally {
    renderer.close();
  }
}
