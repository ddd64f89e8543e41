import { useEffect, useMemo, useRef, useSyncExternalStore } from 'react';
import { type FormFacts, type FormScope, scopeOf } from '../../data/forms/scopes';

/**
 * The form that a component shows: its fields are `useFormState`, `PutBack` says that they
 * were filled in before, and `end` is called once it is registered. What is typed outlives
 * the component, whatever takes that away.
 */
export function useFormScope(facts: FormFacts): FormScope {
  const { name } = facts;
  const latest = useRef(facts);
  latest.current = facts;
  const scope = useMemo(() => scopeOf({ ...latest.current, name }), [name]);
  scope.facts = facts;
  useEffect(() => scope.show(), [scope]);
  useSyncExternalStore(scope.subscribe, scope.getVersion);
  return scope;
}

/**
 * `useState` of a field of a form. What is as it was at first is not kept. `isBeside`: kept
 * with the rest of the form and not for its own sake, a choice or a day.
 */
export function useFormState<T>(
  scope: FormScope,
  key: string,
  initial: T | (() => T),
  isBeside = false,
): [T, (next: T | ((present: T) => T)) => void] {
  useSyncExternalStore(scope.subscribe, scope.getVersion);
  if (isBeside) scope.beside.add(key);
  const begun = useRef<{ of: FormScope; key: string; first: T }>(undefined);
  if (begun.current?.of !== scope || begun.current.key !== key)
    begun.current = { of: scope, key, first: made(initial) };
  const { first } = begun.current;
  const set = useMemo(
    () => (next: T | ((present: T) => T)) =>
      scope.put(key, first, isMade(next) ? next(scope.read(key, first)) : next),
    [scope, key, first],
  );
  return [scope.read(key, first), set];
}

const isMade = <T, F extends (...of: never[]) => T>(value: T | F): value is F =>
  typeof value === 'function';

const made = <T>(initial: T | (() => T)): T => (isMade(initial) ? initial() : initial);
