import { WorkClient } from './client';

/** The page's one worker; it is started when first needed. */
export const work = new WorkClient(
  () => new Worker(new URL('./worker.ts', import.meta.url), { type: 'module', name: 'work' }),
);
