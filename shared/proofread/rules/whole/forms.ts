import type { Role } from '../../../structure/roles';
import { ORGANS } from '../../data/organs';
import { perLine } from '../../per-line';
import type { DocumentRule, Hit, Paragraph, Reading } from '../../types';

export interface Use {
  form: string;
  start: number;
  end: number;
}

/** The uses of every form but the commonest; of two equally common ones the first of the text stays. */
function minority(uses: readonly Use[]): { odd: Use[]; usual: string } | null {
  const counts = new Map<string, number>();
  for (const { form } of uses) counts.set(form, (counts.get(form) ?? 0) + 1);
  if (counts.size < 2) return null;
  const [usual = ''] = [...counts].sort((a, b) => b[1] - a[1])[0] ?? [];
  return { odd: uses.filter(({ form }) => form !== usual), usual };
}

/** Where a pattern stands in a line; its first group, where it has one, is the form. It begins the match. */
export const usesOf = (line: string, pattern: RegExp): Use[] =>
  [...line.matchAll(pattern)].map(({ index, 0: all, 1: form = all }) => ({
    form,
    start: index,
    end: index + form.length,
  }));

export const movedUse = (use: Use, by: number): Use => ({
  form: use.form,
  start: use.start + by,
  end: use.end + by,
});

/** What a declaration binds, （以下简称“住建局”）, is no second form. */
const isDeclared = (text: string, { start, end }: Use): boolean =>
  /(?:简称|称)[：“‘《]{0,2}[\u3400-\u9fff]{0,3}$/u.test(
    text.slice(Math.max(0, start - 10), start),
  ) || /^（以下简称/.test(text.slice(end, end + 6));

function hitsOfForms(text: string, uses: readonly Use[], what: string): Hit[] {
  const declared = uses.some((use) => isDeclared(text, use));
  const split = declared ? null : minority(uses);
  if (!split) return [];
  return split.odd.map(({ form, start, end }) => ({
    start,
    end,
    message: `${what}：别处写作“${split.usual}”，这里写作“${form}”`,
    suggestion: split.usual,
  }));
}

const ORGAN_PATTERNS = ORGANS.map(
  (forms) => new RegExp([...forms].sort((a, b) => b.length - a.length).join('|'), 'g'),
);

const CONGRESS = /(?:党的|中共)(?=十[八九]大|二十大|十[八九]届|二十届)/g;
const FORMS = [...ORGAN_PATTERNS, CONGRESS];
const formsIn = perLine((line) => FORMS.map((pattern) => usesOf(line, pattern)));

/**
 * Lines whose names have a form of their own (《党政机关公文处理工作条例》第九条（八）（十一）):
 * the signature is the full name, those a paper goes to may have their short one.
 */
const OF_FORM: ReadonlySet<Role> = new Set([
  'mark',
  'addressees',
  'signer',
  'dispatch',
  'cc',
  'printLine',
]);

/** Full and short names of one organ, 中共 and 党的 of one congress, in one text. */
export const forms: DocumentRule = {
  id: 'consistency.form',
  name: '名称前后不一',
  certainty: '疑似',
  source: '同一文件同一名称用一种写法',
  scope: 'document',
  find: ({ text, paragraphs, isWhole }) => {
    if (!isWhole) return [];
    const found = FORMS.map((): Use[] => []);
    for (const { text: line, start, role } of paragraphs) {
      if (OF_FORM.has(role)) continue;
      for (const [place, uses] of formsIn(line).entries())
        for (const use of uses) {
          const isIssuer = role === 'title' && line.startsWith('关于', use.end);
          if (!isIssuer) found[place]?.push(movedUse(use, start));
        }
    }
    const hits = found.flatMap((uses, place) =>
      hitsOfForms(
        text,
        uses,
        place < ORGAN_PATTERNS.length ? '机关名称前后不一' : '“中共”“党的”在一篇里用一种',
      ),
    );
    hits.push(
      ...titleForms(paragraphs),
      ...titleKinds(text, paragraphs),
      ...quotedForms({ paragraphs }),
    );
    return hits;
  },
};

/** How many characters two words of nearly the same length differ by; 9 for more than a few. */
export function difference(a: string, b: string): number {
  if (Math.abs(a.length - b.length) > 1) return 9;
  let head = 0;
  while (head < Math.min(a.length, b.length) && a.charAt(head) === b.charAt(head)) head += 1;
  let tail = 0;
  while (
    tail < Math.min(a.length, b.length) - head &&
    a.charAt(a.length - 1 - tail) === b.charAt(b.length - 1 - tail)
  )
    tail += 1;
  return Math.max(a.length, b.length) - head - tail;
}

/** Names in marks that differ from another one in the text by a character. Most are few; a great many are not compared. */
function nearForms(uses: readonly Use[], least: number, what: string): Hit[] {
  const groups = new Map<string, Use[]>();
  for (const use of uses) groups.set(use.form, [...(groups.get(use.form) ?? []), use]);
  const names = [...groups.keys()].filter(({ length }) => length >= least);
  if (names.length > 300) return [];
  const hits: Hit[] = [];
  for (const [place, one] of names.entries()) {
    for (const other of names.slice(place + 1)) {
      if (
        difference(one, other) > 1 ||
        /[\d一二三四五六七八九十]/.test(one) !== /[\d一二三四五六七八九十]/.test(other)
      )
        continue;
      if (
        one.replace(/[\d一二三四五六七八九十]/g, '') ===
        other.replace(/[\d一二三四五六七八九十]/g, '')
      )
        continue;
      const [a, b] = [groups.get(one) ?? [], groups.get(other) ?? []];
      const [odd, usual] = b.length <= a.length ? [b, one] : [a, other];
      hits.push(
        ...odd.map(({ start, end, form }) => ({
          start,
          end,
          message: `${what}：别处写作“${usual}”，这里写作“${form}”`,
        })),
      );
    }
  }
  return hits;
}

/** What stands between marks, without them. */
const titlesIn = perLine((line) => usesOf(line, /(?<=《)([^《》]{5,60})(?=》)/g));
const quotedIn = perLine((line) => usesOf(line, /(?<=“)([\u3400-\u9fff]{4,12})(?=”)/gu));

function usesIn(paragraphs: readonly Paragraph[], find: (line: string) => Use[]): Use[] {
  return paragraphs.flatMap(({ text, start }) => find(text).map((use) => movedUse(use, start)));
}

/** 《…》 that is cited twice in two forms. */
function titleForms(paragraphs: Reading['paragraphs']): Hit[] {
  return nearForms(usesIn(paragraphs, titlesIn), 5, '同一文件的名称前后不一');
}

/** What a title ends in and what it is about: 《养犬管理办法》 and 《养犬管理条例》. */
const KIND_OF_RULES = /^([\u3400-\u9fff]{4,40})(条例|办法|规定|细则|规则|章程)$/u;
/** One rule may take another's place. */
const REPLACED = /废止|替代|代替|修订|修改|上升为|升格|起草|制定|原《|同时/;

/** One paper that is cited as two kinds: 《养犬管理办法》 here, 《养犬管理条例》 there. */
function titleKinds(text: string, paragraphs: Reading['paragraphs']): Hit[] {
  if (REPLACED.test(text)) return [];
  const kinds = new Map<string, string>();
  return usesIn(paragraphs, titlesIn).flatMap(({ form, start, end }): Hit[] => {
    const [, about = '', kind = ''] = KIND_OF_RULES.exec(form) ?? [];
    const first = kinds.get(about);
    if (about === '' || first === undefined) {
      kinds.set(about, kind);
      return [];
    }
    if (first === kind) return [];
    return [{ start, end, message: `别处写作“${about}${first}”，这里写作“${form}”，请核对` }];
  });
}

/** “…” that is named twice in two forms. */
function quotedForms({ paragraphs }: Pick<Reading, 'paragraphs'>): Hit[] {
  return nearForms(usesIn(paragraphs, quotedIn), 5, '同一名称前后不一');
}

/** Short forms that are used before they are declared, or declared twice. */
export const shortForms: DocumentRule = {
  id: 'consistency.short-form',
  name: '简称先用后注',
  certainty: '疑似',
  source: '《党政机关公文处理工作条例》第十九条：使用简称先用全称并注明简称',
  scope: 'document',
  find: ({ text, paragraphs }) => {
    const hits: Hit[] = [];
    const titleEnd = paragraphs.findLast(({ role }) => role === 'title' || role === 'addressees');
    const bodyStart = titleEnd ? titleEnd.start + titleEnd.text.length : 0;
    const seen = new Set<string>();
    for (const match of [
      ...text.matchAll(
        /（(?:以下)?(?:统称|简称|称)(?:为|：)?[“《]?([^”》（）。，]{2,20})[”》]?）/g,
      ),
    ].slice(0, 60)) {
      const short = match[1] ?? '';
      if (seen.has(short)) {
        hits.push({
          start: match.index,
          end: match.index + match[0].length,
          message: `“${short}”已经注明过简称`,
        });
        continue;
      }
      seen.add(short);
      const full = text.slice(Math.max(0, match.index - 60), match.index);
      // The full name itself begins with its mark, or some way before the declaration.
      const sentence =
        full.length - 1 - Math.max(...[...'\n。；，：'].map((mark) => full.lastIndexOf(mark)));
      const title = full.endsWith('》')
        ? full.length - full.lastIndexOf('《')
        : Math.min(30, sentence);
      const fullStart = match.index - title;
      for (const marked of [`《${short}》`, `“${short}”`, short]) {
        const at = text.indexOf(marked, bodyStart);
        if (at < 0 || at >= fullStart) continue;
        // 示范区 inside its own full name, or inside a longer word, is no use of the short form.
        if (
          marked === short &&
          (short.length < 3 ||
            full.slice(-title).includes(text.slice(Math.max(0, at - 2), at + short.length)))
        )
          continue;
        if (
          /^[《“]/.test(marked) ||
          !/[\u3400-\u9fff]/u.test(text.charAt(at - 1)) ||
          /[在把对按将由以为及和与了]/.test(text.charAt(at - 1))
        ) {
          hits.push({
            start: at,
            end: at + marked.length,
            message: `这里先用了简称“${short}”，后面才注明`,
          });
          break;
        }
      }
    }
    return hits;
  },
};
