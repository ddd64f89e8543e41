import type { DocumentRule, Hit } from '../../types';

/** Days are compared as 20260506; a year of them. */
const A_YEAR = 10_000;
const numberOf = (year: number, month: number, day: number): number =>
  year * A_YEAR + month * 100 + day;

/** What is past when a sentence says so. */
const PAST =
  /召开了|举行了|已于|通过了|圆满结束|成功举办|组织了|开展了|完成了|审议通过|会议(?:听取|审议|传达|强调|指出)|主持召开|出席会议|传达学习了|视察了|调研了/;
const DUE =
  /(?:于|在)?[^，。；]{0,6}(?:前|以前|之前)[^，。；]{0,12}(?:报送|反馈|报|送|提交|上报|报名|反馈至|函复|回复|报至)/;

/** What stands before the day of something to come, and the kinds of papers that call people to it. */
const TO_COME = /(?<![原曾])(?:定于|拟于|将于)$/;
const CALLING: ReadonlySet<string> = new Set(['通知', '函', '公告', '通告', '请示']);

/** 自2025年11月9日起施行. */
const IN_FORCE =
  /自((?:19|20)\d{2})年(\d{1,2})月(\d{1,2})日(?:[^，。；\d]{0,10})起(?:正式)?(?:施行|实施|生效)/g;

/** Something comes into force some months back at most; in an earlier year it is a slip. */
function inForceBefore(text: string, own: number): Hit[] {
  return [...text.matchAll(IN_FORCE)].flatMap(({ index, 0: words, 1: year, 2: month, 3: day }) => {
    const from = numberOf(Number(year), Number(month), Number(day));
    // In a quotation or a sentence about another paper it may be any day.
    if (
      Math.floor(own / A_YEAR) <= Math.floor(from / A_YEAR) ||
      !/本[\u3400-\u9fff]{2,4}[^，。；]{0,6}$/u.test(text.slice(0, index))
    )
      return [];
    const start = index + 1;
    const end = start + words.indexOf('日');
    return [{ start, end, message: '施行的日子在成文日期之前的年份，请核对' }];
  });
}

const movedHit = (hit: Hit, by: number): Hit => ({
  ...hit,
  start: hit.start + by,
  end: hit.end + by,
});

/** 成文日期 before what the text tells as past, and what is asked for by a day that is over. */
export const datedBefore: DocumentRule = {
  id: 'dates.before-event',
  name: '成文日期与事件不符',
  certainty: '疑似',
  source: '《党政机关公文处理工作条例》第九条（十二）',
  scope: 'document',
  find: ({ paragraphs, dated, kind }) => {
    if (dated === null) return [];
    const own = Number(dated.replaceAll('-', ''));
    let year = Number(dated.slice(0, 4));
    const hits: Hit[] = [];
    for (const { text, start, role } of paragraphs) {
      hits.push(...inForceBefore(text, own).map((hit) => movedHit(hit, start)));
      if (role !== 'paragraph' && !role.startsWith('heading')) continue;
      for (const match of text.matchAll(/(?:((?:19|20)\d{2})年)?(\d{1,2})月(\d{1,2})日/g)) {
        if (match[1] !== undefined) year = Number(match[1]);
        const day = numberOf(year, Number(match[2]), Number(match[3]));
        const rest = text.slice(match.index + match[0].length, match.index + match[0].length + 60);
        const clause = /^[^。；]*/.exec(rest)?.[0] ?? '';
        const place = { start: start + match.index, end: start + match.index + match[0].length };
        const before = text.slice(Math.max(0, match.index - 6), match.index);
        if (day < own && TO_COME.test(before) && kind !== null && CALLING.has(kind))
          hits.push({ ...place, message: `定下的日子早于成文日期（${dated}）` });
        else if (day > own && (PAST.test(clause) || (/已于$/.test(before) && !/前/.test(clause))))
          hits.push({ ...place, message: `这里说的事在成文日期（${dated}）之后，核对两个日期` });
        else if (
          day < own &&
          match[1] !== undefined &&
          DUE.test(match[0] + clause) &&
          /请|须|务必/.test(text)
        )
          hits.push({ ...place, message: `要求的时限早于成文日期（${dated}）` });
        else if (
          day < own &&
          match[1] === undefined &&
          own - day < 400 &&
          year === Number(dated.slice(0, 4)) &&
          /^(?:（[^（）]{1,6}）)?(?:[上下]午)?[\d：:时点分]{0,6}前[^，。；]{0,16}(?:报送|反馈|上报|提交|函复|报名)/.test(
            clause,
          ) &&
          /请/.test(text)
        )
          hits.push({ ...place, message: `要求的时限早于成文日期（${dated}）` });
      }
    }
    return hits;
  },
};
