import { type IPatch, PatchType, patchDocument, TextRun } from 'docx';
import type { OfficialDocument } from '#shared/document/official-document';
import type { LayoutProfile } from '#shared/gbt9704/profile';
import { ANNEXES, BODY, isBlocks, isPlaceholder, linesFor } from '#shared/template/placeholders';
import { printable } from '#shared/word/text';
import { Failure } from '../errors';
import { canonicalTree } from '../ooxml/canonical-xml';
import { readParts, replaceParts } from '../ooxml/package-parts';
import { child, descendants, type Splice, splice, type XmlElement } from '../ooxml/xml-tree';
import { annexPart, type BodyPart, bodyPart } from './body-part';
import { openTemplate } from './read-template';
import { paragraphText } from './template-paragraphs';
import { onTurnedSheets } from './turned-sheets';

/** Stands for 【 in the words that are put in, so that none of them is taken for a name. */
const OPENING = '\ufdd0';
const XML = /\.xml$/i;
const MAIN = 'word/document.xml';
const STYLES = 'word/styles.xml';

function lineRuns(lines: readonly string[]): TextRun[] {
  if (lines.length === 0) return [new TextRun('')];
  return lines.map(
    (line, index) =>
      new TextRun({
        text: printable(line).replaceAll('【', OPENING),
        ...(index > 0 ? { break: 1 } : {}),
      }),
  );
}

/** Puts everything in but the text itself. */
async function patched(
  bytes: Uint8Array,
  placeholders: readonly string[],
  document: OfficialDocument,
): Promise<Uint8Array> {
  const patches: Record<string, IPatch> = {};
  for (const name of placeholders)
    if (isPlaceholder(name) && !isBlocks(name))
      patches[name] = { type: PatchType.PARAGRAPH, children: lineRuns(linesFor(name, document)) };
  if (Object.keys(patches).length === 0) return bytes;
  return patchDocument({
    outputType: 'uint8array',
    data: bytes,
    patches,
    placeholderDelimiters: { start: '【', end: '】' },
    keepOriginalStyles: true,
  });
}

/** The paragraph whose place the text or the attachments take. */
function placeOf(source: string, placeholder: string): XmlElement | undefined {
  const skip = ({ name }: XmlElement) => name === 'w:txbxContent' || name === 'mc:Fallback';
  for (const element of descendants(canonicalTree(source), skip))
    if (element.name === 'w:p' && paragraphText(element).trim() === `【${placeholder}】`)
      return element;
  return undefined;
}

/** The blocks in their place; a section that ends with the paragraph ends behind it. */
function blocksSplice(source: string, place: XmlElement, xml: string): Splice {
  const section = child(child(place, 'w:pPr'), 'w:sectPr');
  const behind =
    section === undefined
      ? ''
      : `<w:p><w:pPr>${source.slice(section.start, section.end)}</w:pPr></w:p>`;
  return { start: place.start, end: place.end, text: xml + behind };
}

const whole = ({ stretches }: BodyPart): string => stretches.map(({ xml }) => xml).join('');

/** Attachments in their place; where the template has no section that could be turned, all stand upright. */
function annexSplices(
  source: string,
  place: XmlElement,
  part: BodyPart,
  profile: LayoutProfile,
): Splice[] {
  const upright = [blocksSplice(source, place, whole(part))];
  if (part.stretches.every(({ isTurned }) => !isTurned)) return upright;
  // The place was found in a tree of its own: here it is the same stretch of the source.
  const body = child(canonicalTree(source), 'w:body');
  const here = body?.children.find(({ start }) => start === place.start);
  const made = body && here && onTurnedSheets(source, body, here, part.stretches, profile);
  return made ?? upright;
}

/** A beginning of ids that no style of the file has. */
function freePrefix(styles: string): string {
  for (let number = 1; ; number += 1) {
    const prefix = `Huiyin${number}`;
    if (!styles.includes(prefix)) return prefix;
  }
}

function notFilled(name: string, cause?: unknown): Failure {
  return new Failure(
    'unexpected',
    `模板“${name}”没有填成，没有写出文件，文稿没有改动。请按标准版面导出，并把这份模板交给维护人员看看。`,
    cause,
  );
}

async function filled(
  name: string,
  bytes: Uint8Array,
  placeholders: readonly string[],
  document: OfficialDocument,
  profile: LayoutProfile,
): Promise<Uint8Array> {
  const half = await patched(bytes, placeholders, document);
  const parts = await readParts(name, half, XML);
  const sources = new Map([...parts].map(([part, content]) => [part, content.toString('utf8')]));
  const [main, styles] = [sources.get(MAIN), sources.get(STYLES)];
  if (main === undefined || styles === undefined) throw notFilled(name);
  const [place, annexes] = [BODY, ANNEXES].map((one) => placeOf(main, one));
  const end = styles.lastIndexOf('</w:styles>');
  const isLost = annexes === undefined && placeholders.includes(ANNEXES);
  if (place === undefined || isLost || end < 0) throw notFilled(name);
  for (const source of sources.values()) {
    const words = source.replace(/<[^>]*>/g, '');
    if (placeholders.some((one) => !isBlocks(one) && words.includes(`【${one}】`)))
      throw notFilled(name);
  }
  const prefix = freePrefix(styles);
  const text = await bodyPart(document.body, profile, prefix);
  const splices = [blocksSplice(main, place, whole(text))];
  let added = text.styles;
  if (annexes) {
    const part = await annexPart(document.attachments, profile, `${prefix}-`);
    splices.push(...annexSplices(main, annexes, part, profile));
    added += part.styles;
  }
  sources.set(MAIN, splice(main, splices));
  sources.set(STYLES, styles.slice(0, end) + added + styles.slice(end));
  const written = [...sources]
    .map(([part, source]): [string, string] => [part, source.replaceAll(OPENING, '【')])
    .filter(([part, source]) => source !== parts.get(part)?.toString('utf8'))
    .map(([part, source]): [string, Buffer] => [part.toLowerCase(), Buffer.from(source, 'utf8')]);
  return replaceParts(name, half, new Map(written));
}

/**
 * A document in an office's own template; no code of the template is run. The text stands
 * there as the profile prints it. Throws Failure, with all that is wrong with the template.
 */
export async function fillTemplate(
  name: string,
  bytes: Uint8Array,
  document: OfficialDocument,
  profile: LayoutProfile,
): Promise<Uint8Array> {
  const { placeholders, faults } = await openTemplate(name, bytes);
  if (faults.length > 0)
    throw new Failure('wrong-file-type', `模板“${name}”不能用，没有写出文件：${faults.join('')}`);
  try {
    return await filled(name, bytes, placeholders, document, profile);
  } catch (error) {
    throw error instanceof Failure ? error : notFilled(name, error);
  }
}
