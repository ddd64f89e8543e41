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
  /^(?:(?:签发|核签|签批|审签|审核|审定|审稿|核稿|校对|编审|主编|编辑|责任编辑|责编|供稿|撰稿|拟稿)(?:人|单位)?[ \u3000]*[：:][ \u3000]*[\p{Script=Han}·×、 \u3000]{2,24}?)+$/u;
export const isStaffLine = (text: string): boolean => STAFF.test(text);

/** 第 1 页, 页码 1 / 3, — 1 —: the number of a page that came with its text. */
const PAGE_NUMBER =
  /^(?:第[ \u3000]*\d{1,3}[ \u3000]*页.{0,12}|页码?[ \u3000]*[：:]?[ \u3000]*\d.{0,10}|[—－–-]{1,2}[ \u3000]*\d{1,3}[ \u3000]*[—－–-]{1,2}|\d{1,3}[ \u3000]*[/／][ \u3000]*\d{1,3})$/;
/** 打印时间：2026-03-05 10:22, what a program put over a page. */
const STAMP =
  /^(?:打印|下载|导出|生成|创建|保存|文件名|流水号|文档编号|公文编号|收文编号)[\p{Script=Han}]{0,4}[ \u3000]*[：:][^。；]{1,40}$/u;
/** 代拟稿, （征求意见稿）: the state of a draft, over its title. */
const STATE =
  /^[（(【[]?(?:代拟|送审|征求意见|讨论|审议|会签|初审|审定|修改|第?[一二三四五]|初|草|定)稿[）)】\]]?$/;
/** 发文稿纸, 签批单: the form that a draft lay under. */
const FORM =
  /^(?:发文稿纸|拟稿纸|文稿纸|公文处理单|(?:公文|文件)?(?:签批|审批|呈批|阅批|送签|会签)(?:单|表|笺|件))$/;

/** Whether a line above a title is of the page, the program or the form that it lay in. */
export const isOfCarrier = (text: string): boolean =>
  PAGE_NUMBER.test(text) || STAMP.test(text) || STATE.test(text) || FORM.test(bare(text));

/** 发布时间：2026-03-02　来源：办公室　浏览：123次, what a page of the web says of itself below a title. */
const OF_WEB =
  /(?:发布(?:时间|日期)?|更新(?:时间|日期)|来源|信息来源|文章来源|稿源|浏览(?:次数|量|数)?|点击(?:次数|量|数|率)?|阅读(?:次数|量|数)?|访问(?:次数|量)?|人气|字号|字体|打印|分享)[ \u3000]*[：:]/gu;
export const isOfWeb = (text: string): boolean =>
  text.length <= 120 && !/。/.test(text) && new Set(text.match(OF_WEB)).size >= 2;

/** (A类), （内部资料）: a mark in brackets that stands by itself. */
const MARKED =
  /^[（(](?:[^（）()，。；：:]{1,12}|[^（）()，。；：:]{2,16}[〔[［]\d{4}[〕\]］][^（）()，。；：:]{1,8}号)[）)]$/;
export const isBracketed = (text: string): boolean => MARKED.test(text);
