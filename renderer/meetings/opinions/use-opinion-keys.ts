import { useEffect, useMemo } from 'react';
import type { OpinionSection } from '#shared/proceedings/arrange-opinions';
import { lastStep } from '../proceedings/desk';
import { useOpinionPage } from './context';
import { takeRow, useOpinionDesk } from './desk';

/** One row on the screen, with its neighbours. */
export interface Row {
  key: string;
  id: string;
  above?: string;
  below?: string;
}

/** In order every opinion has one row, whatever it is grouped with; elsewhere it may stand under several headings. */
export function rowKeyOf(section: string, id: string, inOrder: boolean): string {
  return inOrder ? id : `${section}/${id}`;
}

/** Rows in the order they are drawn. Only a view in order has neighbours to change places with. */
export function rowsOf(sections: readonly OpinionSection[], inOrder: boolean): Row[] {
  return sections.flatMap(({ key, opinions }) =>
    opinions.map(({ id }, index) => ({
      key: rowKeyOf(key, id, inOrder),
      id,
      above: inOrder ? opinions[index - 1]?.id : undefined,
      below: inOrder ? opinions[index + 1]?.id : undefined,
    })),
  );
}

const isBox = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && target.closest('input, textarea') !== null;

/** Keys of the page: Alt+↑↓ and Ctrl+Enter to the next row, Alt+Shift+↑↓ to move, Ctrl+Z to take back. */
export function useOpinionKeys(rows: readonly Row[]): void {
  const { actions, steps } = useOpinionPage();
  const run = useMemo(() => {
    const go = (from: number, step: 1 | -1) => {
      const row = from < 0 ? rows[step === 1 ? 0 : rows.length - 1] : rows[from + step];
      if (row) takeRow(row.key);
    };
    return (event: KeyboardEvent): boolean => {
      const { active } = useOpinionDesk.getState();
      const at = rows.findIndex(({ key }) => key === active);
      const row = rows[at];
      const step = { ArrowDown: 1, ArrowUp: -1 }[event.key] as 1 | -1 | undefined;
      if (event.altKey && step !== undefined) {
        const other = step === 1 ? row?.below : row?.above;
        if (!event.shiftKey) go(at, step);
        else if (row && other) void actions.exchange(row.id, other);
        return true;
      }
      if (!event.ctrlKey) return false;
      if (event.key === 'Enter') go(at, event.shiftKey ? -1 : 1);
      else if (event.key === 'Delete' && event.shiftKey && row) void actions.remove([row.id]);
      else if (event.key.toLowerCase() !== 'z' || isBox(event.target)) return false;
      else {
        const undo = lastStep();
        if (!undo) return false;
        void steps.attempt(undo);
      }
      return true;
    };
  }, [rows, actions, steps]);

  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const hasOwnKeys =
        event.target instanceof HTMLElement && event.target.closest('[role="dialog"], form');
      if (event.defaultPrevented || event.isComposing || hasOwnKeys) return;
      if (!run(event)) return;
      event.preventDefault();
      event.stopPropagation();
    };
    // Before the boxes: an open list of units would take Ctrl+Enter for a choice.
    window.addEventListener('keydown', onKey, { capture: true });
    return () => window.removeEventListener('keydown', onKey, { capture: true });
  }, [run]);
}
