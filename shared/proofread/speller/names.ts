import { SURNAMES } from '../../directory/surnames';

/** What names of places, firms and departments end in. */
const PLACE =
  /^[^的了和与在是及等后前中上下为把被对将要由]{0,3}?(?:科(?=室|长|主任|主治|护士|医|员|$)|自然村|社区|街道|苏木|嘎查|公司|集团|水库|[县区镇乡村屯寨组街路巷桥])/;

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
