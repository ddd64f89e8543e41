import { parentPort } from 'node:worker_threads';
import { renderWordMany } from '#shared/word/render';
import type { RenderAnswer, RenderRequest } from './render-worker';

parentPort?.on('message', async ({ id, documents, options }: RenderRequest) => {
  let answer: RenderAnswer;
  try {
    answer = {
      id,
      bytes: await renderWordMany(documents, options, { ownNumbers: documents.length > 1 }),
    };
  } catch (error) {
    answer = { id, error: error instanceof Error ? error.name : 'unknown' };
  }
  parentPort?.postMessage(answer);
});
