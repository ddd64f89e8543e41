import { parentPort } from 'node:worker_threads';
import { renderReadingCopy } from '#shared/word/reading-copy';
import { renderWordMany } from '#shared/word/render';
import { renderRedline } from '../ooxml/redline/render-redline';
import { writeSheetBytes } from '../sheet/write-sheet';
import type { RenderAnswer, RenderJob, RenderRequest } from './render-worker';

async function make(job: RenderJob): Promise<Uint8Array> {
  if ('book' in job) return writeSheetBytes(job.book);
  if ('redline' in job) return renderRedline(job.redline);
  if ('reading' in job) return renderReadingCopy(job.reading);
  const { documents, options } = job;
  return renderWordMany(documents, options, { ownNumbers: documents.length > 1 });
}

parentPort?.on('message', async ({ id, ...job }: RenderRequest) => {
  let answer: RenderAnswer;
  try {
    answer = { id, bytes: await make(job) };
  } catch (error) {
    answer = { id, error: error instanceof Error ? error.name : 'unknown' };
  }
  parentPort?.postMessage(answer);
});
