import { attachmentLabels, type Block, type OfficialDocument, runsText } from './official-document';
import { toPlainText } from './plain-text';

/** A title of an attachment's page is no longer than this, characters. */
const LONGEST_TITLE = 60;
/** Paragraphs at the head of an attachment that may be its title. */
const MOST_LINES = 3;
/** Share of characters that a name and a title have in common where one is meant to be the other. */
const ALIKE = 0.6;

const bare = (text: string): string => text.replace(/[\s\u3000《》]/g, '');

/** The share of the shorter text's characters that stand in the other in the same order. */
function likeness(a: string, b: string): number {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  let row = new Array<number>(long.length + 1).fill(0);
  for (const character of short) {
    const next = [0];
    for (let at = 0; at < long.length; at += 1) {
      const same = character === long[at] ? (row[at] ?? 0) + 1 : 0;
      next.push(Math.max(same, next[at] ?? 0, row[at + 1] ?? 0));
    }
    row = next;
  }
  return short.length === 0 ? 0 : (row.at(-1) ?? 0) / long.length;
}

/** What the first paragraphs of an attachment say as a title, one, two and three of them joined. */
function titlesOf(body: readonly Block[]): string[] {
  const titles: string[] = [];
  let joined = '';
  for (const block of body.slice(0, MOST_LINES)) {
    if (block.type !== 'paragraph') break;
    joined += runsText(block.runs).trim();
    if (joined.length > LONGEST_TITLE || /[。；：，！？]$/.test(joined)) break;
    titles.push(joined);
  }
  return titles;
}

function remarkOn(label: string, name: string, body: readonly Block[]): string[] {
  const titles = titlesOf(body);
  if (titles.some((title) => bare(title) === bare(name))) {
    return [`${label}：标题“${name}”由附件说明带出，附件正文里又写了一遍，会印两遍`];
  }
  const alike = titles.find((title) => likeness(bare(title), bare(name)) >= ALIKE);
  return alike === undefined
    ? []
    : [`${label}：附件说明里是“${name}”，附件正文里的标题是“${alike}”，两处应当一致（国标7.3.7）`];
}

/** 附件3 that the text speaks of, beyond those that there are. */
function unknownNumbers(document: OfficialDocument, count: number): string[] {
  const { text } = toPlainText({ ...document, attachments: [] });
  const numbers = [...text.matchAll(/附件(\d{1,2})(?!\d)/g)].map(([, number]) => Number(number));
  const beyond = [...new Set(numbers)].filter((number) => number > count).sort((a, b) => a - b);
  return beyond.map((number) => `正文提到附件${number}，附件说明里只有${count}个附件`);
}

/**
 * Where the 附件说明, the pages of the attachments and the text do not agree, a sentence each
 * (7.3.4, 7.3.7): another title on the page, a title printed twice, a mark behind a name, a
 * number that there is none for.
 */
export function attachmentRemarks(document: OfficialDocument): string[] {
  const labels = attachmentLabels(document.attachments);
  const noted = document.attachments.flatMap(({ name, body }, index) => {
    const label = labels[index] ?? '';
    if (label === '' || name.trim() === '') return [];
    const mark = /[。；，、：！？]$/.exec(name.trim())?.[0];
    return [
      ...remarkOn(label, name.trim(), body),
      ...(mark ? [`${label}：名称“${name}”后有“${mark}”，附件名称后不加标点（国标7.3.4）`] : []),
    ];
  });
  const count = labels.filter((label) => label !== '').length;
  return count === 0 ? noted : [...noted, ...unknownNumbers(document, count)];
}
