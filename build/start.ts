import { spawn } from 'node:child_process';
import path from 'node:path';
import { bundle } from './bundle';
import { ROOT } from './bundle/targets';
import { findElectron } from './setup/electron';
import { BROWSER, provide } from './setup/parts';
import { ensureAssets } from './standin/assets';
import { InteractiveHost } from './standin/interactive-host';
import { hasDisplay } from './standin/open-browser';

/** Everything said here goes to stderr: stdout belongs to the program. */
const say = (line: string): void => console.error(line);

function runElectron(program: string, args: readonly string[]): Promise<number> {
  return new Promise((resolve) => {
    const child = spawn(program, [ROOT, ...args], { stdio: 'inherit' });
    const relay = (): boolean => child.kill('SIGINT');
    process.on('SIGINT', relay);
    process.on('SIGTERM', relay);
    child.on('error', () => resolve(127));
    child.on('exit', (code) => resolve(code ?? 1));
  });
}

async function runStandIn(args: readonly string[]): Promise<number> {
  const display = hasDisplay();
  const { where, line } = display ? provide(BROWSER, say) : { where: null, line: '' };
  if (display && where === null) {
    say(line);
    return 1;
  }
  const how = where !== null ? `shown by ${path.basename(where)}` : 'no display here, so no window';
  say(
    `start: the Electron binary is not here; the same program runs in Node instead, ${how} (for development only)`,
  );
  const assets = await ensureAssets();
  for (;;) {
    const host = new InteractiveHost({ appPath: ROOT, assets, args, browser: where, say });
    const forget = quitOnSignals(host);
    const code = await host.finished();
    forget();
    if (!host.again) return code;
  }
}

/** The first Ctrl+C lets the program save and close; a second one ends it at once. Answers what undoes it. */
function quitOnSignals(host: InteractiveHost): () => void {
  let asked = false;
  const stop = (): void => {
    if (asked) host.main.process.kill('SIGKILL');
    else host.quit();
    asked = true;
  };
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
  for (const signal of signals) process.on(signal, stop);
  return () => {
    for (const signal of signals) process.off(signal, stop);
  };
}

async function main(args: readonly string[]): Promise<number> {
  await bundle({ ifNeeded: true, say });
  const electron = findElectron();
  if (electron !== null) {
    const code = await runElectron(electron, args);
    if (code !== 127) return code;
  }
  return runStandIn(args);
}

main(process.argv.slice(2)).then(
  (code) => process.exit(code),
  (error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exit(1);
  },
);
