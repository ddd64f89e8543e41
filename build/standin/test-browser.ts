import { readdirSync, readFileSync, readlinkSync } from 'node:fs';
import path from 'node:path';
import { type BrowserContext, chromium, type Page } from 'playwright-core';
import { findBrowser } from '../setup/browser';

export interface TestBrowser {
  context: BrowserContext;
  firstPage: Page;
  close(): Promise<void>;
  /** Kills every process of the browser. */
  kill(): Promise<void>;
}

const OFFLINE_SWITCHES = [
  // Nothing outside may even be looked up.
  '--host-resolver-rules=MAP * ~NOTFOUND',
  '--disable-sync',
  '--no-pings',
  '--no-first-run',
  '--disable-domain-reliability',
];

/**
 * Chromium knows one such list, the last: ours must hold what the driver would have said. The
 * last one is pages of the browser's own frame, loaded ahead at every start and never seen.
 */
const DRIVEN_WITHOUT = [
  'AvoidUnnecessaryBeforeUnloadCheckSync',
  'DestroyProfileOnBrowserClose',
  'HttpsUpgrades',
  'PaintHolding',
  'PreloadTopChromeWebUI',
];

/** What the program asks of Electron's Chromium. */
export interface Wishes {
  /** Features turned off, with commas. */
  without: string;
  /** How WebRTC may reach others: one of Chromium's policies. */
  webRtc: string;
}

/** Starts Chromium on a profile of its own; `prepare` runs before any page does. */
export async function startBrowser(
  profile: string,
  prepare: (context: BrowserContext) => Promise<void>,
  { without, webRtc }: Wishes,
): Promise<TestBrowser> {
  const executablePath = findBrowser();
  if (executablePath === null)
    throw new Error('no Chromium, Chrome or Edge was found; npm test installs one where it can');
  const root = process.getuid?.() === 0;
  const context = await chromium.launchPersistentContext(profile, {
    executablePath,
    headless: process.env.HUIYIN_HEADED !== '1',
    args: [
      ...OFFLINE_SWITCHES,
      `--disable-features=${[...DRIVEN_WITHOUT, without].filter(Boolean).join(',')}`,
      `--webrtc-ip-handling-policy=${webRtc}`,
      // A camera and a microphone to be refused: without any, every page is refused for want of one.
      '--use-fake-device-for-media-stream',
      ...(root ? ['--no-sandbox'] : []),
    ],
    viewport: null,
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    acceptDownloads: false,
    serviceWorkers: 'block',
  });
  await prepare(context);
  const firstPage = context.pages()[0] ?? (await context.newPage());
  return {
    context,
    firstPage,
    close: async () => {
      await context.close().catch(() => undefined);
    },
    kill: async () => {
      for (const pid of processesOf(profile)) killGroup(pid);
      await context.close().catch(() => undefined);
    },
  };
}

function killGroup(pid: number): void {
  for (const target of [-pid, pid]) {
    try {
      process.kill(target, 'SIGKILL');
    } catch {
      // Already gone, or not the leader of a group.
    }
  }
}

/** The browser's processes: those that name the profile, and whoever holds its lock. */
function processesOf(profile: string): number[] {
  const found = new Set<number>();
  try {
    found.add(Number(/-(\d+)$/.exec(readlinkSync(path.join(profile, 'SingletonLock')))?.[1]));
  } catch {
    // No lock on this system.
  }
  if (process.platform === 'linux') {
    for (const name of readdirSync('/proc').filter((item) => /^\d+$/.test(item))) {
      try {
        if (readFileSync(`/proc/${name}/cmdline`, 'utf8').includes(`--user-data-dir=${profile}`)) {
          found.add(Number(name));
        }
      } catch {
        // Ended meanwhile.
      }
    }
  }
  return [...found].filter((pid) => Number.isInteger(pid) && pid > 1 && pid !== process.pid);
}
