import type { OfficialDocument, Quotation } from '#shared/document/official-document';
import { quotedSentences, withQuotations } from '#shared/document/quotations';
import type { BodySelection } from '../../../editor/apply-blocks';
import { BehindFrame } from '../../../ui/behind-frame';
import { isFrameDrawn, takeAllIn } from '../../../ui/unsaved/on-its-way';

/** Pause after which typing begins a new step of the undo history, ms. */
const PAUSE = 600;
/** Longest stretch of typing that one undo takes back, ms. */
const LONGEST_STEP = 8000;
const MOST_STEPS = 500;

/** Where in the sheet a change was made: a field's key, 'body', 'attachment:0' or 'document' for the whole. */
export type EditPlace = string;

/** The attachment (−1 is the body) whose text a place is, null for every other place. */
export function attachmentOf(place: EditPlace): number | null {
  if (place === 'body') return -1;
  const number = /^attachment:(\d+)$/.exec(place)?.[1];
  return number === undefined ? null : Number(number);
}

export interface EditFacts {
  place: EditPlace;
  /** A step of its own in the history (paste, replace all, structuring …). */
  ownStep?: boolean;
  /** Part of a phrase that an input method is composing: the phrase is one step, see `closeStep`. */
  composing?: boolean;
  /** Where it was made it is seen already: all others are told behind the frame that shows it. */
  isShown?: boolean;
  before?: BodySelection | null;
  after?: BodySelection | null;
}

interface Step {
  place: EditPlace;
  before: OfficialDocument;
  after: OfficialDocument;
  selectionBefore: BodySelection | null;
  selectionAfter: BodySelection | null;
}

/** Where the cursor belongs after undo or redo. `turn` grows with each, so that equal places still count. */
export interface CursorWish {
  place: EditPlace;
  selection: BodySelection | null;
  turn: number;
}

export interface SessionState {
  document: OfficialDocument;
  canUndo: boolean;
  canRedo: boolean;
  wish: CursorWish | null;
}

/** Words were selected and are typed over: what they were comes back by itself. */
function hasSelected({ before }: EditFacts): boolean {
  return before != null && before.anchor !== before.head;
}

/**
 * One draft being worked on: the document as it stands on the screen and one
 * undo history for the whole sheet, fields and bodies alike. Versions share
 * every part that did not change, so a history of hundreds costs little.
 */
export class DraftSession {
  private state: SessionState;
  private readonly done: Step[] = [];
  private readonly undone: Step[] = [];
  private readonly listeners = new Set<() => void>();
  private readonly keepers = new Set<() => void>();
  private readonly late = new BehindFrame(() => this.tell());
  private lastChange = Number.NEGATIVE_INFINITY;
  private stepBegan = Number.NEGATIVE_INFINITY;
  private closed = true;
  /** The newest change was part of a phrase of an input method. */
  private composed = false;
  private turn = 0;
  /** Sentences declared quotations before they came in. */
  private readonly declared: Quotation[] = [];

  constructor(
    document: OfficialDocument,
    private readonly now: () => number = () => performance.now(),
  ) {
    this.state = { document, canUndo: false, canRedo: false, wish: null };
  }

  readonly getState = (): SessionState => this.state;

  /** Told of a change in time to draw it: behind the frame where the change is seen already. */
  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** Told of every change at once: for who keeps what is typed. */
  readonly subscribeAtOnce = (keeper: () => void): (() => void) => {
    this.keepers.add(keeper);
    return () => this.keepers.delete(keeper);
  };

  get document(): OfficialDocument {
    takeAllIn();
    return this.state.document;
  }

  /** Sentences that may quote a mark of secrecy. */
  quoted(): string[] {
    return [...quotedSentences(this.document), ...this.declared.map(({ sentence }) => sentence)];
  }

  /** Puts it on record that a sentence only quotes a mark of secrecy: with the text once it is in it. */
  declare(quotation: Quotation): void {
    this.declared.push(quotation);
    this.edit(withQuotations(this.document, [quotation]), { place: 'document', ownStep: true });
  }

  /** Takes a change made by the clerk. */
  edit(wanted: OfficialDocument, facts: EditFacts): void {
    takeAllIn();
    const { document: present } = this.state;
    if (wanted === present) return;
    const document = withQuotations(wanted, [...(present.quotations ?? []), ...this.declared]);
    const last = this.done.at(-1);
    const now = this.now();
    const joins =
      last !== undefined &&
      !this.closed &&
      !facts.ownStep &&
      last.place === facts.place &&
      Boolean(facts.composing) === this.composed &&
      (facts.composing || (!hasSelected(facts) && this.isOneGo(now)));
    if (joins) {
      last.after = document;
      last.selectionAfter = facts.after ?? null;
    } else {
      this.stepBegan = now;
      this.done.push({
        place: facts.place,
        before: present,
        after: document,
        selectionBefore: facts.before ?? null,
        selectionAfter: facts.after ?? null,
      });
      if (this.done.length > MOST_STEPS) this.done.shift();
    }
    this.undone.length = 0;
    this.lastChange = now;
    this.closed = Boolean(facts.ownStep);
    this.composed = Boolean(facts.composing);
    this.set(document, null, facts.isShown);
  }

  /** Whether what comes now goes on with the typing before it. */
  private isOneGo(now: number): boolean {
    return now - this.lastChange < PAUSE && now - this.stepBegan < LONGEST_STEP;
  }

  /** Ends the present step, so that what follows is undone by itself: at the start of a phrase of an input method, too. */
  closeStep(): void {
    takeAllIn();
    this.closed = true;
  }

  undo(): boolean {
    takeAllIn();
    const step = this.done.pop();
    if (!step) return false;
    this.undone.push(step);
    this.closed = true;
    this.set(step.before, this.wishFor(step.place, step.selectionBefore));
    return true;
  }

  redo(): boolean {
    takeAllIn();
    const step = this.undone.pop();
    if (!step) return false;
    this.done.push(step);
    this.closed = true;
    this.set(step.after, this.wishFor(step.place, step.selectionAfter));
    return true;
  }

  private wishFor(place: EditPlace, selection: BodySelection | null): CursorWish {
    this.turn += 1;
    return { place, selection, turn: this.turn };
  }

  private set(document: OfficialDocument, wish: CursorWish | null, isShown = false): void {
    this.state = {
      document,
      canUndo: this.done.length > 0,
      canRedo: this.undone.length > 0,
      wish,
    };
    for (const keep of this.keepers) keep();
    if (isShown && !isFrameDrawn()) this.late.ask();
    else this.tell();
  }

  private tell(): void {
    this.late.drop();
    for (const listener of this.listeners) listener();
  }
}
