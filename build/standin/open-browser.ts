import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { which } from '../setup/command';

export interface OpenBrowser {
  close(): void;
}

/** Is there a screen to show a window on? */
export function hasDisplay(): boolean {
  if (process.platform !== 'linux') return true;
  return Boolean(process.env.DISPLAY ?? '') || Boolean(process.env.WAYLAND_DISPLAY ?? '');
}

/**
 * Opens the address as a window of its own, with a profile of its own, `without` these
 * features of Chromium. `failed` is called when the browser does not stay.
 */
export function openBrowser(
  program: string,
  url: string,
  without: string,
  failed: (reason: string) => void,
): OpenBrowser {
  const profile = newProfile();
  // A group of its own: the terminal's Ctrl+C must not close the window before the program has saved.
  const child: ChildProcess = spawn(program, switchesOf(url, profile, without), {
    stdio: 'ignore',
    detached: process.platform !== 'win32',
  });
  let closing = false;
  const started = Date.now();
  child.on('error', (error) => failed(`the browser could not be started (${error.message})`));
  child.on('exit', (code) => {
    if (!closing && Date.now() - started < 5000 && code !== 0) failed('the browser ended at once');
  });
  return {
    close() {
      closing = true;
      endGroup(child);
      setTimeout(
        () => rmSync(profile, { recursive: true, force: true, maxRetries: 3 }),
        500,
      ).unref();
      process.on('exit', () => rmSync(profile, { recursive: true, force: true, maxRetries: 3 }));
    },
  };
}

function newProfile(): string {
  const profile = mkdtempSync(path.join(os.tmpdir(), 'huiyin-window-'));
  mkdirSync(path.join(profile, 'Default'));
  writeFileSync(
    path.join(profile, 'Default/Preferences'),
    JSON.stringify({
      translate: { enabled: false },
      credentials_enable_service: false,
      browser: { has_seen_welcome_page: true },
    }),
  );
  return profile;
}

function switchesOf(url: string, profile: string, without: string): string[] {
  return [
    `--app=${url}`,
    `--user-data-dir=${profile}`,
    '--window-size=1280,720',
    '--lang=zh-CN',
    '--no-first-run',
    '--no-default-browser-check',
    '--disable-sync',
    '--disable-background-networking',
    '--disable-component-update',
    `--disable-features=${['SpellcheckService', without].filter(Boolean).join(',')}`,
    '--test-type',
    '--password-store=basic',
    '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  ];
}

function endGroup(child: ChildProcess): void {
  if (child.pid === undefined) return;
  try {
    if (process.platform === 'win32') child.kill();
    else process.kill(-child.pid, 'SIGTERM');
  } catch {
    // Closed by the person already.
  }
}

/** What Electron's shell does, by the desktop's own means. '' or the reason why not, as shell.openPath answers. */
export function openOutside(action: string, target: string, say: (line: string) => void): string {
  if (action === 'about' || action === 'devtools') return '';
  if (action === 'notify') {
    // Without Electron the desktop's own notifications are not reached; the terminal has the line.
    say(target.replace('\n', '：'));
    return '';
  }
  const where = action === 'showItemInFolder' ? path.dirname(target) : target;
  const [program, ...args] =
    process.platform === 'win32'
      ? ['explorer', where]
      : [which('open') ?? which('xdg-open') ?? '', where];
  if (action === 'trashItem') throw new Error('shell.trashItem is not implemented in the stand-in');
  if (program === undefined || program === '' || !hasDisplay()) {
    say(`${action}: ${target}`);
    return '';
  }
  const child = spawn(program, args, { stdio: 'ignore', detached: true });
  child.on('error', () => say(`${action}: ${target}`));
  child.unref();
  return '';
}
