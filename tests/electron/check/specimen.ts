import { body } from '#shared/compose/parts';
import { emptyDocument, type OfficialDocument } from '#shared/document/official-document';
import { type LayoutProfile, STANDARD_PROFILE } from '#shared/gbt9704/profile';
import { renderWord } from '#shared/word/render';
import { packParts, readParts } from '../../../electron/ooxml/package-parts';

const SAID =
  '请各单位结合实际认真贯彻执行，明确责任，细化措施，按时完成各项任务，遇有情况和问题及时告知办公室，确保2026年协商工作取得实效。';

const empty = emptyDocument();

/** A paper with nearly every element that the standard knows. */
export const SPECIMEN: OfficialDocument = {
  ...empty,
  head: { ...empty.head, mark: { kind: 'preprinted' }, issueNumber: '示政协办发〔2026〕12号' },
  title: ['政协示例市委员会办公室关于做好2026年协商工作的通知'],
  addressees: '各县区政协，各专门委员会：',
  body: body(
    SAID,
    '一、总体要求',
    SAID,
    '（一）明确任务分工',
    SAID,
    '1.细化责任清单',
    SAID,
    '（1）建立工作台账',
    SAID,
    SAID,
    SAID,
    SAID,
    SAID,
    '二、有关事项',
    SAID,
  ),
  attachments: [
    { name: '2026年协商工作任务分解表', body: body('一、重点任务', SAID) },
    { name: '联系人名单', body: body(SAID) },
  ],
  signature: { mode: 'sealed', signers: ['示例市政协办公室'], date: '2026年8月1日' },
  note: '（联系人：林溪，联系电话：0000-1234567）',
  cc: '市委办公室，市政府办公室。',
  printLine: { office: '政协示例市委员会办公室', date: '2026年8月1日' },
};

export function specimen(profile: LayoutProfile = STANDARD_PROFILE): Promise<Uint8Array> {
  return renderWord(SPECIMEN, { profile, sample: false });
}

/** A file with the text of its parts changed, by their names. */
export async function changed(
  bytes: Uint8Array,
  change: (text: string, part: string) => string,
): Promise<Buffer> {
  const parts = await readParts('稿.docx', bytes, /./);
  for (const [name, content] of parts) {
    if (/\.(?:xml|rels)$/.test(name))
      parts.set(name, Buffer.from(change(content.toString('utf8'), name)));
  }
  return packParts(parts);
}

/** Changes the first paragraph that begins with some words; the last that is these words alone, where they end in $. */
export function inParagraph(words: string, change: (paragraph: string) => string) {
  const isAlone = words.endsWith('$');
  return (text: string, part: string): string => {
    if (part !== 'word/document.xml') return text;
    const meant = [...text.matchAll(/<w:p>(?:(?!<\/w:p>).)*<\/w:p>/gs)].filter(([paragraph]) => {
      const said = paragraph.replace(/<w:tab\/>/g, '\t').replace(/<[^>]*>/g, '');
      return isAlone ? said === words.slice(0, -1) : said.startsWith(words);
    });
    const found = meant.at(isAlone ? -1 : 0);
    if (found === undefined) throw new Error(`nothing is there that says ${words}`);
    const [paragraph] = found;
    const made = change(paragraph);
    if (made === paragraph) throw new Error(`nothing changed at ${words}`);
    return text.slice(0, found.index) + made + text.slice(found.index + paragraph.length);
  };
}

/** Changes a part by a pattern that must be there. */
export function inPart(
  name: string,
  pattern: RegExp,
  by: string | ((all: string, ...groups: string[]) => string),
) {
  return (text: string, part: string): string => {
    if (part !== name) return text;
    if (!pattern.test(text)) throw new Error(`no ${pattern} in ${name}`);
    return typeof by === 'string' ? text.replace(pattern, by) : text.replace(pattern, by);
  };
}

/** Gives a paragraph a property of its own, or attributes to the one that it has. */
export function withParagraph(property: string) {
  const [, name = '', attributes = ''] = /^<(w:\w+)(.*)\/>$/.exec(property) ?? [];
  return (paragraph: string): string => {
    const own = new RegExp(`(<w:pPr>(?:(?!</w:pPr>).)*?<${name})( [^>]*)/>`, 's');
    const found = own.exec(paragraph);
    if (!found) return paragraph.replace('</w:pPr>', `${property}</w:pPr>`);
    const names = [...attributes.matchAll(/(w:\w+)=/g)].map(([, one]) => one);
    const kept = (found[2] ?? '').replace(new RegExp(` (?:${names.join('|')})="[^"]*"`, 'g'), '');
    return paragraph.replace(own, `$1${kept}${attributes}/>`);
  };
}

/** Gives every run of a paragraph a property of its own. */
export function withRuns(property: string) {
  const name = /^<(w:\w+)/.exec(property)?.[1] ?? '';
  return (paragraph: string): string =>
    paragraph.replace(/<w:r>.*?<\/w:r>/gs, (run) => {
      const bare = run.replace(new RegExp(`<${name} [^>]*/>`), '');
      return bare.includes('<w:rPr>')
        ? bare.replace('</w:rPr>', `${property}</w:rPr>`)
        : bare.replace('<w:r>', `<w:r><w:rPr>${property}</w:rPr>`);
    });
}
