import { create } from 'zustand';
import type { Entry } from '#shared/model/proceedings';
import type { Beside } from '../../data/commands/proceedings';

/** The box of the entry in hand that wants the cursor. */
export type EntryField = 'speaker' | 'words';

/** A new entry that is on the screen before the store has it: what is typed at once must not go elsewhere. */
export interface FreshEntry {
  entry: Entry;
  beside: Beside;
}

interface Desk {
  /** The last entries that were put in by hand, the newest at the end: on a slow PC several are on their way. */
  fresh: readonly FreshEntry[];
  /** The entry in hand: the only one that is drawn as an editor. */
  activeId: string | null;
  /** Where the cursor goes once that editor is on the screen; null when it has gone there. */
  wanted: EntryField | null;
  /** How the last steps are taken back, the last one at the end. Typing has the text box's own undo. */
  undo: (() => Promise<void>)[];
  /** True when something was typed after the last step, so that Ctrl+Z is meant for the text box. */
  typedSince: boolean;
}

const CLEARED: Desk = { fresh: [], activeId: null, wanted: null, undo: [], typedSince: false };
/** Steps that can be taken back. */
const STEPS = 50;
/** Fresh entries remembered; more are never on their way at once. */
const FRESH = 20;

/** What the writing of proceedings is doing. */
export const useDesk = create<Desk>(() => CLEARED);

/** Another meeting is on the table. */
export function clearDesk(): void {
  useDesk.setState(CLEARED);
}

/** Shows an entry before the store has it. */
export function showFresh(fresh: FreshEntry): void {
  useDesk.setState((desk) => ({ fresh: [...desk.fresh.slice(1 - FRESH), fresh] }));
}

/** It could not be stored. */
export function dropFresh(id: string): void {
  useDesk.setState((desk) => ({ fresh: desk.fresh.filter(({ entry }) => entry.id !== id) }));
}

/** Takes an entry in hand, with the cursor in one of its boxes. */
export function takeInHand(activeId: string | null, wanted: EntryField = 'words'): void {
  useDesk.setState({ activeId, wanted: activeId === null ? null : wanted });
}

/** Remembers how a step is taken back. */
export function remember(undo: () => Promise<void>): void {
  useDesk.setState((desk) => ({ undo: [...desk.undo.slice(1 - STEPS), undo], typedSince: false }));
}

/** The last step, taken off the list; undefined when Ctrl+Z is not meant for one. */
export function lastStep(): (() => Promise<void>) | undefined {
  const { undo, typedSince } = useDesk.getState();
  const step = typedSince ? undefined : undo.at(-1);
  if (step) forget(step);
  return step;
}

/** It was taken back by another way, such as its notice. */
export function forget(step: () => Promise<void>): void {
  useDesk.setState((desk) => ({ undo: desk.undo.filter((one) => one !== step) }));
}
