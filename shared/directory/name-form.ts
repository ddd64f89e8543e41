import { OTHER_SHAPES, plainShape } from './hanzi-shapes';

/** Dots between the parts of a name, as keyboards and fonts have them. */
const DOTS =
  /[.\u00b7\u02d9\u0387\u1427\u16eb\u2022\u2024\u2027\u2219\u22c5\u25aa\u25cf\u25e6\u2218\u2981\u2e31\u2e33\u30fb\ua78f\uff0e\uff65]/g;
/** Dashes that stand in a name for its dot. */
const DASHES = /[\u002d\u2010-\u2015\u2212\uff0d\uff70]/g;
/** Blanks of every width, what cannot be seen, and what chooses among the shapes of one character. */
const UNSEEN = /[\s\p{Default_Ignorable_Code_Point}]/gu;

/** Characters that the private use area held for GBK before Unicode had them: U+E815 … U+E864 in their order. */
const FROM_PRIVATE = [
  ...'⺁𠂇𠂉𠃌⺄㑳㑇⺈⺋龴㖞㘚㘎⺌⺗㥮㤘龵㧏㧟㩳㧐龶龷㭎㱮㳠⺧𡗗龸⺪䁖䅟⺮䌷⺳⺶⺷𢦏䎱䎬⺻䏝䓖䙡䙌龹䜣䜩䝼䞍⻊䥇䥺䥽䦂䦃䦅䦆䦟䦛䦷䦶龺𤇾䲣䲟䲠䲡䱷䲢䴓䴔䴕䴖䴗䴘䴙䶮龻',
];
const PRIVATE_FROM = 0xe815;
const PRIVATE = /[\ue815-\ue864]/g;

/** Radicals that a copy out of a PDF puts in the place of the character; Unicode itself joins only some of them. */
const RADICALS = new Map(
  [
    ...'\u2ea0民\u2ec1虎\u2ec4西\u2ec5见\u2ec6角\u2ec9贝\u2ecb车\u2ed3长\u2ed4门\u2ed8青\u2ed9韦\u2eda页\u2edb风\u2edc飞\u2edd食\u2ee2马\u2ee3骨\u2ee4鬼\u2ee5鱼\u2ee6鸟\u2ee7卤\u2ee8麦\u2ee9黄\u2eec齐\u2eee齿\u2ef0龙'.matchAll(
      /(.)(.)/g,
    ),
  ].map(([, radical = '', hanzi = '']) => [radical, hanzi] as const),
);
const RADICAL = /[\u2e80-\u2eff]/g;

const SHAPED = new RegExp(`[${OTHER_SHAPES}]`, 'g');
const PLAIN = new RegExp(`^(?:(?![${OTHER_SHAPES}])[\\u4e00-\\u9fff])*$`);

/**
 * A name as it is compared, never printed: one form for every spelling of it.
 * Dots, blanks and selectors of a shape go; compatibility, radical and private
 * characters and other shapes of a hanzi (呂, 戶) become those they stand for; letters are small.
 */
export function nameForm(name: string): string {
  if (PLAIN.test(name)) return name;
  return name
    .replace(UNSEEN, '')
    .replace(DOTS, '')
    .replace(DASHES, '')
    .normalize('NFKC')
    .replace(PRIVATE, (one) => FROM_PRIVATE[one.charCodeAt(0) - PRIVATE_FROM] ?? one)
    .replace(RADICAL, (one) => RADICALS.get(one) ?? one)
    .replace(DOTS, '')
    .replace(SHAPED, plainShape)
    .toLowerCase();
}

/** True for two spellings of one name: 阿不都·买买提, 阿不都•买买提. */
export function isSameName(a: string, b: string): boolean {
  return a === b || nameForm(a) === nameForm(b);
}
