import { type TemplateFacts, templateFacts } from '#shared/template/template-faults';
import { Failure } from '../errors';
import { refuseAllButDocx } from '../files/looks';
import { refusals } from '../files/refusals';
import { refuseSecrets } from '../files/refuse-secrets';
import { readParts } from '../ooxml/package-parts';
import { namesOf } from '../ooxml/patch';
import { openWordFile, type WordFile, type WordPart } from '../ooxml/word-file';
import { openWordParts } from '../ooxml/word-parts';
import { parseXml } from '../ooxml/xml-tree';
import { templateParagraphs } from './template-paragraphs';

export interface OpenedTemplate extends TemplateFacts {
  file: WordFile;
}

const PROGRAMS = /(?:^|\/)vbaProject\.bin$|(?:^|\/)activeX\//i;
const TYPES = /^\[Content_Types\]\.xml$/i;
const WITH_MACROS = /macroEnabled/i;
const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';

/** A package that would run something, whatever its name. */
async function hasPrograms(name: string, bytes: Uint8Array): Promise<boolean> {
  let found = false;
  const wanted = {
    test: (part: string) => {
      found ||= PROGRAMS.test(part);
      return TYPES.test(part);
    },
  };
  for (const [, types] of await readParts(name, bytes, wanted))
    found ||= WITH_MACROS.test(types.toString('utf8'));
  return found;
}

/** Written as nearly every program writes it, so that what is put in can be read there. */
function isUsual({ name, source }: WordPart): boolean {
  if (name !== 'word/document.xml') return false;
  const [root] = parseXml(source).children;
  if (root === undefined) return false;
  const { element, namespace } = namesOf(source, root);
  return element === 'w:' && namespace === WORD;
}

/** Opens a template and gathers all that is wrong with it. Throws Failure where it cannot be read at all. */
export async function openTemplate(name: string, bytes: Uint8Array): Promise<OpenedTemplate> {
  refuseAllButDocx(name, bytes);
  try {
    const file = await openWordFile(name, bytes);
    const paragraphs = templateParagraphs(file);
    refuseSecrets('模板', paragraphs.map(({ text }) => text).join('\n'));
    const { placeholders, faults } = templateFacts(paragraphs);
    if (await hasPrograms(name, bytes))
      faults.push('模板里带有宏（程序），请用 WPS 或 Word 另存为不带宏的 .docx。');
    const { parts } = await openWordParts(name, bytes);
    if (!isUsual(file.main) || !parts.has('word/styles.xml'))
      faults.push('模板的写法少见，填不进去，请用 WPS 或 Word 打开，另存为“Word 文档（.docx）”。');
    for (const part of file.broken) faults.push(`模板的${part}部分已损坏。`);
    return { file, placeholders, faults };
  } catch (error) {
    throw error instanceof Failure ? error : refusals.damaged(name, error);
  }
}

/** What a template asks for and what is wrong with it. Throws Failure; the bytes are not changed. */
export async function readTemplate(name: string, bytes: Uint8Array): Promise<TemplateFacts> {
  const { placeholders, faults } = await openTemplate(name, bytes);
  return { placeholders, faults };
}
