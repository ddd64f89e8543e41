import type { DocumentRule, Hit } from '../../types';

const SOURCE = 'GB/T 9704-2012 7.3.4、7.3.7';
const MENTION =
  /(?:见|详见|附|参见|按|填写|填报|（)附件(\d{1,2})?|附件(\d{1,2})(?=[，。、；）（《的和]|所列|为|是)/g;

/** Attachments that are named and missing, listed and never named, or written wrongly. */
export const attachments: DocumentRule = {
  id: 'attachments.match',
  name: '附件',
  certainty: '疑似',
  source: SOURCE,
  scope: 'document',
  find: ({ paragraphs, isWhole }) => {
    if (!isWhole) return [];
    const hits: Hit[] = [];
    const listed = paragraphs.filter(
      ({ role, text }) => role === 'attachment' || /^[ \u3000]*附件[：:]/.test(text),
    );
    const lines = paragraphs.slice(listed[0] ? paragraphs.indexOf(listed[0]) : paragraphs.length);
    const count = countListed(
      listed.map(({ text }) => text),
      lines.map(({ text }) => text),
    );
    const pages = paragraphs.filter(
      ({ text, role }) => role === 'annexLabel' || /^[ \u3000]*附件\d{0,2}[ \u3000]*$/.test(text),
    );
    const most = Math.max(count, pages.length);
    for (const { text, start, role } of paragraphs) {
      if (role !== 'paragraph' && !role.startsWith('heading') && role !== 'note') continue;
      if (/^[ \u3000]*附件\d*[：:]?/.test(text)) continue;
      for (const match of text.matchAll(MENTION)) {
        const number = Number(match[1] ?? match[2] ?? 1);
        if (number <= most) continue;
        const words = match[0].replace(/^.*?(?=附件)/, '');
        const at = start + match.index + match[0].length - words.length;
        const message =
          most === 0 ? '提到附件，文后没有附件说明' : `提到附件${number}，附件说明只有${most}个`;
        hits.push({ start: at, end: at + words.length, message });
      }
    }
    for (const { text, start } of listed) {
      const end = text.trimEnd().length;
      if (/[。；，]$/.test(text.trimEnd()))
        hits.push({
          start: start + end - 1,
          end: start + end,
          message: '附件名称后不用标点',
          suggestion: '',
          certainty: '必改',
        });
      const quoted = /(?:附件[：:][ \u3000]*|\d[.．、])(《[^《》]+》)$/.exec(text.trimEnd());
      if (quoted) {
        const at = start + text.indexOf(quoted[1] ?? '');
        hits.push({
          start: at,
          end: at + (quoted[1] ?? '').length,
          message: '附件名称不用书名号',
          suggestion: (quoted[1] ?? '').slice(1, -1),
        });
      }
      if (/^[ \u3000]*附件[：:][ \u3000]*1[.．、][^\d]*$/u.test(text) && count === 1)
        hits.push({ start, end: start + text.length, message: '只有一个附件时不编序号' });
    }
    return hits;
  },
};

/** How many names an 附件说明 has: its own lines, and those below it that go on with the number. */
function countListed(listed: readonly string[], below: readonly string[]): number {
  if (listed.length === 0) return 0;
  let count = 0;
  for (const line of below) {
    const number = /^[ \u3000]*(?:附件[：:][ \u3000]*)?(\d{1,2})[.．、]/.exec(line);
    if (count === 0 && !number) return 1;
    if (!number || Number(number[1]) !== count + 1) break;
    count += 1;
  }
  return Math.max(count, listed.length);
}
