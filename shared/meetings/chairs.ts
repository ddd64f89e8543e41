import { servingPosts } from '../directory/serving';

/** 主席, 副主席 and 秘书长 of the CPPCC, with the body's name or 常务 before them, never 副秘书长 or a 工会主席. */
const CHAIRS = /^(?:[一-龥]*政协|政协[一-龥]+委员会)?(?:(?:常务|专职|驻会|兼职)?副?主席|秘书长)$/;

/**
 * Whether somebody of this post (several of them with 、 between) sits in the 主席会议 by it:
 * the chairman, the vice-chairmen and the secretary-general do.
 */
export function sitsInChairsMeeting(post: string): boolean {
  return servingPosts(post)
    .flatMap((one) => one.split(/兼(?!职)/))
    .some((one) => CHAIRS.test(one));
}

/** 常委, 政协示例市委员会常务委员, 常委会委员; never 市委常委. */
const STANDING =
  /^(?:[一-龥]*政协|政协[一-龥]+委员会)?(?:常务委员|常委)(?:会(?:组成人员|委员|成员))?$/;

/** Whether somebody of this post is a member of the 常务委员会 by it. */
export function sitsInStandingCommittee(post: string): boolean {
  return servingPosts(post)
    .flatMap((one) => one.split(/兼(?!职)/))
    .some((one) => STANDING.test(one));
}
