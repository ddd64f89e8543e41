import type { BrowserContext } from 'playwright-core';
import type { ChildMethods, Peer } from './wire';

/** Chromium's permissions as the driver names them, and what Electron asks the program for in their place. */
const PERMISSIONS: readonly [chromium: string, electron: string][] = [
  ['geolocation', 'geolocation'],
  ['notifications', 'notifications'],
  ['camera', 'media'],
  ['microphone', 'media'],
  ['clipboard-read', 'clipboard-read'],
  ['clipboard-write', 'clipboard-sanitized-write'],
  ['midi', 'midi'],
  ['midi-sysex', 'midiSysex'],
  ['storage-access', 'storage-access'],
  ['accelerometer', 'sensors'],
];

/** Gives the page in Chromium what the program gives it, and nothing else: a program without handlers gives everything. */
export async function grantAsProgram(
  context: BrowserContext,
  main: Peer<ChildMethods>,
  id: number,
): Promise<void> {
  const answers = await Promise.all(
    PERMISSIONS.map(async ([chromium, permission]) => {
      const { asked, checked } = await main.call('permission', {
        id,
        permission,
        url: 'app://huiyin/',
      });
      return asked || checked ? [chromium] : [];
    }),
  );
  await context.grantPermissions(answers.flat());
}
