import { create } from 'zustand';
import type { EventPayload } from '#shared/ipc';
import { type FormScope, unregistered } from '../../data/forms/scopes';

/** The question before the window closes: forms that hold what nobody has registered. */
interface Asking {
  /** null: nothing is asked. */
  forms: readonly FormScope[] | null;
  /** How many screens can show the question: without one the window must not wait for its answer. */
  shownBy: number;
}

export const useAsking = create<Asking>(() => ({ forms: null, shownBy: 0 }));

/** The question can be shown from now on. Answers what to call when it no longer can. */
export function canAsk(): () => void {
  const add = (count: number) =>
    useAsking.setState(({ shownBy }) => ({ shownBy: shownBy + count }));
  add(1);
  return () => {
    add(-1);
    useAsking.setState({ forms: null });
  };
}

/** True where the window stays open for the question. The end of a session is never held up by one. */
export function asksBefore(reason: EventPayload<'flush'>['reason']): boolean {
  const forms = unregistered();
  const isAsked = reason !== 'shutdown' && forms.length > 0 && useAsking.getState().shownBy > 0;
  useAsking.setState({ forms: isAsked ? forms : null });
  return isAsked;
}
