import { type Changed, changedFrom, withChanged, wordsIn } from './changed';

/**
 * What was typed into forms and is not registered: kept in the page alone, under the name of
 * the form and its record, until it is registered, emptied or purged, or the program ends.
 * Nothing of it is written to a disk, so that a purge has no copy of it to look for.
 */

export interface FormFacts {
  /** Which form of which record, e.g. matter/0192…/report: opened on another one it begins anew. */
  name: string;
  /** What the form is called, e.g. 反馈. */
  title: string;
  /** The record that it is of, as a clerk calls it; '' where there is none yet. */
  of?: string;
  /** Ids of the records that it is of: once all of them are purged, so is what was typed. */
  records?: readonly string[];
  /** Shows the place from which the form is opened. */
  open?: () => void;
}

/** Everything that was changed in a form, by field. */
type Filled = ReadonlyMap<string, Changed>;

/** One form of one record: what in it is not as it stood at first. */
export class FormScope {
  private changed = new Map<string, Changed>();
  private readonly listeners = new Set<() => void>();
  private version = 0;
  /** Those of its records that are purged. */
  private readonly purged = new Set<string>();
  /** How many screens show the form now. */
  private shown = 0;
  /** Fields that are kept with others and not for their own sake. */
  readonly beside = new Set<string>();
  /** Grows when all fields change at once: what they hold themselves goes with it. */
  turn = 0;

  constructor(public facts: FormFacts) {}

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  readonly getVersion = (): number => this.version;

  get isEmpty(): boolean {
    return [...this.changed.keys()].every((key) => this.beside.has(key));
  }

  /** What a field holds that began with `first`. */
  read<T>(key: string, first: T): T {
    return withChanged(first, this.changed.get(key));
  }

  put<T>(key: string, first: T, value: T): void {
    const changed = changedFrom(first, value);
    if (changed) this.changed.set(key, changed);
    else this.changed.delete(key);
    this.tell();
  }

  /** Registered: nothing of it is kept but the fields that `stays` names, which were left out. */
  end(stays: (key: string) => boolean = () => false): void {
    this.changed = new Map([...this.changed].filter(([key]) => stays(key)));
    this.tell();
  }

  /** 清空重填: every field is as it was at first. Answers what was in it, for `putBack`. */
  empty(): Filled {
    const was = this.changed;
    this.turn += 1;
    this.end();
    return was;
  }

  /** What was emptied by mistake stands in the form again. */
  putBack(was: Filled): void {
    this.turn += 1;
    this.changed = new Map([...was, ...this.changed]);
    this.tell();
  }

  /** A record is purged: what was typed of it goes, be it the form's own or that of one of its lines. */
  forget(ids: ReadonlySet<string>): void {
    const { records = [] } = this.facts;
    for (const id of records) if (ids.has(id)) this.purged.add(id);
    if (records.length > 0 && records.every((id) => this.purged.has(id))) {
      this.empty();
      return;
    }
    const lines = [...this.changed.keys()].filter((key) =>
      ids.has(key.slice(key.lastIndexOf('/') + 1)),
    );
    for (const key of lines) this.changed.delete(key);
    if (lines.length > 0) this.tell();
  }

  /** Texts and names in it, the longest first: that says best what it is. */
  words(): string[] {
    const all = [...this.changed].flatMap(([key, one]) =>
      this.beside.has(key) ? [] : wordsIn('value' in one ? one.value : one.fields),
    );
    return all.sort((a, b) => b.length - a.length);
  }

  /** A screen shows the form; answers what to call when it is left. */
  show(): () => void {
    this.shown += 1;
    return () => {
      this.shown -= 1;
      if (this.shown === 0 && this.isEmpty) scopes.delete(this.facts.name);
    };
  }

  private tell(): void {
    // A name half typed is taken when its field goes, which may be behind the form.
    if (!this.isEmpty && !scopes.has(this.facts.name)) scopes.set(this.facts.name, this);
    this.version += 1;
    for (const listener of [...this.listeners]) listener();
  }
}

const scopes = new Map<string, FormScope>();

/** The form of this name, with what was typed in it before. */
export function scopeOf(facts: FormFacts): FormScope {
  const known = scopes.get(facts.name);
  if (known) {
    known.facts = facts;
    return known;
  }
  const scope = new FormScope(facts);
  scopes.set(facts.name, scope);
  return scope;
}

/** Forms that hold words which nobody has registered, open or put aside. */
export function unregistered(): FormScope[] {
  return [...scopes.values()].filter((scope) => scope.words().length > 0);
}

/** Nothing of these is wanted any more. */
export function giveUp(forms: readonly FormScope[]): void {
  for (const form of forms) form.empty();
}

/** 彻底清除 of records takes along what was typed of them and not registered. */
export function forgetForms(ids: readonly string[]): void {
  const gone = new Set(ids);
  for (const scope of scopes.values()) scope.forget(gone);
}
