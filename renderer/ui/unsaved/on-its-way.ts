/**
 * A letter that a key has put onto the page, and that the text gets behind the frame which
 * shows it: that frame is what somebody waits for. Until then nobody may see the text: who
 * reads, changes or keeps it calls `takeAllIn` first, and so does whatever a hand does next.
 */
type Take = () => void;

/** Longest that the text waits behind the frame where the page has other work, ms. */
const BUSY = 25;
/** The same where the window draws no frames, ms. */
const NO_FRAME = 100;

/** Longest that what can wait does so where one letter follows another, ms. */
const LATEST = 300;

/** What a hand does, and what is heard of a window that is left. */
const DEEDS = [
  'keydown',
  'beforeinput',
  'compositionstart',
  'pointerdown',
  'mousedown',
  'click',
  'contextmenu',
  'cut',
  'copy',
  'paste',
  'dragstart',
  'drop',
  'focusin',
  'focusout',
  'blur',
  'visibilitychange',
  'pagehide',
  'beforeunload',
] as const;

const onTheirWay = new Set<Take>();
/** What can wait until no letter is on its way. */
const waiting = new Set<() => void>();
let isBehind = false;

/** `take` brings the letter into the text. It is called once, frame or no frame. */
export function isOnItsWay(take: Take): void {
  // Each letter by itself: the frame of one is not that of the next of the same text.
  const own = () => take();
  onTheirWay.add(own);
  const late = setTimeout(() => takeIn(own), NO_FRAME);
  requestAnimationFrame(() => {
    const behind = () => {
      clearTimeout(late);
      isBehind = true;
      try {
        takeIn(own);
      } finally {
        isBehind = false;
      }
    };
    requestIdleCallback(behind, { timeout: BUSY });
  });
}

/** Whether the frame that shows what is being taken in now has been drawn. */
export function isFrameDrawn(): boolean {
  return isBehind;
}

/** Whether the page shows a letter that its text has not got: somebody is typing. */
export function isAnyOnItsWay(): boolean {
  return onTheirWay.size > 0;
}

/**
 * Does at once what can wait, or, where a letter is on its way, in a task of its own behind it:
 * an answer that is to be drawn must not stand between a key and its frame. Only for what is
 * drawn: nothing that keeps a word may wait here.
 */
export function behindLetters(work: () => void): void {
  if (!isAnyOnItsWay()) {
    work();
    return;
  }
  const done = () => {
    clearTimeout(late);
    waiting.delete(tried);
    work();
  };
  const tried = () => {
    if (waiting.has(tried) && !isAnyOnItsWay()) done();
  };
  const late = setTimeout(done, LATEST);
  waiting.add(tried);
}

/** Every letter that is on the page is in its text from now on. */
export function takeAllIn(): void {
  for (const take of onTheirWay) takeIn(take);
}

function takeIn(take: Take): void {
  if (!onTheirWay.delete(take)) return;
  if (!isAnyOnItsWay()) for (const work of waiting) setTimeout(work);
  take();
}

/** Takes all in before anybody hears of a deed: an event comes to the window first. Answers how to end it. */
export function takeInAtDeeds(): () => void {
  // Of its own: who listens with the same function listens no more once one of them has left.
  const hear = () => takeAllIn();
  for (const deed of DEEDS) window.addEventListener(deed, hear, true);
  return () => {
    for (const deed of DEEDS) window.removeEventListener(deed, hear, true);
  };
}
