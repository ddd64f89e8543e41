import { bundle } from '../../../build/bundle';
import { BROWSER, provide } from '../../../build/setup/parts';
import { ensureAssets } from '../../../build/standin/assets';

/** Before any spec: a browser, bundles made from the sources as they are now, and the stand-in. */
export default async function prepare(): Promise<void> {
  const say = (line: string): void => console.error(line);
  const { where, line } = provide(BROWSER, say);
  if (where === null) throw new Error(line);
  await bundle({ ifNeeded: true, say });
  await ensureAssets();
}
