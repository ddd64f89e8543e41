import type { FromSearcher, ToSearcher } from '../../../renderer/find/messages';
import { Searcher } from '../../../renderer/find/searcher';

/** The searcher a moment later in the same thread, with copies, as a real worker has them. */
export class SearchWorker extends EventTarget {
  isEnded = false;
  private readonly searcher = new Searcher((said: FromSearcher) => {
    if (!this.isEnded)
      this.dispatchEvent(new MessageEvent('message', { data: structuredClone(said) }));
  });

  postMessage(told: ToSearcher): void {
    const copy = structuredClone(told);
    setTimeout(() => {
      if (!this.isEnded) this.searcher.hear(copy);
    });
  }

  terminate(): void {
    this.isEnded = true;
  }
}
