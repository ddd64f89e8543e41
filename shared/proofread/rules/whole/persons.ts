import { SURNAMES, SURNAMES_THAT_ARE_WORDS } from '../../../directory/surnames';
import { perLine } from '../../per-line';
import type { DocumentRule, Hit } from '../../types';
import { difference, movedUse, type Use, usesOf } from './forms';

const POSTS = '主席|秘书长|书记|市长|县长|区长|主任|局长|院长|检察长|组长|会长|部长|校长';
const NAMED = new RegExp(
  `([\\u3400-\\u9fff]{0,12}?(?:${POSTS}))([\\u3400-\\u9fff]{2,3})(?=[主出在指同带率一作参宣讲强对到传汇介说及，。、；）（\\s]|$)`,
  'gu',
);
const SURNAME = `[${SURNAMES}${SURNAMES_THAT_ARE_WORDS}]`;

/** 郑怀远指出: a name without a post before what people say and do. */
const SPEAKING = new RegExp(
  `(?<![\\u3400-\\u9fff])(${SURNAME}[\\u3400-\\u9fff]{2})(?=(?:在[^，。；]{2,16}[中时上]?)?(?:指出|强调|要求|认为|主持|带队|率队|作了?(?:讲话|发言|说明)))`,
  'gu',
);

/** 张惠敏副主席: a name before its post. */
const BEFORE_POST = new RegExp(
  `(?<![\\u3400-\\u9fff])(${SURNAME}[\\u3400-\\u9fff]{2})(?=副?(?:${POSTS}))`,
  'gu',
);

/** 乐承志同志: a name before what people are called. */
const CALLED = new RegExp(
  `(?<![\\u3400-\\u9fff])(${SURNAME}[\\u3400-\\u9fff]{2})(?=同志|委员|先生|女士|教授)`,
  'gu',
);

/** 出席：沈觉民、柏青岚: who was there. */
const LIST =
  /^[ \u3000]*(?:出席|列席|参会|参加|请假|缺席|主持|记录|成员|组员|副?组长)(?:人员?|名单|同志)?[：:][ \u3000]*/u;
const ONE_LISTED = new RegExp(
  `(?<=[、，：:；])[ \\u3000]*(${SURNAME}[\\u3400-\\u9fff]{2})(?=[、，；。]|$)`,
  'gu',
);

/** Names of a line that lists who was there. */
const listedIn = perLine((line): Use[] =>
  LIST.test(line)
    ? [...line.matchAll(ONE_LISTED)].map(({ index, 0: all, 1: form = '' }) => {
        const end = index + all.length;
        return { form, start: end - form.length, end };
      })
    : [],
);

/** Names in a line, counted from its beginning: behind a post, and at the head of a clause. */
const namedIn = perLine((line): Use[] => {
  const posted = [...line.matchAll(NAMED)].flatMap(({ index, 1: post = '', 2: name = '' }) =>
    (SURNAMES + SURNAMES_THAT_ARE_WORDS).includes(name.charAt(0)) &&
    !/[主委常办公同会们议长席记在出的和是了为]/.test(name.slice(1))
      ? [{ form: name, start: index + post.length, end: index + post.length + name.length }]
      : [],
  );
  const ahead = usesOf(line, BEFORE_POST).filter(
    ({ form }) => !/[副常务委市县区省会组]/.test(form.slice(1)),
  );
  return [...posted, ...ahead, ...usesOf(line, SPEAKING), ...usesOf(line, CALLED)];
});

/** 沈怀瑾、沈怀瑜: who are named side by side are two. */
const areTwo = (text: string, one: string, other: string): boolean =>
  ['、', '和', '与', '，'].some(
    (mark) => text.includes(one + mark + other) || text.includes(other + mark + one),
  );

/** One post with two names, and one name written two ways. */
export const personNames: DocumentRule = {
  id: 'consistency.person',
  name: '人名前后不一',
  certainty: '疑似',
  source: '同一文件同一姓名用一种写法',
  scope: 'document',
  find: ({ text: whole, paragraphs, isWhole }, { names }) => {
    if (!isWhole) return [];
    const said = paragraphs.flatMap(({ text, start }) =>
      namedIn(text).map((use) => movedUse(use, start)),
    );
    const lists = paragraphs.map(({ text, start }) =>
      listedIn(text).map((use) => movedUse(use, start)),
    );
    const uses = [...said, ...lists.flat()].sort((a, b) => a.start - b.start);
    const spoken = new Set(said.map(({ form }) => form));
    const together = lists.map((list) => new Set(list.map(({ form }) => form)));
    /** Of names that lists alone hold, and of two in one list, nothing says that they are one. */
    const mayBeTwo = (one: string, other: string): boolean =>
      !(spoken.has(one) || spoken.has(other)) ||
      together.some((list) => list.has(one) && list.has(other)) ||
      areTwo(whole, one, other);
    const counts = new Map<string, number>();
    for (const { form } of uses) counts.set(form, (counts.get(form) ?? 0) + 1);
    const all = [...counts.keys()].slice(0, 400);
    const known = new Set(names.people);
    /** The commoner form; of two as common the one that stands first. */
    const isUsual = (other: string, form: string): boolean => {
      const more = (counts.get(other) ?? 0) - (counts.get(form) ?? 0);
      return more > 0 || (more === 0 && all.indexOf(other) < all.indexOf(form));
    };
    return uses.flatMap(({ form, start, end }): Hit[] => {
      if (known.has(form)) return [];
      const near = [...known, ...all].find(
        (other) =>
          other !== form &&
          other.length === form.length &&
          form.length === 3 &&
          other.charAt(0) === form.charAt(0) &&
          difference(other, form) === 1 &&
          (known.has(other) || isUsual(other, form)) &&
          !(known.has(other) ? areTwo(whole, form, other) : mayBeTwo(form, other)),
      );
      return near === undefined
        ? []
        : [
            {
              start,
              end,
              message: `${known.has(near) ? '名录里' : '别处'}是“${near}”，这里写作“${form}”`,
              suggestion: near,
            },
          ];
    });
  },
};
