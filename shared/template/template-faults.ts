import * as z from 'zod/mini';
import { nearestPlaceholder } from './nearest';
import { BODY, isBlocks, isPlaceholder } from './placeholders';

/** A paragraph of a template; where a text box stands in it, that is another one. */
export interface TemplateParagraph {
  text: string;
  /** For people: 第3段, 页眉, 文本框. */
  where: string;
  /** In the text itself, where paragraphs and tables can stand. */
  isText: boolean;
}

export const TemplateFacts = z.object({
  /** Names used, in their order. */
  placeholders: z.array(z.string()),
  /** Everything that is wrong, a sentence each. */
  faults: z.array(z.string()),
});
export type TemplateFacts = z.infer<typeof TemplateFacts>;

/** 【, 】 and what stands between. */
const BRACKETS = /【([^【】]*)】|[【】]/g;
/** A known name between marks of another kind, which would stay on every paper: {{标题}}, [标题], ${标题}. */
const OTHER_BRACKETS =
  /(?:\$?\{{1,2}|\[{1,2}|［|｛|〖|«|<{1,2})\s*([\p{Script=Han}]{2,6})\s*(?:\}{1,2}|\]{1,2}|］|｝|〗|»|>{1,2})/gu;
const LONGEST = 16;

const shortened = (text: string): string =>
  text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;

function unknown(name: string): string {
  const near = nearestPlaceholder(name);
  if (name.trim() === '') return '里面没有写要填哪一项';
  return near === null ? '没有这一项' : `没有这一项，是不是【${near}】`;
}

function faultsOf({ text, where, isText }: TemplateParagraph, found: string[]): string[] {
  const faults: string[] = [];
  const say = (what: string, why: string) =>
    faults.push(`${where}的“${shortened(what)}”：${why}。`);
  for (const { 0: whole, 1: name = '' } of text.matchAll(OTHER_BRACKETS)) {
    if (isPlaceholder(name)) say(whole, `不会被填上，要填的名称写在【】里：【${name}】`);
  }
  for (const { 0: whole, 1: name } of text.matchAll(BRACKETS)) {
    if (name === undefined) {
      const missing = whole === '【' ? '】' : '【';
      say(text.trim(), `“${whole}”没有配上“${missing}”，名称要写在同一段的一对括号里`);
    } else if (!isPlaceholder(name)) say(whole, unknown(name));
    else {
      found.push(name);
      if (isBlocks(name) && !isText) say(whole, `${name}不能放在这里，请放到文档的正文部分`);
      else if (isBlocks(name) && text.trim() !== whole)
        say(text.trim(), `【${name}】要单独成一段，前后不能有别的文字`);
    }
  }
  return faults;
}

/** What a template asks for, and all that is wrong with it at once. */
export function templateFacts(paragraphs: readonly TemplateParagraph[]): TemplateFacts {
  const found: string[] = [];
  const faults = paragraphs.flatMap((paragraph) => faultsOf(paragraph, found));
  const placeholders = [...new Set(found)];
  for (const name of placeholders) {
    const count = found.filter((one) => one === name).length;
    if (count > 1) faults.push(`【${name}】写了${count}处，每一项只能写一处。`);
  }
  if (!found.includes(BODY)) faults.push('没有写【正文】，文稿的正文没有地方放。');
  return { placeholders, faults };
}
