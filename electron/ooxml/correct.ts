import type { Correction } from '#shared/check/look';
import type { ReadLook } from './file-look';
import { namesOf, Patch, type Wanted } from './patch';
import { merged, paragraphWanted, runWanted, sectionWanted, withPage } from './wanted';
import type { WordFile, WordPart } from './word-file';
import { child, escapeXml, type Splice, splice, type XmlElement } from './xml-tree';

/** Strict files say start and end for left and right (17.3.1.12, 17.18.44). */
const STRICT = 'http://purl.oclc.org/';

interface RunPiece {
  start: number;
  end: number;
  wanted: Wanted;
}

/** Corrections by part, element by element. */
class Corrected {
  private readonly elements = new Map<XmlElement, Wanted>();
  private readonly runs = new Map<XmlElement, { text: string; pieces: RunPiece[] }>();

  want(element: XmlElement, wanted: Wanted): void {
    this.elements.set(element, merged(this.elements.get(element) ?? {}, wanted));
  }

  wantRun(element: XmlElement, text: string, piece: RunPiece): void {
    const known = this.runs.get(element) ?? { text, pieces: [] };
    known.pieces.push(piece);
    this.runs.set(element, known);
  }

  written(part: WordPart): string {
    const patch = new Patch(part.source, namesOf(part.source, part.root));
    const splices: Splice[] = [];
    for (const [element, wanted] of this.elements) splices.push(...patch.of(element, wanted));
    for (const [element, { text, pieces }] of this.runs) {
      splices.push(...runSplices(part.source, patch, element, text, pieces));
    }
    return splice(part.source, splices);
  }
}

/** A run changed as a whole, or divided where its stretches are to differ; each stretch keeps what it had. */
function runSplices(
  source: string,
  patch: Patch,
  run: XmlElement,
  text: string,
  pieces: readonly RunPiece[],
): Splice[] {
  const cuts = [
    ...new Set([0, text.length, ...pieces.flatMap(({ start, end }) => [start, end])]),
  ].sort((a, b) => a - b);
  const wantedAt = (from: number, to: number): Wanted =>
    pieces
      .filter(({ start, end }) => start <= from && end >= to)
      .reduce<Wanted>((all, { wanted }) => merged(all, wanted), {});
  const [words] = run.children.filter(({ name }) => name === 'w:t');
  if (cuts.length <= 2 || words === undefined) return patch.of(run, wantedAt(0, text.length));
  const own = source.slice(run.start, run.end);
  const tag = /^<([^\s/>]+)/.exec(source.slice(words.start, words.end))?.[1] ?? 'w:t';
  const divided = cuts.slice(1).map((to, index) => {
    const from = cuts[index] ?? 0;
    const stretch = {
      start: words.start,
      end: words.end,
      text: `<${tag} xml:space="preserve">${escapeXml(text.slice(from, to))}</${tag}>`,
    };
    const splices = [...patch.of(run, wantedAt(from, to)), stretch];
    return splice(
      own,
      splices.map((one) => ({ ...one, start: one.start - run.start, end: one.end - run.start })),
    );
  });
  return [{ start: run.start, end: run.end, text: divided.join('') }];
}

/**
 * The parts of a file with corrections of properties made, by name; every byte outside those
 * properties stays. What stands in a part that cannot be written back as it was is left alone.
 */
export function correctedParts(
  { main, lists }: WordFile,
  { paragraphs, sections, levels, look }: ReadLook,
  corrections: readonly Correction[],
): Map<string, Buffer> {
  const parts = new Map<WordPart, Corrected>();
  const of = (part: WordPart): Corrected => {
    const known = parts.get(part) ?? new Corrected();
    parts.set(part, known);
    return known;
  };
  const isStrict = namesOf(main.source, main.root).namespace.startsWith(STRICT);
  for (const correction of corrections) {
    if (correction.on === 'numbers') continue;
    if (correction.on === 'section') {
      const section = sections[correction.section];
      const wanted = sectionWanted(correction, section);
      const body = child(main.root, 'w:body') ?? main.root;
      if (section) of(main).want(section, wanted);
      else
        of(main).want(body, {
          children: { 'w:sectPr': withPage(wanted, look.sections[correction.section]) },
        });
      continue;
    }
    if (correction.on === 'number') {
      const level = levels[correction.level];
      if (lists && level) of(lists).want(level, runWanted(correction, 0));
      continue;
    }
    const read = paragraphs[correction.id];
    if (read === undefined) continue;
    if (correction.on === 'paragraph') {
      of(read.part).want(read.element, paragraphWanted(correction, isStrict));
      continue;
    }
    const run = read.runs[correction.run];
    const text = read.look.runs[correction.run]?.text ?? '';
    const wanted = runWanted(correction, read.grid.character);
    const { start, end } = correction;
    if (run) of(read.part).wantRun(run, text, { start, end, wanted });
  }
  const written = new Map<string, Buffer>();
  for (const [part, corrected] of parts) {
    const bytes = part.encode(corrected.written(part));
    if (bytes !== null) written.set(part.name, bytes);
  }
  return written;
}
