import { afterEach } from 'vitest';
import { killAll } from '../../../build/standin/test-host';

// What a spec left running must not hold the next one's folder or the PC's memory.
afterEach(async () => {
  await killAll();
});
