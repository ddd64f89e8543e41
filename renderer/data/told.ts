import { create } from 'zustand';
import { type Met, wordsOf } from '#shared/model/door/door';
import { call } from './desktop';

/** What came in changed while the program runs, or was done to the store, for the clerk: '' once it was read. */
export const useTold = create<{ words: string }>(() => ({ words: '' }));

/** Tells the clerk what was met of rows that have just come in, and leaves a line in the log. Waits for nothing, so that a transaction around it goes on. */
export function tellOfMet(met: Met): void {
  const words = wordsOf(met);
  if (words === '') return;
  tellWords(words);
  void logMet(met);
}

export function tellWords(words: string): void {
  useTold.setState(({ words: before }) => ({ words: before + words }));
}

/** A line in the log of what was met: tables and fields, never words. */
export async function logMet({ fields, beyond }: Met): Promise<void> {
  const detail = `${fields.join(' ')} beyond: ${Object.keys(beyond).join(' ')}`;
  const line = { level: 'warning', code: 'door.met', detail: detail.slice(0, 2000) } as const;
  await call('app:log', line).catch(() => undefined);
}
