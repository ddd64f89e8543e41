import { readFileSync } from 'node:fs';
import { hostname, uptime } from 'node:os';
import * as z from 'zod/mini';
import { systemCode } from '../errors';

/** Who holds the lock of a data folder, as the lock's file says it. */
const Holder = z.object({
  pid: z.int(),
  /** When the process began, in the system's own count; '' where it cannot be asked. */
  started: z.string(),
  host: z.string(),
  /** Names the run of the holder's system: PCs set up from one image may bear one name. */
  boot: z._default(z.string(), ''),
  token: z.string(),
  /** Grows while the holder lives. */
  beat: z._default(z.int(), 0),
});
export type Holder = z.infer<typeof Holder>;

/** The PC that a lock is taken on. */
export interface Host {
  name: string;
  boot: string;
}

/** Name of this PC and of this run of its system; where the system gives it none, the second it was started in. */
export function thisHost(): Host {
  let boot: string;
  try {
    boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
  } catch {
    boot = String(Math.round(Date.now() / 1000 - uptime()));
  }
  return { name: hostname(), boot };
}

/** Whether the holder is the same PC, not started again since. */
export function isSameRun(one: Host, holder: Holder): boolean {
  if (holder.host !== one.name) return false;
  if (holder.boot === one.boot) return true;
  // Seconds are counted back from now; they may differ by the rounding.
  return Math.abs(Number(holder.boot || Number.NaN) - Number(one.boot)) <= 2;
}

/** When a process began (field 22 of /proc/PID/stat), so that a reused number is not taken for the same process. '' where unknown. */
export function processStart(pid: number): string {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The name in parentheses may itself hold spaces and parentheses.
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? '';
  } catch {
    return '';
  }
}

/** For a holder on this PC. */
export function alive({ pid, started }: Holder): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if (systemCode(error) !== 'EPERM') return false;
  }
  const now = processStart(pid);
  return started === '' || now === '' || now === started;
}

/** null for anything that is not whole. */
export function holderIn(text: string | null): Holder | null {
  try {
    const holder = Holder.safeParse(JSON.parse(text ?? ''));
    return holder.success ? holder.data : null;
  } catch {
    return null;
  }
}
