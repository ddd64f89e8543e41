import { readdirSync, readFileSync } from 'node:fs';
import { emptyDocument, type OfficialDocument } from '../../shared/document/official-document';

/** The invented papers that proofreading is measured with; nothing in them is said twice. */
const FOLDER = new URL('../fixtures/proofread/papers/', import.meta.url);
const PARTS = 14;
/** In each, behind a heading with text run in. */
const PARAGRAPHS = 7;
/** Characters of a paragraph at least. */
const LENGTH = 185;

/** Whole sentences, one paper after the other, as many to a paragraph as it takes. */
function* paragraphs(): Generator<string> {
  let text = '';
  for (const name of readdirSync(FOLDER).sort())
    for (const line of readFileSync(new URL(name, FOLDER), 'utf8').split('\n').slice(1))
      for (const sentence of line.match(/[^。；]+[。；]/gu) ?? []) {
        text += sentence;
        if (text.length < LENGTH) continue;
        yield text.replace(/；$/, '。');
        text = '';
      }
}

/** A draft of a little over 20,000 characters as offices write them: run-in headings and plain paragraphs. */
export function longDocument(title: string): OfficialDocument {
  const body: OfficialDocument['body'] = [];
  const written = paragraphs();
  const next = () => [{ text: String(written.next().value) }];
  for (let part = 0; part < PARTS; part += 1) {
    const number = [...'一二三四五六七八九', '十', '十一', '十二', '十三', '十四'][part];
    const runs = [{ text: `${number}、加强学习。` }];
    body.push({ type: 'heading', level: 1, runs, runIn: next() });
    for (let at = 0; at < PARAGRAPHS; at += 1) body.push({ type: 'paragraph', runs: next() });
  }
  return { ...emptyDocument(), title: [title], body };
}
