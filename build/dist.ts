import path from 'node:path';
import { bundle } from './bundle';
import { ROOT } from './bundle/targets';
import { writeLicences } from './release/licences';
import { type PackTarget, pack, writeSums } from './release/pack';

/**
 * `npm run dist [-- win|linux|dir] [-- x64|arm64]`: bundles, licences, installers,
 * SHA-256 list, all under dist/. Needs a network for Electron's binary and the
 * installer tools; without them electron-builder stops with its own message.
 */
async function main(args: readonly string[]): Promise<void> {
  const all: PackTarget[] = ['win', 'linux', 'dir'];
  const chosen = all.filter((target) => args.includes(target));
  const targets = chosen.length > 0 ? chosen : [process.platform === 'win32' ? 'win' : 'linux'];
  const wanted = (['x64', 'arm64'] as const).filter((arch) => args.includes(arch));
  const arches = wanted.length > 0 ? wanted : (['x64', 'arm64'] as const);

  await bundle({ say: (line) => console.log(line) });
  const dist = path.join(ROOT, 'dist');
  const packages = await writeLicences(ROOT, path.join(dist, 'licences'));
  console.log(`licences: ${packages} packages`);
  for (const target of targets as PackTarget[]) {
    for (const arch of arches) await pack({ root: ROOT, target, arch });
  }
  for (const line of await writeSums(dist)) console.log(line);
}

main(process.argv.slice(2)).catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
