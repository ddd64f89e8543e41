import { SURNAMES } from '../../directory/surnames';

/** What names of places, firms and departments end in. */
const PLACE =
  /^[^的了和与在是及等后前中上下为把被对将要由]{0,3}?(?:科(?=室|长|主任|主治|护士|医|员|$)|自然村|社区|街道|苏木|嘎查|公司|集团|水库|水厂|电厂|电站|泵站|码头|大桥|隧道|渡口|渡槽|湿地|古镇|灯塔|书院|灌区|林场|农场|[县区镇乡村屯寨组街路巷桥])/;

const AREA =
  /(?:自治|试验|实验|示范|开发|保税|居民|风景|保护|功能|安置|服务|工业|商务|产业|经济|集聚|聚集|集中|合作|自贸|缓冲|核心|旅游|度假|生态|住宅|水源|湿地|养殖|种植|禁养|限养)区$|自治[州县旗]$|民族乡$/;
/** 城区 as well: what stands before it is a name as often as 新 and 老. */
const NAMED = /^.{2,}(?:街道|社区|水库|[县区镇乡村屯寨街路巷桥])$|^城区$/;

/** What a word is that ends as places do: a kind of area, or the name of one; null for any other. */
export function madePlace(word: string): 'area' | 'name' | null {
  return AREA.test(word) ? 'area' : NAMED.test(word) ? 'name' : null;
}

const SURNAME = new Set(SURNAMES);

/** True when what stands before `end` may be the name of a place or a firm: its ending follows at once or soon. */
export function inPlaceName(clause: string, end: number): boolean {
  return PLACE.test(clause.slice(end, end + 6));
}

/**
 * True when `start` may lie in the name of a person: a surname, by itself no part
 * of a longer word (`loose`), stands one or two characters before.
 */
export function afterSurname(
  clause: string,
  start: number,
  loose: (place: number) => boolean,
): boolean {
  return [start - 1, start - 2].some(
    (place) => place >= 0 && SURNAME.has(clause.charAt(place)) && loose(place),
  );
}
