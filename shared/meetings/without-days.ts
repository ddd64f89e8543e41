/**
 * A text that was written for the last meeting, as it goes on to the next: its days are blanks to
 * be filled in, all else stands as it was. Days of every week or month are the office's habit and
 * stay, spans of time (3日内) are no days, and a person (周一鸣) is none either.
 */

/** What is still to be filled in, as on the papers. */
const BLANK = '××';
const DAY_BLANK = `${BLANK}月${BLANK}日`;

const HAN_DAY = '[一二三四五六七八九十]{1,3}';
/** Between two days: a row of them, or from one to the other. */
const ROW = '[、,，]|和|与|及|或者?|以及';
const SPAN = '至|到|—{1,2}|－|-|–|～|~';
const WEEK = '(?:周|星期|礼拜)';
const WEEKDAY = '[一二三四五六日天]';
/** （星期三）, (周六): what a day is said to be goes with the day. */
const DAY_NOTE = `(?:（${WEEK}${WEEKDAY}）|\\(${WEEK}${WEEKDAY}\\))?`;

type Step = (text: string) => string;
const blanked =
  (pattern: RegExp, blank: string): Step =>
  (text) =>
    text.replace(pattern, blank);

/** Every day of a row as a blank, with what joins them as it was. */
const eachBlanked =
  (row: RegExp, day: RegExp, blank: string): Step =>
  (text) =>
    text.replace(row, (found) => found.replace(day, blank));

/** Where a day without its month can begin: 每月10日 is a habit, 3日 in 会前3日 none. */
const BEGINS = '(?<=^|[于在，。；、：（(\\s])(?<!每[^。；，]{0,16})';
/** 3日内, 15日左右: how long, not when; 31日程 none either. */
const NO_DAY = '(?![内程期常]|以内|左右|时间)';
const DAY = `(?:\\d{1,2}|${HAN_DAY})`;

/** 二〇二六年. */
const HAN_YEAR = '[一二][九〇零○][〇零○一二三四五六七八九]{2}年';
/** What says of a month and a number without 日 that they are a day: 9月10下午, 9月10（周四）. */
const IS_DAY = `(?=之?前|以前|上午|下午|中午|晚|全天|报到|召开|举行|[（(]${WEEK})`;

const MONTHS_AND_DAYS: readonly Step[] = [
  blanked(new RegExp(`${HAN_YEAR}(?=${HAN_DAY}月)`, 'g'), `${BLANK}年`),
  blanked(
    new RegExp(`(?:(?:19|20)\\d{2}年)?\\d{1,2}月\\d{1,2}${IS_DAY}(?:${DAY_NOTE})`, 'g'),
    DAY_BLANK,
  ),
  // 8月15、16日 and 8月15-16日: the first day has no 日 of its own.
  eachBlanked(
    new RegExp(`\\d{1,2}月\\d{1,2}(?:(?:${ROW}|${SPAN})\\d{1,2})+[日号]`, 'g'),
    /(?<=月)\d{1,2}(?![日号])|(?<=[^\d月])\d{1,2}(?![\d月日号])/g,
    BLANK,
  ),
  blanked(
    new RegExp(`(?<=\\d{1,2}月${BLANK}[^。；]{0,20})\\d{1,2}[日号]${DAY_NOTE}`, 'g'),
    `${BLANK}日`,
  ),
  blanked(new RegExp(`(?:(?:19|20)\\d{2}年)?\\d{1,2}月(?=${BLANK})`, 'g'), `${BLANK}月`),
  blanked(new RegExp(`(?:(?:19|20)\\d{2}年)?\\d{1,2}月\\d{1,2}[日号]${DAY_NOTE}`, 'g'), DAY_BLANK),
  blanked(new RegExp(`${HAN_DAY}月${HAN_DAY}[日号]`, 'g'), DAY_BLANK),
  blanked(
    /农历[正冬腊一二三四五六七八九十]{1,2}月(?:初|十|廿|二十|三十)[一二三四五六七八九十]?/g,
    `农历${BLANK}`,
  ),
  blanked(/(?:19|20)\d{2}([-./])\d{1,2}\1\d{1,2}(?!\d)(?:(?=(?:至|—|～|~)\d))?/g, DAY_BLANK),
  blanked(new RegExp(`(?<=${DAY_BLANK}(?:至|—|～|~))\\d{1,2}(?![\\d日号月.:：时点])`, 'g'), BLANK),
  // 8.15前, 7/15上午: numbers alone are a day only where such a word follows, also at the end of a span.
  blanked(
    /(?<![\d.,/])\d{1,2}[./]\d{1,2}(?=(?:(?:至|—{1,2}|-|～|~)\d{1,2}[./]\d{1,2})?日?(?:之?前|以前|上午|下午|晚|报到|召开|举行|期间|[（(](?:星期|周)))/g,
    DAY_BLANK,
  ),
  blanked(
    new RegExp(`(?<=${DAY_BLANK}(?:至|—{1,2}|-|～|~))\\d{1,2}[./]\\d{1,2}日?`, 'g'),
    DAY_BLANK,
  ),
  // The days that follow another one of the same month: 7月15日至16日, 7月15日、16日、17日.
  (text) => {
    const next = new RegExp(
      `(?<=${BLANK}日(?:（[^（）]*）)?(?:上午|下午|晚上?)?(?:${ROW}|${SPAN}))${DAY}[日号]${DAY_NOTE}${NO_DAY}`,
    );
    let carried = text;
    while (next.test(carried)) carried = carried.replace(next, `${BLANK}日`);
    return carried;
  },
];

const DAYS_ALONE: readonly Step[] = [
  // 本月20日, 请于15日前; 会前3日 and 3日内 are no days of a calendar.
  blanked(/(?<=[本当下上]月)\d{1,2}[日号]/g, `${BLANK}日`),
  // 15日、16日, 15、16日, 15日至16日
  eachBlanked(
    new RegExp(
      `${BEGINS}${DAY}日?(?:(?:${ROW}|${SPAN})${DAY}日?)*(?:${ROW}|${SPAN})${DAY}日${NO_DAY}`,
      'gm',
    ),
    new RegExp(DAY, 'g'),
    BLANK,
  ),
  blanked(
    new RegExp(
      `${BEGINS}${DAY}[日号](?=(?:之|以)?前|上午|下午|晚|全天|\\d{1,2}[:：时点]|[（(]${WEEK})`,
      'gm',
    ),
    `${BLANK}日`,
  ),
  // 8月上旬, 8月中下旬, 4月至6月
  blanked(
    new RegExp(
      `(?:\\d{1,2}|${HAN_DAY})月(?=[上中下]{1,2}旬|[底初份末]|(?:${SPAN})\\d{1,2}月)`,
      'g',
    ),
    `${BLANK}月`,
  ),
  blanked(new RegExp(`(?<=${BLANK}月(?:${SPAN}))\\d{1,2}月(?!\\d)`, 'g'), `${BLANK}月`),
  // 2026年11月, 今年11月, 11月前: a month alone, but not that of every year.
  blanked(/(?<=(?:(?:19|20)\d{2}|[今本当明])年)\d{1,2}月/g, `${BLANK}月`),
  blanked(
    /(?<!每[^。；，]{0,16})(?<!\d)\d{1,2}月(?=之?前|以前|内|召开|举[行办]|开展)/g,
    `${BLANK}月`,
  ),
  // 2026—2027年度
  blanked(/(?:19|20)\d{2}(?=年?(?:—{1,2}|-|–|～|~|至|到)(?:19|20)\d{2}年)/g, BLANK),
  blanked(/(?:19|20)\d{2}年/g, `${BLANK}年`),
];

/** 每周三, 逢周一: of every week; 一周三次 is none. */
const HABIT = /[每逢各凡双单一二两三四五六七八九十几\d]$/;
/** What can stand behind a day of the week; another character makes a name of it (周一鸣), or 周日程. */
const FOLLOWS =
  /^(?:$|[^\p{Script=Han}]|[前后之以上下中午晚早夜凌全都各均也再即起召开举参报到提交送发出集彩布值加休放例赴去来在于至和与或及的是不照仍有无没安准进正会视调考座学研就由请按统另将要需须可应为分给向对把让])/u;
const WEEKDAYS = new RegExp(
  `([本这下上]个?)?${WEEK}(?:${WEEKDAY}(?:(?:${ROW}|${SPAN})?${WEEK}${WEEKDAY}|(?:${ROW}|${SPAN})${WEEKDAY}(?![\\p{Script=Han}]*[是、])(?=[上下中全晚前报到召开举集布值交休]|[^\\p{Script=Han}]|$))*|(?<=[本这下上]个?周)末)`,
  'gu',
);
const IS_SPAN = new RegExp(`${WEEKDAY}(?:${SPAN})(?:${WEEK})?${WEEKDAY}`);

/** Days of the week, alone, in a row or as a span. */
function withoutWeekdays(text: string): string {
  return text.replace(WEEKDAYS, (found, which: string | undefined, at: number) => {
    const before = text.slice(0, at);
    const behind = text.slice(at + found.length);
    const isOfDay = new RegExp(`${BLANK}日[（(]$`).test(before);
    if (which === undefined && !isOfDay) {
      if (HABIT.test(before) || IS_SPAN.test(found) || !FOLLOWS.test(behind)) return found;
      // 周六、周日除外: of every week too.
      if (/^(?:除外|休息|不办公|不上班)/.test(behind)) return found;
    }
    // 周三次, 周六月: a count, and the end of one word with the beginning of another.
    if (/^[次月]/.test(behind) || (/[日天]$/.test(found) && /^[程常]/.test(behind))) return found;
    return found.replace(
      new RegExp(
        `(?:[本这下上]个?)?${WEEK}[一二三四五六日天末]|(?<=${ROW}|${SPAN})${WEEKDAY}`,
        'g',
      ),
      BLANK,
    );
  });
}

const STEPS: readonly Step[] = [
  ...MONTHS_AND_DAYS,
  ...DAYS_ALONE,
  withoutWeekdays,
  blanked(/(?:明|后)[天日](?!子|报[纸刊])|[明今]晚|明早|今[天日](?=上午|下午|晚|之?前|内)/g, BLANK),
];

/** A day, a month or a year as a text names it. */
const DATE = `(?:(?:(?:19|20)\\d{2}年|${HAN_YEAR})(?:(?:\\d{1,2}|${HAN_DAY})月(?:(?:\\d{1,2}|${HAN_DAY})[日号])?)?|\\d{1,2}月\\d{1,2}[日号]|${HAN_DAY}月${HAN_DAY}[日号]|(?:19|20)\\d{2}([-./])\\d{1,2}\\1\\d{1,2}(?!\\d))`;
const IN_FORCE = '(?:施行|实施|生效)';
const DONE =
  '(?:印发|公布|发布|颁布|通过|修订|修正|修改|批准|签订|签署|出台|下发|制定|成立|建成|投用|任命|当选|作出)';
/** What is true of that day for ever: 自3月1日起施行, 3月1日印发的, （2024年修订）, 2021年换届以来; 3月1日前印发 is still to be done. */
const IS_FACT = `(?:，?起?(?:正式|开始|全面|全文)?${IN_FORCE}(?!方案)|(?!之?前|以前|起?至)[^，。；、\\d]{0,20}?(?:${IN_FORCE}|${DONE})(?:[并和、]?${IN_FORCE})?(?:的|[）)])|[^，。；、\\d前]{0,6}以来)`;
const FACT = new RegExp(`${DATE}(?=${IS_FACT})`, 'g');
const DATED = new RegExp(`${DATE}(?!年?(?:${SPAN})(?:19|20)\\d{2})`, 'g');
/** So many days before a meeting nobody sets a day for it. */
const LONG_BEFORE = 180;

/** Where the dates stand that are no day of the meeting: facts, and what lay long before `held`. */
function factsIn(text: string, held: string): readonly { from: number; to: number }[] {
  const said = [...text.matchAll(FACT)];
  const old = [...text.matchAll(DATED)].filter(([date]) => isLongBefore(date, held));
  return [...said, ...old]
    .map(({ index, 0: { length } }) => ({ from: index, to: index + length }))
    .sort((a, b) => a.from - b.from || b.to - a.to);
}

/** `held`: 'YYYY-MM-DD'; '' where the meeting has no day. A year alone is taken as its last day. */
function isLongBefore(date: string, held: string): boolean {
  const [, year, month = '12', day = '28'] =
    /^((?:19|20)\d{2})\D(?:(\d{1,2})\D?)?(?:(\d{1,2}))?/.exec(date) ?? [];
  if (year === undefined || held === '') return false;
  const days = (Date.parse(held) - Date.UTC(Number(year), Number(month) - 1, Number(day))) / 864e5;
  return days > LONG_BEFORE + (/^\d{4}年$/.test(date) ? 365 : 0);
}

const FESTIVAL =
  '[“"]?(?:(?:元旦|新年|春节|除夕|大年初[一二三四五六七八九十]|正月十五|元宵|清明|端午|中秋|国庆|重阳|教师节|建军节|建党节|妇女节|青年节|劳动节|三八|五一|五四|六一|七一|八一|十一)[”"]?(?:国际)?(?:劳动|妇女|青年|儿童|建党|建军)?(?:节日|节)?|双节|小长假|黄金周|[寒暑]假|(?:全国|[省市县区])?[“"]?两会[”"]?)';
/** What makes a time of a festival: 国庆节前, 春节期间; 国庆前往 is none. */
const AT_FESTIVAL =
  '(?:小?长假|黄金周|假期|假日)?(?:来临|到来|结束|过)?(?:之[前后]|以[前后]|前夕|前后|前(?![往来去进言人任])|后(?![来面勤续])|期间|当[天日晚]|放假|上班)';
/** 每年春节前 is a habit; 李国庆前 no festival. */
const FESTIVALS = new RegExp(
  `(?<=^|[^\\p{Script=Han}]|[于在到至自从过年待等和与及或为赶请定拟将是])(?<!每年[^。；，]{0,12}|历年[^。；，]{0,12}|逢)${FESTIVAL}(?:(?:${ROW})?${FESTIVAL})*(?=${AT_FESTIVAL})`,
  'gmu',
);
/** 节前, 节后 without a name. */
const FEAST = /(?<=^|[于在，。；、：（(\s])(?:双?节|假)(?=[前后]|期间)/gm;

/** 国庆节前, 元旦、春节期间: a festival that says when. */
function withoutFestivals(text: string): string {
  return text
    .replace(FESTIVALS, (found) => found.replace(new RegExp(`(?:${FESTIVAL})+`, 'gu'), BLANK))
    .replace(FEAST, BLANK);
}

const blankedBy = (steps: readonly Step[], text: string): string =>
  steps.reduce((carried, step) => step(carried), text);

/** What a title says of days; a festival in one (春节团拜会) is what the meeting is for. */
export const titleWithoutDays = (title: string): string => blankedBy(STEPS, title);

/**
 * A text without the days of the meeting it was written for; the days of laws and of what is
 * past stay. `held`: the meeting's first day, 'YYYY-MM-DD', '' for none.
 */
export function withoutDays(text: string, held = ''): string {
  const steps = [...STEPS, withoutFestivals];
  let [carried, from] = ['', 0];
  for (const fact of factsIn(text, held)) {
    if (fact.from < from) continue;
    carried += blankedBy(steps, text.slice(from, fact.from)) + text.slice(fact.from, fact.to);
    from = fact.to;
  }
  return carried + blankedBy(steps, text.slice(from));
}
