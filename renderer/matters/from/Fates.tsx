import { createContext, type ReactNode, useContext } from 'react';
import { type Fate, useFates } from '../../data/queries/matter-fate';

const Known = createContext<ReadonlyMap<string, Fate[]> | undefined>(undefined);
const NONE: readonly Fate[] = [];

interface Props {
  opinionIds: readonly string[];
  children: ReactNode;
}

/** Knows what became of every opinion of a page, for the strips in it. */
export function Fates({ opinionIds, children }: Props) {
  return <Known value={useFates(opinionIds)}>{children}</Known>;
}

/** What became of one opinion of the page; [] while nobody follows it, or nothing is known yet. */
export function useFate(opinionId: string): readonly Fate[] {
  return useContext(Known)?.get(opinionId) ?? NONE;
}
