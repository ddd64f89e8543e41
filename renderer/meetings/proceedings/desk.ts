import { useMemo, useRef } from 'react';
import { create } from 'zustand';
import type { Entry } from '#shared/model/proceedings';
import type { Beside } from '../../data/commands/proceedings';
import { useNotices } from '../../ui/use-notices';

/** The box of the entry in hand that wants the cursor. */
export type EntryField = 'speaker' | 'words';

/** A new entry that is on the screen before the store has it: what is typed at once must not go elsewhere. */
export interface FreshEntry {
  entry: Entry;
  beside: Beside;
}

interface Desk {
  /** The entries last put in by hand, the newest at the end; the store may have them by now. */
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
/** More entries than anybody puts in before the store has the first of them. */
const FRESH = 20;

/** What the writing of proceedings is doing. */
export const useDesk = create<Desk>(() => CLEARED);

/** Empties the desk: another meeting is on the table. */
export function clearDesk(): void {
  useDesk.setState(CLEARED);
}

/** Takes an entry in hand, with the cursor in one of its boxes. */
export function takeInHand(activeId: string | null, wanted: EntryField = 'words'): void {
  useDesk.setState({ activeId, wanted: activeId === null ? null : wanted });
}

/** Shows a new entry at once, with the cursor in its speaker box. */
export function showFresh(one: FreshEntry): void {
  useDesk.setState(({ fresh }) => ({ fresh: [...fresh.slice(1 - FRESH), one] }));
  takeInHand(one.entry.id, 'speaker');
}

/** Takes away a fresh entry that could not be stored. */
export function dropFresh(id: string): void {
  useDesk.setState(({ fresh }) => ({ fresh: fresh.filter(({ entry }) => entry.id !== id) }));
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

/** Forgets a step that was taken back by another way, such as its notice. */
export function forget(step: () => Promise<void>): void {
  useDesk.setState((desk) => ({ undo: desk.undo.filter((one) => one !== step) }));
}

/** Steps on the proceedings that can be taken back by Ctrl+Z and, where it is said, by a notice. */
export function useSteps() {
  const { attempt, undoable, say } = useNotices();
  return useMemo(
    () => ({
      attempt,
      say,
      /** Remembers a step; `text` is shown with 撤销, '' shows nothing. */
      done: (text: string, undo: () => Promise<void>) => {
        remember(undo);
        if (text === '') return;
        undoable(text, async () => {
          forget(undo);
          await undo();
        });
      },
      /** Ctrl+Z; false when the key is meant for the text box. */
      takeBack: (): boolean => {
        const step = lastStep();
        if (step) void attempt(step);
        return step !== undefined;
      },
    }),
    [attempt, undoable, say],
  );
}

export type Steps = ReturnType<typeof useSteps>;

/** Where a fresh entry stands among those that are stored. */
export function withFresh(ids: readonly string[], { entry, beside }: FreshEntry): string[] {
  const at = ids.indexOf(beside.after ?? beside.before ?? '');
  const place = at < 0 ? ids.length : at + (beside.after === undefined ? 0 : 1);
  return [...ids.slice(0, place), entry.id, ...ids.slice(place)];
}

/** Ids of the entries on the screen: those stored, and those on their way into the store. */
export function useShownIds(ids: readonly string[]): readonly string[] {
  const fresh = useDesk((desk) => desk.fresh);
  // Once a fresh entry was stored, its being gone means that it was deleted.
  const stored = useRef(new Set<string>());
  return useMemo(() => {
    const present = new Set(ids);
    let shown = ids;
    for (const one of fresh) {
      const { id } = one.entry;
      if (present.has(id)) stored.current.add(id);
      else if (!stored.current.has(id)) shown = withFresh(shown, one);
    }
    return shown;
  }, [ids, fresh]);
}
