import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';

/** One bundled package, as the bundler lists it. */
interface Licence {
  name: string;
  version: string;
  identifier: string | null;
  text?: string;
}

/** Licences under which bundled code may be shipped with an MIT program. */
export const ALLOWED =
  /^(MIT|ISC|BSD-2-Clause|BSD-3-Clause|Apache-2\.0|0BSD|Zlib|BlueOak-1\.0\.0|Unlicense|CC0-1\.0)$/;

/**
 * The packages inside the bundles, each once, by name.
 * Throws when a bundle was built without its list.
 */
export function bundledLicences(root: string): Licence[] {
  const all = new Map<string, Licence>();
  for (const part of ['main', 'preload', 'renderer']) {
    const folder = path.join(root, 'out', part, 'licences');
    if (!existsSync(folder)) throw new Error(`没有找到 ${folder}，请先运行 npm run build。`);
    for (const file of readdirSync(folder)) {
      const list = JSON.parse(readFileSync(path.join(folder, file), 'utf8')) as Licence[];
      for (const licence of list) all.set(`${licence.name}@${licence.version}`, licence);
    }
  }
  return [...all.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** True when every alternative that the expression needs is allowed; `(MIT OR GPL-3.0)` is, by its first part. */
export function isAllowed(identifier: string | null): boolean {
  if (!identifier) return false;
  return identifier
    .replace(/[()]/g, '')
    .split(' OR ')
    .some((part) => part.split(' AND ').every((one) => ALLOWED.test(one.trim())));
}

/** Writes the program's own licence and those of all bundled packages into `target`; returns how many. */
export async function writeLicences(root: string, target: string): Promise<number> {
  const list = bundledLicences(root);
  const refused = list.filter(({ identifier }) => !isAllowed(identifier));
  if (refused.length > 0) {
    throw new Error(
      `许可证不能随程序发布：${refused.map((one) => `${one.name} ${one.identifier}`).join('，')}`,
    );
  }
  await mkdir(target, { recursive: true });
  const body = list
    .map((one) => `${one.name} ${one.version}（${one.identifier}）\n\n${one.text?.trim() ?? ''}\n`)
    .join(`\n${'-'.repeat(72)}\n\n`);
  await writeFile(
    path.join(target, '第三方软件许可证.txt'),
    `回音所用第三方软件的许可证\n\n${body}`,
  );
  await writeFile(
    path.join(target, '许可证.txt'),
    readFileSync(path.join(root, 'LICENSE'), 'utf8'),
  );
  return list.length;
}
