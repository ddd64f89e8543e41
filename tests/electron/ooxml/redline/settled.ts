import JSZip from 'jszip';
import { child, parseXml, type XmlElement } from '../../../../electron/ooxml/xml-tree';

/** Which side of all changes is taken. */
export type Side = 'accepted' | 'rejected';

const GOES: Record<Side, readonly string[]> = {
  accepted: ['w:del', 'w:moveFrom'],
  rejected: ['w:ins', 'w:moveTo'],
};

/** Text of one paragraph's runs on that side. */
function words(element: XmlElement, side: Side): string {
  if (GOES[side].includes(element.name)) return '';
  if (element.name === 'w:t' || element.name === 'w:delText') return element.text;
  if (element.name === 'w:tab') return '\t';
  if (element.name === 'w:pPr') return '';
  return element.children.map((one) => words(one, side)).join('');
}

/** Lines of a body or cell: a mark that goes joins its paragraph to the next one. */
function linesOf(parent: XmlElement, side: Side): string[] {
  const lines: string[] = [];
  let open = '';
  for (const one of parent.children) {
    if (one.name === 'w:p') {
      open += words(one, side);
      const mark = child(child(one, 'w:pPr'), 'w:rPr');
      if (GOES[side].some((name) => child(mark, name))) continue;
      lines.push(open);
      open = '';
    } else if (one.name === 'w:tbl') {
      for (const row of one.children.filter(({ name }) => name === 'w:tr')) {
        if (GOES[side].some((name) => child(child(row, 'w:trPr'), name))) continue;
        for (const cell of row.children.filter(({ name }) => name === 'w:tc'))
          lines.push(`|${linesOf(cell, side).join('¶')}`);
      }
    }
  }
  if (open !== '') lines.push(`${open}(no mark left)`);
  return lines;
}

/** What a .docx says, paragraph by paragraph, once all its changes are taken or refused. */
export async function settledLines(bytes: Uint8Array, side: Side): Promise<string[]> {
  const zip = await JSZip.loadAsync(bytes);
  const xml = (await zip.file('word/document.xml')?.async('string')) ?? '';
  const body = child(child(parseXml(xml), 'w:document'), 'w:body');
  if (!body) throw new Error('no body');
  return linesOf(body, side);
}

/** The same file with every insertion a deletion and the other way about, for readers that only accept. */
export async function turnedAbout(bytes: Uint8Array): Promise<Uint8Array> {
  const zip = await JSZip.loadAsync(bytes);
  const xml = (await zip.file('word/document.xml')?.async('string')) ?? '';
  const other: Record<string, string> = {
    ins: 'del',
    del: 'ins',
    moveFrom: 'moveTo',
    moveTo: 'moveFrom',
  };
  const turned = xml
    .replace(/(<\/?w:)(ins|del|moveFrom|moveTo)(?=[ />])/g, (_all, tag, name) => tag + other[name])
    .replace(/<(\/?)w:delText/g, '<$1w:t');
  zip.file('word/document.xml', turned);
  return zip.generateAsync({ type: 'uint8array' });
}
