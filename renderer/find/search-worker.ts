import type { ToSearcher } from './messages';
import { Searcher } from './searcher';

/** The worker that searches, in a thread of its own: typing never waits for it. */
const searcher = new Searcher((said) => self.postMessage(said));

self.addEventListener('message', ({ data }: MessageEvent<ToSearcher>) => searcher.hear(data));
