import type { CivilDate } from '../model/civil-date';
import type { Context } from './types';

/** A context that knows nothing but the day; `more` says what is known. */
export function contextOf(today: CivilDate, more: Partial<Context> = {}): Context {
  return {
    today,
    names: { people: [], units: [], places: [], terms: [] },
    exceptions: [],
    sayings: { forbidden: [], fixed: [] },
    off: new Set(),
    kind: null,
    issuer: '',
    ...more,
  };
}
