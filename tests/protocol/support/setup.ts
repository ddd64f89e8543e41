import { vi } from 'vitest';

/** The clock is the story's own; timers run. Dexie's remarks on a store that cannot be opened are not news. */
export function atStoryTime(): void {
  vi.useFakeTimers({ toFake: ['Date'] });
  vi.spyOn(console, 'warn').mockImplementation(() => undefined);
}
