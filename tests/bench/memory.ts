import { readdirSync, readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';

const MIB = 2 ** 20;

/** What a page holds, MiB, after its garbage has been collected. */
export interface PageMemory {
  /** Objects of the page's own scripts: what `performance.memory` counts. */
  heap: number;
  /** The page's whole process: its private pages and its share of those that it has in common with others (PSS). NaN where the system does not tell. */
  process: number;
}

function read(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    // It has ended meanwhile, or belongs to another user.
    return '';
  }
}

const parentOf = (pid: string): string =>
  /^PPid:\s*(\d+)/m.exec(read(`/proc/${pid}/status`))?.[1] ?? '';

/** Processes of the browser with this profile that draw pages. */
function renderers(profile: string): string[] {
  const all = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  const command = (pid: string) => read(`/proc/${pid}/cmdline`);
  const isOfProfile = (pid: string): boolean => {
    for (let at = pid; at !== '' && at !== '1' && at !== '0'; at = parentOf(at)) {
      if (command(at).includes(`--user-data-dir=${profile}`)) return true;
    }
    return false;
  };
  return all.filter((pid) => command(pid).includes('--type=renderer') && isOfProfile(pid));
}

/** The largest of them is the page's; a spare one that Chromium keeps ready is small. */
function processSize(profile: string): number {
  if (process.platform !== 'linux') return Number.NaN;
  const sizes = renderers(profile).map((pid) => {
    const kib = /^Pss:\s*(\d+)/m.exec(read(`/proc/${pid}/smaps_rollup`))?.[1];
    return (Number(kib) * 1024) / MIB;
  });
  return Math.max(...sizes);
}

/** `performance.measureUserAgentSpecificMemory` would need a page isolated across origins, which the program's is not. */
export async function memoryOf(page: Page, profile: string): Promise<PageMemory> {
  const session = await page.context().newCDPSession(page);
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  await session.detach();
  return { heap: usedSize / MIB, process: processSize(profile) };
}
