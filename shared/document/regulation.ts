/**
 * Levels of a regulation (办法, 规定, 章程): 第一编 or 第一部分, 第一章, 第一节 with their name, and below them
 * 第一条 with its words; 条 are counted through the whole text, and what is numbered within one
 * (项, 目) is its text and no heading. Habit of regulations, not of GB/T 9704.
 */

const COUNT = '[〇零一二三四五六七八九十百\\d]{1,6}';
const CHAPTER = new RegExp(`^第${COUNT}(编|章|节|部分)(?:[ \\u3000]+\\S|$)`);
const ARTICLE = new RegExp(`^第${COUNT}条(?:之[一二三四五六七八九十]+)?(?=[ \\u3000]+\\S|$)`);
const LONGEST_CHAPTER = 40;

const DEPTHS = { 编: 1, 部分: 1, 章: 2, 节: 3 } as const;
/** 条 stand below all of them. */
const ARTICLE_DEPTH = 4;

/** 1 for 第一编 and 第一部分, 2 for 第一章, 3 for 第一节 standing as a line of their own with their name; null for any other text. */
export function chapterDepth(text: string): 1 | 2 | 3 | null {
  const kind = CHAPTER.exec(text)?.[1] as keyof typeof DEPTHS | undefined;
  const isName = kind && text.length <= LONGEST_CHAPTER && !/[。；，：]/.test(text);
  return isName ? DEPTHS[kind] : null;
}

/** Length of 第三条, 第三条之一 at the head of an article; 0 where a text is none. */
export function articleNumberLength(text: string): number {
  return ARTICLE.exec(text)?.[0].length ?? 0;
}

/** How deep a heading stands among those of a regulation, from 1; null when it is none of these. */
export function regulationDepth(text: string): number | null {
  return chapterDepth(text) ?? (articleNumberLength(text) > 0 ? ARTICLE_DEPTH : null);
}
