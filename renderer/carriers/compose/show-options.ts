import type { CarrierItem } from '#shared/model/carrier';

/** What of an opinion stands in the paper. */
export const SHOW_OPTIONS: { value: CarrierItem['show']; label: string }[] = [
  { value: 'summary', label: '概括' },
  { value: 'words', label: '原话' },
  { value: 'both', label: '概括和原话' },
];
