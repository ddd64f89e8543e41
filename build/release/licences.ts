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

/** The words of the MIT licence without its first line, from the program's own. */
function mitWords(root: string): string {
  const own = readFileSync(path.join(root, 'LICENSE'), 'utf8');
  return own.slice(own.indexOf('Permission is hereby granted')).trim();
}

/** A package without a file of its licence: its author and the words of what it declares. */
function textOf(licence: Licence, root: string): string {
  if (licence.text) return licence.text.trim();
  if (licence.identifier !== 'MIT') {
    throw new Error(`${licence.name} 没有附许可证全文（${licence.identifier}），请补上再发布。`);
  }
  const file = path.join(root, 'node_modules', licence.name, 'package.json');
  const { author } = JSON.parse(readFileSync(file, 'utf8')) as {
    author?: string | { name?: string };
  };
  const name = typeof author === 'string' ? author : author?.name;
  return `Copyright (c) ${name ?? `the authors of ${licence.name}`}\n\n${mitWords(root)}`;
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
  const model = readFileSync(path.join(root, 'build/speller/model/说明.txt'), 'utf8');
  const packages = list.map(
    (one) => `${one.name} ${one.version}（${one.identifier}）\n\n${textOf(one, root)}\n`,
  );
  const body = [...packages, model].join(`\n${'-'.repeat(72)}\n\n`);
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
