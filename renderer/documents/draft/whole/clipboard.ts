import { DOMSerializer } from '@tiptap/pm/model';
import {
  attachmentLabels,
  type Block,
  emptyDocument,
  OfficialDocument,
} from '#shared/document/official-document';
import { toPlainText } from '#shared/document/plain-text';
import { blocksToDoc } from '../../../editor/convert/blocks-to-doc';
import { bodySchema } from '../../../editor/schema';
import { mainPartOf } from './main-part';

/** Carries the text as it is stored, for this program; every other one reads the words around it. */
const ATTRIBUTE = 'data-huiyin-text';

/** The whole text as the clipboard takes it: for any program, and for this one without a loss. */
export function wholeForClipboard(document: OfficialDocument): { text: string; html: string } {
  const whole = mainPartOf(document);
  return { text: toPlainText(whole).text, html: htmlOf(whole) };
}

/** The whole text that this program copied, or null where `html` carries none that can be read. */
export function wholeFromClipboard(html: string): OfficialDocument | null {
  if (!html.includes(ATTRIBUTE)) return null;
  const page = new DOMParser().parseFromString(html, 'text/html');
  try {
    const stored = page.querySelector(`[${ATTRIBUTE}]`)?.getAttribute(ATTRIBUTE) ?? '';
    return mainPartOf(OfficialDocument.parse(JSON.parse(stored)));
  } catch {
    // Of another version, or not whole: its words are taken as anybody's.
    return null;
  }
}

function htmlOf(whole: OfficialDocument): string {
  const { title, subtitle, byline, addressees, salutation, attachments, attendance } = whole;
  const root = document.createElement('div');
  root.setAttribute(ATTRIBUTE, JSON.stringify(whole));
  const lines = (texts: readonly string[], align: 'left' | 'center' | 'right' = 'left') => {
    for (const text of texts) {
      if (text === '') continue;
      const line = root.appendChild(document.createElement('p'));
      line.style.textAlign = align;
      line.textContent = text;
    }
  };
  lines([...title, subtitle, ...byline], 'center');
  lines([addressees, salutation]);
  root.append(blocksAsHtml(whole.body));
  const names = attachments.map((one) => ({ ...one, body: [] }));
  lines(toPlainText({ ...emptyDocument(), attachments: names, attendance }).text.split('\n'));
  const { signers = [], date = '' } = whole.signature ?? {};
  lines([...signers, date], 'right');
  lines([whole.note]);
  const labels = attachmentLabels(attachments);
  for (const [index, { name, body }] of attachments.entries()) {
    if (body.length === 0) continue;
    lines([labels[index] ?? '']);
    lines([name], 'center');
    root.append(blocksAsHtml(body));
  }
  return root.outerHTML;
}

function blocksAsHtml(blocks: readonly Block[]): DocumentFragment | HTMLElement {
  if (blocks.length === 0) return document.createDocumentFragment();
  const schema = bodySchema();
  const { content } = blocksToDoc(schema, blocks);
  return DOMSerializer.fromSchema(schema).serializeFragment(content);
}
