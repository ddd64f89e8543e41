import { answering, type TaskRequest } from './answer';

const answer = answering();

/** The page's worker, in a thread of its own: answers one request after the other. */
self.addEventListener('message', ({ data }: MessageEvent<TaskRequest>) =>
  answer(data, (said) => self.postMessage(said)),
);
