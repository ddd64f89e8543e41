import { watch } from 'node:fs';
import path from 'node:path';
import { bundle } from './bundle';
import { ROOT } from './bundle/targets';
import { BROWSER, provide } from './setup/parts';
import { ensureAssets } from './standin/assets';
import { InteractiveHost } from './standin/interactive-host';
import { hasDisplay } from './standin/open-browser';

/**
 * The program from unminified bundles, in the stand-in. A change in renderer/
 * reloads the page; one in electron/ or shared/ lets the program save, quit
 * and start again.
 */
const say = (line: string): void => console.error(line);

async function build(): Promise<string[]> {
  try {
    return await bundle({ ifNeeded: true, development: true, say });
  } catch (error) {
    say(error instanceof Error ? error.message : String(error));
    return [];
  }
}

function watchSources(changed: () => void): void {
  let timer: NodeJS.Timeout | undefined;
  for (const folder of ['electron', 'renderer', 'shared']) {
    watch(path.join(ROOT, folder), { recursive: true }, () => {
      clearTimeout(timer);
      timer = setTimeout(changed, 150);
    });
  }
}

async function main(args: readonly string[]): Promise<void> {
  await build();
  const assets = await ensureAssets();
  const { where, line } = hasDisplay() ? provide(BROWSER, say) : { where: null, line: '' };
  if (line !== '') say(line);
  let stopping = false;
  let host = new InteractiveHost({ appPath: ROOT, assets, args, browser: where, say });
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => {
      if (stopping) host.main.process.kill('SIGKILL');
      stopping = true;
      host.quit();
    });
  }

  let restarting = false;
  let work = Promise.resolve();
  watchSources(() => {
    work = work.then(async () => {
      const built = await build();
      if (built.length === 0) return;
      if (built.every((name) => name === 'renderer')) host.server.say({ kind: 'reload' });
      else {
        restarting = true;
        host.quit();
      }
    });
  });

  for (;;) {
    const code = await host.finished();
    if (!restarting || stopping) process.exit(code);
    restarting = false;
    host = new InteractiveHost({ appPath: ROOT, assets, args, browser: where, say });
  }
}

main(process.argv.slice(2)).catch((error: unknown) => {
  console.error(error);
  process.exit(1);
});
