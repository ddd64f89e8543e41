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
} as const;
export type CarrierArrangement = keyof typeof CARRIER_ARRANGEMENTS;

/** All that a carrier is composed from: one meeting, and what the clerk chose of its opinions. */
export interface CarrierFacts {
  meeting: MeetingFacts;
  kind: ComposedCarrier;
  title: string;
  /** In the order chosen. */
  items: readonly CarrierItem[];
  arrangedBy: CarrierArrangement;
}
