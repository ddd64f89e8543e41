/** What a post of the house ends with. */
const TITLE =
  '(?:党组(?:副?书记|成员)|(?:常务|专职|驻会|兼职)?副?(?:主席|秘书长|主任)|常务委员|常委|委员)';
/** Where 原 stands before the house, whose own name may begin so: 原平市, 原州区, 原阳县. */
const HOUSE =
  '(?!原(?:平市|州区|阳县)政协)原任?(?:\\p{Script=Han}{0,8}政协|政协\\p{Script=Han}{1,8}委员会)';

/** 原副主席, 市政协原副主席, 原市政协副主席, 名誉主席, 老主席: said of who is in office no longer, or only by name. */
const FORMER = new RegExp(
  [
    `(?<![太中平草高])(?:原|前)任?(?=${TITLE}$)`,
    `(?:名誉|荣誉|曾任|离任|卸任|退休|离退休|离休|拟任|候任|历任)(?:\\p{Script=Han}{0,8}政协)?(?=${TITLE}$)`,
    `^老(?=副?(?:主席|秘书长)$)`,
    `^${HOUSE}(?=${TITLE}$)`,
    `^(?:原|前)任?\\p{Script=Han}{2,20}委(?:员会)?(?=副?主任$)`,
  ].join('|'),
  'u',
);
/** What is said of a post behind or before it in brackets: 副主席（原）. */
const FORMER_NOTE = /[（(](?:原|原任|前任?|已?离任|已?卸任|已?退休|离休|名誉|荣誉|拟任|候任)[）)]/u;
/** A former post of the Party's group, which the one beside it was held with: 原党组书记、主席. */
const PARTY_GROUP = /党组(?:副?书记|成员)$/u;
const BESIDE = /^副?(?:主席|秘书长)$/u;

/** The posts that somebody holds, one by one and without what stands in brackets: those that he held or bears in honour are left out. */
export function servingPosts(post: string): string[] {
  const serving: string[] = [];
  let withFormer = false;
  for (const one of post.split(/[、，,；;／/\s]+/u)) {
    const bare = one.replace(/[（(][^（()）]*[）)]/g, '');
    const isFormer: boolean =
      FORMER.test(bare) || FORMER_NOTE.test(one) || (withFormer && BESIDE.test(bare));
    withFormer = isFormer && (withFormer || PARTY_GROUP.test(bare));
    if (!isFormer && bare !== '') serving.push(bare);
  }
  return serving;
}
