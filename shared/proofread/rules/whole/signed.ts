import { perLine } from '../../per-line';
import type { DocumentRule, Hit, Reading } from '../../types';
import { difference } from './forms';

const BODY = /(?:委员会|办公室|政府|局|厅|院|会|委|中心|党组|公司|部)$/u;

/** The bodies at the head of a title, each before 关于 or a blank: 政协岚泊市委员会办公室关于…. */
const issuersIn = perLine((title) => {
  const head = /^(.{4,60}?)关于/u.exec(title)?.[1] ?? '';
  return head.split(/[ \u3000]+/).filter((one) => BODY.test(one));
});

function titleOf(paragraphs: Reading['paragraphs']): string {
  return paragraphs
    .filter(({ role }) => role === 'title')
    .map(({ text }) => text)
    .join('');
}

/** The name under a paper that is the one of its title but for a character. */
export const signedAs: DocumentRule = {
  id: 'consistency.signature',
  name: '署名与标题不符',
  certainty: '疑似',
  source: '《党政机关公文处理工作条例》第九条（十一）',
  scope: 'document',
  find: ({ paragraphs }) => {
    const issuers = issuersIn(titleOf(paragraphs));
    return paragraphs
      .filter(({ role }) => role === 'signer')
      .flatMap(({ text, start }): Hit[] => {
        const name = text.trim();
        const near = issuers.find(
          (one) => one.length === name.length && one !== name && difference(one, name) === 1,
        );
        if (near === undefined || issuers.includes(name)) return [];
        const at = start + text.indexOf(name);
        return [{ start: at, end: at + name.length, message: `标题里是“${near}”，请核对` }];
      });
  },
};

const NUMBER = '[一二三四五六七八九十百]{1,5}';
const MEETING = '(主席会议|常委会会议|常务委员会会议|党组会议|秘书长会议|全体会议)';
const COUNTED = new RegExp(
  `(?:第(${NUMBER})届委员会(?:常务委员会)?第?|(?<!第)(${NUMBER})届(?:委员会)?第?)(${NUMBER})次${MEETING}`,
  'gu',
);
const HELD = /(?:召开|举行)(?:了)?(?:市政协|县政协|区政协|政协)?$/u;

/** Minutes of the 38th meeting that begin with the 37th. */
export const meetingOfTitle: DocumentRule = {
  id: 'consistency.meeting',
  name: '会议次数与标题不符',
  certainty: '疑似',
  source: '同一文件同一会议用一种写法',
  scope: 'document',
  find: ({ paragraphs, kind }) => {
    if (kind !== '纪要') return [];
    const [own] = [...titleOf(paragraphs).matchAll(COUNTED)];
    if (!own) return [];
    const [, , , count, meeting] = own;
    const term = own[1] ?? own[2];
    return paragraphs.flatMap(({ text, start, role }): Hit[] =>
      role !== 'paragraph'
        ? []
        : [...text.matchAll(COUNTED)].flatMap((match): Hit[] => {
            const isOwn = match[4] === meeting && HELD.test(text.slice(0, match.index));
            if (!isOwn || (match[3] === count && (match[1] ?? match[2]) === term)) return [];
            const at = start + match.index;
            return [{ start: at, end: at + match[0].length, message: `标题里是“${own[0]}”` }];
          }),
    );
  },
};
