import { endsTitle } from './vocabulary';

/** Names of columns and lists of contents, as they stand above the first piece of a 简报. */
const NAME =
  /^(?:本期|本刊|今日|近期)?(?:要目|导读|目录|目次|提要|要闻|内容提要|主要内容|内容|栏目|看点|重点|头条|焦点|关注|工作动态|动态|专题|简讯)$/;
/** Marks that somebody draws around such a name: ★本期要目★, 【本期要目】, ◆ 要闻 ◆, ——要闻——. */
const MARKS = '★☆※◆◇●○■□▲△▼▽◎⊙✦✧♦►▶◀◄❖✿❀§#＃*＊~～=＝—―─━－·•';
const DRAWN = new RegExp(`^[${MARKS}\\-]+[ \\u3000]*(.*?)[ \\u3000]*[${MARKS}\\-]+$`, 'u');
const BRACKETED = /^(?:【(.*)】|〖(.*)〗|『(.*)』|「(.*)」|\[(.*)\]|［(.*)］|〔(.*)〕|<(.*)>)$/u;
/** One mark before its words, as the entries of a list of contents have it. */
const BULLET = /^[★☆※◆◇●■□▲△▼►▶❖•◎][ \u3000]*[\p{Script=Han}“《\d]/u;
/** What is drawn around more words than these is a title that somebody wanted to adorn. */
const LONGEST_NAME = 10;

/** 首页 > 通知公告, 当前位置：首页 » 公告: where a page of the web stands among others. */
const WHERE_ON_SITE =
  /^(?:首页|网站首页|(?:您?(?:当前|现在|所在)?的?位置|当前位置)[：:])[^。；]{0,60}[>＞»›→][^。；]{1,60}$/;

const bare = (text: string): string => text.replace(/[ \u3000]/g, '');

/**
 * Whether a line is the name of a column and no title: adorned on both sides, or one of the
 * usual names. `isBelowHead`: a head stands above, where a bare 目录 is no paper's name either.
 */
export function isRubric(text: string, isBelowHead: boolean): boolean {
  if (WHERE_ON_SITE.test(text)) return true;
  const inside = (DRAWN.exec(text) ?? BRACKETED.exec(text))?.slice(1).find((part) => part);
  if (inside !== undefined) {
    const words = bare(inside);
    return NAME.test(words) || ([...words].length <= LONGEST_NAME && !endsTitle(words));
  }
  return isBelowHead && NAME.test(bare(text));
}

/** Names of lists of contents: what stands below them is an entry, and no title. */
const CONTENTS = /(?:要目|导读|目录|目次|提要|内容|看点)/;
export const isContents = (text: string): boolean => CONTENTS.test(bare(text));

/** Whether a line is an entry of a list: ◆市政协召开主席会议. */
export const isBulleted = (text: string): boolean => BULLET.test(text) && !DRAWN.test(text);

/** 签发：骆明远, as many an office's 简报 has it below the red line. */
const STAFF =
  /^(?:签发|核签|签批|审签|审核|审定|审稿|核稿|编审|主编|编辑|责任编辑|责编|供稿|撰稿|拟稿)(?:人|单位)?[ \u3000]*[：:][ \u3000]*[\p{Script=Han}·×、 \u3000]{2,24}$/u;
export const isStaffLine = (text: string): boolean => STAFF.test(text);

/** (A类), （内部资料）: a mark in brackets that stands by itself. */
const MARKED = /^[（(][^（）()，。；：:]{1,12}[）)]$/;
export const isBracketed = (text: string): boolean => MARKED.test(text);
