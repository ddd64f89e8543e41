import type { EditorState } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';
import { isOnItsWay, takeAllIn, takeInAtDeeds } from '../ui/unsaved/on-its-way';

/** What the editing engine keeps of a place on its page. */
interface Shown {
  node?: { isText: boolean };
  posAtStart: number;
  posAtEnd: number;
}

/** What the editing engine keeps to itself: by these it takes in what others write onto its page. */
interface Inside {
  domObserver: {
    observer: MutationObserver;
    pendingRecords: () => readonly MutationRecord[];
    flush: () => void;
    currentSelection: { set: (range: object) => void };
  };
  docView: {
    dirty: number;
    nearestDesc: (node: Node) => Shown | undefined;
    markDirty: (from: number, to: number) => void;
  };
}

/** What the browser tells between a letter and its frame: of the caret that was put behind it, and of its key. */
const AFTER_A_LETTER = ['selectionchange', 'keyup'] as const;

/**
 * Puts a letter onto the page first and into the text behind the frame that shows it, which is
 * then the browser's alone. What the text makes of the letter is drawn over it. Whoever reads
 * the view's state before gets one that has the letter.
 */
export class LetterFirst {
  private waiting: { at: Shown; write: () => void } | null = null;
  private readonly deaf: () => void;

  constructor(private readonly view: EditorView) {
    this.deaf = takeInAtDeeds();
    for (const event of AFTER_A_LETTER) window.addEventListener(event, this.keepQuiet, true);
    this.watchState();
  }

  /**
   * `write` brings the letter into the text. False, and nothing is done, where the caret stands
   * neither in written text nor behind it.
   */
  show(letter: string, write: () => void): boolean {
    const { domObserver, docView } = this.inside;
    const caret = this.view.dom.ownerDocument.getSelection();
    const { anchorNode: text, anchorOffset: offset } = caret ?? {};
    if (!caret || !(text instanceof Text) || !offset) return false;
    const at = docView.nearestDesc(text);
    if (!at?.node?.isText) return false;
    text.insertData(offset, letter);
    const anchorOffset = offset + letter.length;
    caret.collapse(text, anchorOffset);
    const here = { anchorNode: text, anchorOffset, focusNode: text, focusOffset: anchorOffset };
    // The engine need not look for what it is told.
    domObserver.currentSelection.set(here);
    domObserver.observer.takeRecords();
    this.waiting = { at, write };
    isOnItsWay(this.take);
    return true;
  }

  /** Whether the engine has yet to read what somebody else wrote onto its page; it does so then. */
  isBehind(): boolean {
    const { domObserver } = this.inside;
    if (domObserver.pendingRecords().length === 0) return false;
    queueMicrotask(() => domObserver.flush());
    return true;
  }

  destroy(): void {
    takeAllIn();
    this.deaf();
    for (const event of AFTER_A_LETTER) window.removeEventListener(event, this.keepQuiet, true);
  }

  private readonly take = (): void => {
    const { waiting, view, inside } = this;
    this.waiting = null;
    if (waiting === null || view.isDestroyed) return;
    const { posAtStart, posAtEnd } = waiting.at;
    // The engine compares the page with the text there, and what the text says stands.
    inside.docView.markDirty(posAtStart, posAtEnd);
    waiting.write();
    if (inside.docView.dirty) view.updateState(view.state);
  };

  /** Nobody does anything for these events, but the engine would read the state at them; of a key that comes up it needs Shift alone. */
  private readonly keepQuiet = (event: Event): void => {
    const isShift = event instanceof KeyboardEvent && event.key === 'Shift';
    if (this.waiting !== null && !isShift) event.stopPropagation();
  };

  /** A view's state is a field of its own; plugins that change make this anew. */
  private watchState(): void {
    let { state } = this.view;
    Object.defineProperty(this.view, 'state', {
      configurable: true,
      enumerable: true,
      get: (): EditorState => {
        if (this.waiting !== null) takeAllIn();
        return state;
      },
      set: (next: EditorState) => {
        state = next;
      },
    });
  }

  private get inside(): Inside {
    return this.view as unknown as Inside;
  }
}
