import type { CarrierItem, CarrierKind } from '../../model/carrier';
import type { MeetingFacts } from '../meetings/facts';

/** Carriers that are composed from chosen opinions; 纪要 and 调研报告 come about in their own way. */
export const COMPOSED_CARRIERS = [
  '协商专报',
  '意见建议专报',
  '建议案',
  '社情民意信息',
  '简报',
] as const satisfies readonly CarrierKind[];
export type ComposedCarrier = (typeof COMPOSED_CARRIERS)[number];

/** How the opinions stand in it. */
export const CARRIER_ARRANGEMENTS = {
  group: '按组',
  item: '按议题',
  unit: '按涉及单位',
  order: '按发言先后',
  meeting: '按会议',
} as const;
export type CarrierArrangement = keyof typeof CARRIER_ARRANGEMENTS;

/** One or several, the first one edits the carrier. */
export type Meetings = readonly [MeetingFacts, ...MeetingFacts[]];

/** All that a carrier is composed from: meetings, and what the clerk chose of their opinions. */
export interface CarrierFacts {
  meetings: Meetings;
  kind: ComposedCarrier;
  title: string;
  /** In the order chosen. */
  items: readonly CarrierItem[];
  arrangedBy: CarrierArrangement;
}

/** All the meetings as if they had been one: whoever spoke, whatever was on the agenda, every opinion. */
export function asOne([first, ...others]: Meetings): MeetingFacts {
  if (others.length === 0) return first;
  const all = [first, ...others];
  return {
    ...first,
    items: all.flatMap(({ items }) => items),
    attendance: all.flatMap(({ attendance }) => attendance),
    resolutions: all.flatMap(({ resolutions }) => resolutions),
    entries: all.flatMap(({ entries }) => entries),
    opinions: all.flatMap(({ opinions }) => opinions),
    groups: all.flatMap(({ groups }) => groups),
  };
}
