import { COMPOUND_SURNAMES, SURNAMES, SURNAMES_THAT_ARE_WORDS } from './surnames';

/** What the cell of a name holds beyond the name: 陆清和（女，回族）, 王一*. */
export interface NameCell {
  name: string;
  /** Brackets and marks behind the name, as they stand; '' for none. */
  beside: string;
  /** Brackets or digits that may belong to the name. */
  isDoubtful: boolean;
}

/** What rosters put in brackets behind a name; anything else may be a part of it: 释慧明（王一）. */
const SAID =
  /^(?:女|男|满|[\p{Script=Han}]{1,7}族|党外|中共(?:党员)?|民[革盟建进]|农工党?|致公党?|九三学社|台盟|无党派(?:人士)?|常委|常务委员|(?:副)?主席|秘书长|特邀|增补|连任|新任|兼|女性|男性)$/u;
/** A footnote's sign; brackets; blanks between them. */
const BEHIND = /\s*(?:[*＊△▲☆★#※]+|[（(][^（()）]*[)）])$/u;

const isSaid = (piece: string): boolean =>
  /^[（(]/.test(piece)
    ? piece
        .slice(1, -1)
        .split(/[，,、；;／/\s]+/)
        .every((one) => SAID.test(one))
    : true;

/** Takes the name in a cell apart from what a roster puts behind it. */
export function nameCell(text: string): NameCell {
  let name = text.trim();
  let beside = '';
  for (;;) {
    const [piece] = BEHIND.exec(name) ?? [];
    if (piece === undefined || piece.length === name.length || !isSaid(piece.trim())) break;
    name = name.slice(0, -piece.length);
    beside = piece.trim() + beside;
  }
  return { name, beside, isDoubtful: /[（()）\d]/.test(name) };
}

const SURNAME = new RegExp(
  `^(?:${COMPOUND_SURNAMES.join('|')}|[${SURNAMES}${SURNAMES_THAT_ARE_WORDS}])\\p{Script=Han}{1,2}$`,
  'u',
);
const isPerson = (text: string): boolean => SURNAME.test(text);

/** Whether the cell of a name holds more than one: 张三、李四, 王一平 李二全; 欧阳 若水 is one. */
export function areSeveralNames(text: string): boolean {
  const listed = text.split(/[、，,;；／/\n]/).map((part) => part.replace(/\s/g, ''));
  if (listed.length > 1) return listed.filter((part) => part !== '').every(isPerson);
  const parts = text.trim().split(/\s+/);
  return parts.length > 1 && !COMPOUND_SURNAMES.includes(parts[0] ?? '') && parts.every(isPerson);
}

/** Words of a row that counts, or of a line below a table. */
const COUNT = /^(?:合计|总计|小计|共计|总数|总人数|人数)|\d+\s*[人名位](?![\p{Script=Han}])/u;
const LINE = /[:：。；;！!？?]|^(?:备?注|说明|附注)$/;

/** A total in the column of names: 3, 45%. */
const FIGURES = /^[\d\s.,，%％—–-]+$/;

/** Whether the cell of a unit's name holds none: 合计, 制表人：王一. */
export function isNoUnit(text: string): boolean {
  const bare = text.replace(/\s/g, '');
  return LINE.test(bare) || FIGURES.test(bare) || /^(?:合计|总计|小计|共计|总数|共\d+)/.test(bare);
}

/** Whether the cell of a name holds no name at all: 合计, 教育界（23人）, 制表人：王一. */
export function isNoName(text: string): boolean {
  const bare = text.replace(/\s/g, '');
  return COUNT.test(bare) || LINE.test(bare) || FIGURES.test(bare);
}
