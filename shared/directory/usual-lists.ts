import type { GroupKind } from '../model/directory';
import { nameForm } from './name-form';

/** The fixed order of parties (中共 first, then the eight, 无党派人士 last), with the names in use for each and for its members. */
export const PARTIES: readonly { name: string; names: readonly string[] }[] = [
  {
    name: '中共',
    names: [
      '中共',
      '中国共产党',
      '中共党员',
      '中共正式党员',
      '中共预备党员',
      '中国共产党党员',
      '党员',
      '共产党员',
    ],
  },
  { name: '民革', names: ['民革', '中国国民党革命委员会', '国民党革命委员会', '民革党员'] },
  { name: '民盟', names: ['民盟', '中国民主同盟', '民主同盟', '民盟盟员'] },
  { name: '民建', names: ['民建', '中国民主建国会', '民主建国会', '民建会员'] },
  { name: '民进', names: ['民进', '中国民主促进会', '民主促进会', '民进会员'] },
  { name: '农工党', names: ['农工党', '农工', '农工民主党', '中国农工民主党', '农工党党员'] },
  { name: '致公党', names: ['致公党', '致公', '中国致公党', '致公党党员'] },
  { name: '九三学社', names: ['九三学社', '九三', '九三学社社员', '九三社员'] },
  { name: '台盟', names: ['台盟', '台湾民主自治同盟', '台盟盟员'] },
  { name: '无党派人士', names: ['无党派人士', '无党派', '无党派民主人士'] },
];

const PLACE_OF_PARTY = new Map(
  PARTIES.flatMap(({ names }, place) => names.map((name) => [nameForm(name), place] as const)),
);

/** Place of a party in the fixed order under any of its names; null for one that is not in it. */
export function knownParty(party: string): number | null {
  return PLACE_OF_PARTY.get(nameForm(party)) ?? null;
}

/** True for two names of one party: 无党派, 无党派人士. */
export function isSameParty(a: string, b: string): boolean {
  const [one, other] = [knownParty(a), knownParty(b)];
  return one === null || other === null ? nameForm(a) === nameForm(b) : one === other;
}

/** Heads of the committees and sections of the house, whatever these are called. */
export const HEADS = { first: '专委会主任', second: '专委会副主任' } as const;

/** CPPCC posts by rank. */
export const POSTS: readonly string[] = [
  '主席',
  '副主席',
  '秘书长',
  HEADS.first,
  HEADS.second,
  '常务委员',
  '常委',
  '副秘书长',
  '委员',
];

/** 界别 of a city's CPPCC; an example to begin with, the office keeps its own. */
const SECTORS = [
  '中共',
  '民革',
  '民盟',
  '民建',
  '民进',
  '农工党',
  '致公党',
  '九三学社',
  '台盟',
  '无党派人士',
  '共青团和青联',
  '工会',
  '妇联',
  '工商联',
  '科协',
  '侨联',
  '台胞台属',
  '文化艺术',
  '科学技术',
  '社会科学',
  '经济',
  '农业和农村',
  '教育',
  '体育',
  '新闻出版',
  '医药卫生',
  '环境资源',
  '社会福利和社会保障',
  '少数民族',
  '宗教',
  '特邀人士',
] as const;

/** 专门委员会 of a city's CPPCC; an example to begin with. */
const COMMITTEES = [
  '提案委员会',
  '经济科技委员会',
  '农业和农村委员会',
  '人口资源环境委员会',
  '教科卫体委员会',
  '社会法制和民族宗教委员会',
  '文化文史和学习委员会',
  '港澳台侨和外事委员会',
  '委员联络委员会',
] as const;

/** What an empty page of groups offers with one button. */
export const USUAL_GROUPS: Record<GroupKind, readonly string[]> = {
  committee: COMMITTEES,
  sector: SECTORS,
  party: PARTIES.map(({ name }) => name),
};
