/** 1. 1、 1) ① 一、 （一） (1) 第一项： before a title; 1.5万亩 is none. */
const NUMBER =
  /^(?:\d{1,2}[.．](?!\d)|\d{1,2}[、)）]|[①-⑳⒈-⒛㈠-㈩]|[一二三四五六七八九十]{1,3}、|[（(](?:[一二三四五六七八九十]{1,3}|\d{1,2})[)）]|第[一二三四五六七八九十\d]{1,3}[项个](?:议题)?[：:、]|(?:议题|议程)[一二三四五六七八九十\d]{1,3}[：:、])\s*/;

/** Titles as pasted: a line each, without their numbers and the mark that parted them; cells of a table with a blank between. */
export function itemTitles(text: string): string[] {
  return text
    .split(/\r?\n/)
    .map((line) =>
      line
        .replace(/^[\s\u3000]*(?:\d{1,3}\t+)?/, '')
        .replace(NUMBER, '')
        .replace(/[\s\u3000]*\t[\s\u3000]*/g, '\u3000')
        .replace(/[；;。]$/, '')
        .trim()
        .replace(/[；;。]$/, ''),
    )
    .filter((line) => line !== '');
}
