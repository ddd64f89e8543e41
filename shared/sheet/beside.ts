import type { TableColumn } from './book';
import { bareHeading } from './heading-keys';
import type { Heading } from './headings';

/**
 * Tables that stand side by side under one row of headings, 姓名 单位 姓名 单位, as rosters are
 * printed to save paper: of each its columns by place. One alone for every other table.
 */
export function tablesBeside<K extends string>(
  { places, labels }: Heading,
  columns: readonly TableColumn<K>[],
): ReadonlyMap<number, string>[] {
  const required = columns.find((one) => one.required)?.key;
  const own = [...places];
  const first = own.find(([, key]) => key === required)?.[0];
  if (first === undefined) return [places];
  const bare = labels.map(bareHeading);
  const others = bare.flatMap((label, place) =>
    place > first && label === bare[first] ? [place - first] : [],
  );
  const isRepeated = (by: number) => own.every(([place]) => bare[place + by] === bare[place]);
  const last = Math.max(...own.map(([place]) => place));
  const [nearest = 0] = others;
  const begin = Math.min(...own.map(([place]) => place));
  if (others.length === 0 || last >= begin + nearest || !others.every(isRepeated)) return [places];
  return [0, ...others].map((by) => new Map(own.map(([place, key]) => [place + by, key])));
}
