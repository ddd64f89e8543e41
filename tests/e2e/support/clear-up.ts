import { afterEach } from 'vitest';
import { killAll, shownNow } from '../../../build/standin/test-host';

// What a spec left running must not hold the next one's folder or the PC's memory.
afterEach(async ({ task }) => {
  if (task.result?.state === 'fail') console.error(`${task.name}\n${await shownNow()}`);
  await killAll();
});
