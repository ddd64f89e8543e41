import { useActiveStore } from '../data/active';
import { WorkClient } from './client';

/** The page's one worker; it is started when first needed. */
export const work = new WorkClient(
  () => new Worker(new URL('./worker.ts', import.meta.url), { type: 'module', name: 'work' }),
);

// Of the texts read last it keeps what was found: after a purge that memory is gone as well.
useActiveStore.subscribe(({ name }, before) => {
  if (before.name !== '' && name !== before.name) work.forget();
});
