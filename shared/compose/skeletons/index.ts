import type { DocumentType } from '../../model/document-type';
import { CONSULTATION } from './consultation';
import { DECISIONS } from './decisions';
import { LETTERS } from './letters';
import { NEWS } from './news';
import { NOTICES } from './notices';
import { REPORTS } from './reports';
import { SPEECHES } from './speeches';
import type { Skeleton } from './types';
import { WORK } from './work';

export type { Skeleton, SkeletonContext } from './types';

/** All skeletons, in the order shown; the first of a type is its default. */
export const SKELETONS: readonly Skeleton[] = [
  ...NOTICES,
  ...LETTERS,
  ...REPORTS,
  ...DECISIONS,
  ...SPEECHES,
  ...WORK,
  ...CONSULTATION,
  ...NEWS,
];

/** The skeletons of one kind; every kind that is not made from a meeting has at least one. */
export function skeletonsOf(type: DocumentType): readonly Skeleton[] {
  return SKELETONS.filter((skeleton) => skeleton.type === type);
}
