import { printDate, printDateSpan, weekdayOf } from '../../model/civil-date';
import { halfDayOf, printTimeSpan } from '../../model/clock-time';
import { type AgendaItem, familyOf, type MeetingKind, type Sitting } from '../../model/meeting';
import { levelOf } from '../level';
import { BLANK } from '../parts';
import { oneLine, withoutStop } from './blocks';
import type { MeetingFacts } from './facts';
import type { People } from './people';
import { topicWords } from './topics';

/** Sittings that are or were held; those moved or cancelled are left out. */
export function heldSittings({ meeting }: MeetingFacts): Sitting[] {
  return meeting.sittings.filter(({ state }) => state === 'planned');
}

export const isDeciding = ({ meeting }: MeetingFacts) => familyOf(meeting.kind) === 'deciding';

/** What a meeting of the kind is called: 对口协商 takes place at a 对口协商会. */
const calledBy = (kind: MeetingKind): string => (kind.endsWith('协商') ? `${kind}会` : kind);

/** Full name of the meeting; its kind with a blank while it has none. */
export function titleOf({ meeting }: MeetingFacts): string {
  return oneLine(meeting.title) || `${BLANK}${calledBy(meeting.kind)}`;
}

/** What an item is called within a sentence, a list or a table; the blank while it has no title. */
export function itemName({ title }: Pick<AgendaItem, 'title'>): string {
  return withoutStop(title) || BLANK;
}

/** Who issues the papers, as signed. */
export function issuerOf({ issuer, office }: MeetingFacts): string {
  return issuer?.signature || office.officeName;
}

/** First to last day: 2026年7月16日至17日, or the blank. */
export function daysOf(facts: MeetingFacts): string {
  const days = heldSittings(facts)
    .flatMap(({ date }) => date ?? [])
    .sort();
  const [first, last] = [days[0], days.at(-1)];
  return first && last ? printDateSpan(first, last) : `${BLANK}年${BLANK}月${BLANK}日`;
}

/** Days, with 上午 or 下午 when there is one sitting only. */
export function daysAndHalfOf(facts: MeetingFacts): string {
  const held = heldSittings(facts);
  return daysOf(facts) + (held.length === 1 ? halfDayOf(held[0]?.from ?? '') : '');
}

/** 2026年7月16日（星期四）上午9时至11时30分. */
export function whenOf({ date, from, to }: Sitting): string {
  const day = date ? `${printDate(date)}（${weekdayOf(date)}）` : `${BLANK}年${BLANK}月${BLANK}日`;
  return day + printTimeSpan(from, to);
}

/** Every sitting's time, or one blank. */
export function timesOf(facts: MeetingFacts): string {
  const held = heldSittings(facts);
  return held.length > 0 ? held.map(whenOf).join('；') : daysOf(facts);
}

export function placeOf(facts: MeetingFacts): string {
  const places = heldSittings(facts).map(({ place }) => oneLine(place));
  return [...new Set(places)].filter((place) => place !== '').join('、') || BLANK;
}

/** 主持人 with post. */
export function chairOf({ meeting }: MeetingFacts, people: People): string {
  return meeting.chair ? people.titled(meeting.chair) : BLANK;
}

/** A title without the house at its head: 五届市政协第…, 政协示例市第五届委员会…, 中共示例市政协党组…. */
function withoutHouse(title: string, office: MeetingFacts['office']): string {
  const { shortName } = office;
  const place = shortName.replace(/政协$/, '');
  const houses = [
    ...[`中国人民政治协商会议${place}`, `政协${place}`, shortName, `${levelOf(office)}政协`],
  ];
  const heads = [`中共政协${place}委员会`, `中共${shortName}`, ...houses];
  const head = heads.find((one) => title.startsWith(one) && title.length > one.length);
  if (head) return title.slice(head.length);
  return title.replace(/^(第?[一二三四五六七八九十]+届).{0,6}?政协/, '$1');
}

/** 示例市政协（在…）召开五届第38次主席会议; a title that names the 政协 does not say it twice. */
export function heldBy(facts: MeetingFacts, place = ''): string {
  const { shortName } = facts.office;
  const name = withoutHouse(titleOf(facts), facts.office);
  return `${shortName}${place === '' ? '' : `在${place}`}召开${name}`;
}

/** Who brings an item before the meeting: reports to those who decide, or tells those who are consulted. */
export function reporterLabel(facts: MeetingFacts): string {
  return isDeciding(facts) ? '汇报人' : '通报人';
}

/** A topic in a title stands before what people did about it; quoted words elsewhere are a part of a name. */
const QUOTED_TOPIC =
  /“[^”]+”(?=(?:专题|专项|双月|季度|年度|界别|对口|网络|远程|委员)*(?:协商|座谈|议政|民主监督|监督|活动|调研|视察|交流|研讨))/;

/** What was talked about: the topic that the title quotes, else the items. */
export function topicsOf({ meeting, items }: MeetingFacts): string[] {
  const quoted = QUOTED_TOPIC.exec(meeting.title)?.[0];
  if (quoted) return [quoted];
  return [...new Set(items.map(topicWords))].filter((topic) => topic !== '');
}

/** The same as words of a sentence; '' where nothing is known. */
export function topicOf(facts: MeetingFacts): string {
  return topicsOf(facts).join('、');
}

/** What people did there; consulting unless the kind says otherwise. */
export function courseOf({ meeting }: MeetingFacts): string {
  const others: Partial<Record<MeetingKind, string>> = {
    座谈会: '座谈',
    委员活动日: '交流',
    专项民主监督会: '民主监督',
  };
  return others[meeting.kind] ?? '协商';
}

/** Mark of a head, e.g. 示例市政协主席会议纪要, 中共示例市政协党组会议纪要. */
export function minutesMark(facts: MeetingFacts): string {
  const { issuer, meeting, office } = facts;
  const { kind, series } = meeting;
  if (kind === '党组会议' || kind === '机关党组会议') {
    const named = issuer?.signature.endsWith('党组') ? issuer.signature : '';
    return `${named || `中共${office.shortName}${kind.replace('会议', '')}`}会议纪要`;
  }
  const name = kind === '专委会会议' && series !== '' ? oneLine(series) : calledBy(kind);
  return minutesOf(name, office.shortName);
}

/** The title of 纪要: none where it would only say again what stands in red above it (10.3). */
export function minutesTitle(facts: MeetingFacts): string[] {
  const title = `${titleOf(facts)}纪要`;
  const { office } = facts;
  const own = [title, withoutHouse(title, office)];
  if (title.startsWith(office.committeeName)) own.push(title.slice(office.committeeName.length));
  const mark = minutesMark(facts);
  const names = [mark, withoutHouse(mark, office)];
  const saysAgain = mark.endsWith(title) || own.some((one) => names.includes(one));
  return saysAgain ? [] : [title];
}

/** 示例市政协主席会议纪要: a series of minutes is known by this name, however the paper was begun. */
export function minutesOf(meeting: string, shortName: string): string {
  return `${meeting.startsWith(shortName) ? '' : shortName}${meeting}纪要`;
}

/** Members who attend as themselves: at a 常委会会议 they are its own. */
export function membersOf({ meeting }: MeetingFacts): string {
  return meeting.kind === '常委会会议' ? '常务委员' : '委员';
}
