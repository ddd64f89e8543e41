import { create } from 'zustand';
import type { Arrangement } from '#shared/proceedings/arrange-opinions';

interface OpinionDesk {
  /** The row in hand: the only one with boxes to type in. */
  active: string | null;
  /** Opinions ticked to be grouped or deleted together. */
  selected: ReadonlySet<string>;
  by: Arrangement;
}

const CLEARED = { active: null, selected: new Set<string>() };

/** What the page of opinions is doing. The view chosen stays for the next meeting. */
export const useOpinionDesk = create<OpinionDesk>(() => ({ ...CLEARED, by: 'order' }));

export function clearOpinionDesk(): void {
  useOpinionDesk.setState(CLEARED);
}

/** Takes a row in hand; null puts it down. */
export function takeRow(active: string | null): void {
  useOpinionDesk.setState({ active });
}

export function tick(id: string, on: boolean): void {
  useOpinionDesk.setState(({ selected }) => {
    const next = new Set(selected);
    if (on) next.add(id);
    else next.delete(id);
    return { selected: next };
  });
}

export function tickAll(ids: readonly string[]): void {
  useOpinionDesk.setState({ selected: new Set(ids) });
}

export function tickNone(): void {
  useOpinionDesk.setState({ selected: new Set() });
}
