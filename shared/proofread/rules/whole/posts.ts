import { COMPOUND_SURNAMES, SURNAMES } from '../../../directory/surnames';
import type { DocumentRule, Hit } from '../../types';

const HAN = '[\\u3400-\\u9fff]';
const POST = '市长|县长|区长|州长|盟长|旗长|镇长|乡长|主席|秘书长|局长|检察长|院长';
const NAME = `(?:(?:${COMPOUND_SURNAMES.join('|')})${HAN}{1,2}|[${SURNAMES}]${HAN}{1,2})`;
/** What a name that stands behind a post is followed by. */
const BEHIND = '(?=[主出在指同带率作参宣讲强对到传汇介说及，。、；：）（\\s]|$)';
/** 副市长荆卫东, 荆卫东副市长. A name before its post stands at the head of a clause or behind a word that leads to it. */
const NAMED = new RegExp(
  `(副?)(${POST})(${NAME})${BEHIND}|(?<=^|[，。；：、（\\s由请与])(${NAME})(副?)(${POST})`,
  'gmu',
);
/** 市政协主席, 县政协副主席: whose post it is. */
const BODY = /(?:[省市县区州][\u3400-\u9fff]{0,6}|政协|法院|检察院)$/u;
/** Who rose meanwhile was both. */
const ROSE = /任命|任免|免去|提名|当选|改任|接任|升任|历任|曾任|时任|前任|原任|晋升|换届/;

interface Held {
  name: string;
  post: string;
  body: string;
  isDeputy: boolean;
  start: number;
  end: number;
}

/** One person called 市长 here and 副市长 there. */
export const posts: DocumentRule = {
  id: 'consistency.post',
  name: '职务前后不一',
  certainty: '疑似',
  source: '同一文件同一人职务用一种写法',
  scope: 'document',
  find: ({ text, paragraphs, isWhole }) => {
    if (!isWhole || ROSE.test(text)) return [];
    const held = paragraphs.flatMap(({ text: line, start }) =>
      [...line.matchAll(NAMED)].map((match): Held => {
        const name = match[3] ?? match[4] ?? '';
        const deputy = (match[3] === undefined ? match[5] : match[1]) ?? '';
        const post = match[2] ?? match[6] ?? '';
        const at = match.index + (match[3] === undefined ? name.length : 0);
        const body = BODY.exec(line.slice(Math.max(0, match.index - 8), match.index))?.[0] ?? '';
        const from = start + at;
        const end = from + deputy.length + post.length;
        return { name, post, body, isDeputy: deputy !== '', start: from, end };
      }),
    );
    const byPerson = new Map<string, Held[]>();
    for (const one of held) {
      const key = `${one.name} ${one.post}`;
      byPerson.set(key, [...(byPerson.get(key) ?? []), one]);
    }
    return [...byPerson.values()].flatMap((all): Hit[] => {
      const deputies = all.filter(({ isDeputy }) => isDeputy);
      const chiefs = all.filter(({ isDeputy }) => !isDeputy);
      if (deputies.length === 0 || chiefs.length === 0) return [];
      const bodies = new Set(all.map(({ body }) => body).filter(Boolean));
      // A chief of one body may be the deputy of another.
      if (bodies.size > 1) return [];
      // The fewer are odd; of as many those that come later.
      const isDeputyOdd =
        deputies.length === chiefs.length
          ? all[0]?.isDeputy === false
          : deputies.length < chiefs.length;
      const odd = isDeputyOdd ? deputies : chiefs;
      return odd.map(({ name, post, isDeputy, start, end }) => ({
        start,
        end,
        message: `${name}在别处是“${isDeputy ? '' : '副'}${post}”，这里是“${isDeputy ? '副' : ''}${post}”，请核对`,
      }));
    });
  },
};
