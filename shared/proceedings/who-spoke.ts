import { isSameName, nameForm } from '../directory/name-form';
import type { PersonRef } from '../model/directory';
import { type LabelParts, readsAsUnitOrPost } from './label-parts';

/** Who a label of the transcript is; `others` counts people who answer to it too. */
export interface Meant {
  person: PersonRef | null;
  others: number;
  /** The label names a unit that no one of that name belongs to. */
  isElsewhere: boolean;
}

export const NOBODY: Meant = { person: null, others: 0, isElsewhere: false };

/** Posts of the committee itself: they tell no unit. */
const OWN_POST =
  /^(?:(?:市|县|区|省)?政协)?(?:委员|常委|主席|副主席|秘书长|副秘书长|同志|先生|女士|主持人?)$/;
const REGION = /^(?:[\p{Script=Han}]{2,5}?)?[省市县区州](?=.{2})/u;

const bare = (text: string): string =>
  nameForm(text)
    .replace(REGION, '')
    .replace(/委员会/g, '委');

/** 住建局 in 住房和城乡建设局: the characters of a short name in their order. */
function isShortFor(short: string, full: string): boolean {
  if (short.length < 3 || short[0] !== full[0] || short.at(-1) !== full.at(-1)) return false;
  let at = 0;
  for (const char of full) if (char === short[at]) at += 1;
  return at === short.length;
}

/** What a label says of the unit, without the post behind it. */
const unitIn = (text: string): string =>
  text.replace(
    /(?:党组|党委)?(?:副|常务副|代理?)?(?:书记|局长|主任|厅长|院长|校长|处长|科长|会长|主委|总经理|董事长|经理|负责人|所长|站长|镇长|乡长|区长|县长|市长|部长|主席|秘书长|委员|代表|教授|老师)$/u,
    '',
  );

/** How well a person fits the unit that a label names: 0 not at all. */
function fitOf(written: string, { unit, post }: PersonRef): 0 | 1 | 2 | 3 {
  const wanted = bare(unitIn(written));
  const own = bare(unit || unitIn(post));
  if (own === '' || wanted === '') return 0;
  if (wanted === own || bare(written) === bare(unit + post)) return 3;
  if (wanted.length >= 3 && own.length >= 3 && (own.includes(wanted) || wanted.includes(own))) {
    return 2;
  }
  return isShortFor(wanted, own) || isShortFor(own, wanted) ? 1 : 0;
}

/** True when what stands beside the name tells a unit, not only a post in the committee. */
const tellsUnit = (post: string): boolean => !OWN_POST.test(post) && readsAsUnitOrPost(post);

/** 主任 behind a name: a post by itself, which tells no unit. */
const isPostAlone = (post: string): boolean => post !== '' && unitIn(post) === '';

/** Whether one of somebody's posts is the one that a label calls him by; 局长 is said to a 副局长 too. */
const isCalled = (title: string, { post }: PersonRef): boolean =>
  post.split(/[、，,；（）()]/).some((one) => one.endsWith(title));

/** The person who fits best, null when nobody does or two do equally. */
function bestOf(written: string, people: readonly PersonRef[]): PersonRef | null {
  const fits = people.map((person) => ({ person, fits: fitOf(written, person) }));
  const most = Math.max(0, ...fits.map((one) => one.fits));
  const best = fits.filter((one) => most > 0 && one.fits === most);
  return best.length === 1 ? (best[0]?.person ?? null) : null;
}

/** Who may be meant. */
export interface Possible {
  chair: PersonRef | null;
  /** People of the meeting. */
  listed: readonly PersonRef[];
  /** Further people of the directory. */
  others: readonly PersonRef[];
  /** Every label of the transcript, this one too. */
  labels: readonly LabelParts[];
}

/** 主持人： alone is the chair, or whoever another label says was 主持人. */
function whoLed({ labels, ...possible }: Possible): Meant {
  const named = labels.filter(({ person, post }) => person !== '' && /^主持/.test(post));
  const [first] = named;
  if (!first) return { ...NOBODY, person: possible.chair };
  const isOne = named.every(({ person }) => isSameName(person, first.person));
  return isOne ? whoIsMeant(first, { ...possible, labels: [] }) : NOBODY;
}

/**
 * The person whom a label means. The unit in the label decides between people of one
 * name; a unit that fits none of them, or a name that the transcript gives to two
 * units, is asked about.
 */
export function whoIsMeant(label: LabelParts, possible: Possible): Meant {
  if (label.person === '') return /^主持/.test(label.post) ? whoLed(possible) : NOBODY;
  const { chair, listed, others, labels } = possible;
  const named = ({ name }: { name: string }) => isSameName(name, label.person);
  const here = listed.filter(named);
  if (here.length === 0 && chair && named(chair)) here.push(chair);
  const all = [...here, ...others.filter(named)];
  if (all.length === 0) return NOBODY;
  const meant = (person: PersonRef | null | undefined): Meant => ({
    person: person ?? null,
    others: all.length - 1,
    isElsewhere: false,
  });
  const posts = labels.flatMap(({ person, post }) =>
    isSameName(person, label.person) ? post : [],
  );
  const units = new Set(posts.filter(tellsUnit));
  if (!tellsUnit(label.post)) {
    const known = here.length > 0 ? here : all;
    return meant(known.length === 1 && units.size < 2 ? known[0] : null);
  }
  const called = isPostAlone(label.post) ? all.filter((one) => isCalled(label.post, one)) : [];
  const best = called.length === 1 ? called[0] : bestOf(label.post, all);
  if (best) return meant(best);
  const [only] = all;
  // Of a guest who is known by name only nothing contradicts the label.
  const isBare = all.length === 1 && only?.unit === '' && only.post === '' && units.size === 1;
  return isBare ? meant(only) : { ...meant(null), isElsewhere: true };
}
