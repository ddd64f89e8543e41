import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { Arch, build, type Configuration, Platform } from 'electron-builder';

export type PackTarget = 'win' | 'linux' | 'dir';

export interface PackRequest {
  root: string;
  target: PackTarget;
  arch: 'x64' | 'arm64';
  /** Overrides of electron-builder.yml, e.g. a stub `electronDist` in tests. */
  config?: Configuration;
}

/** Packs with electron-builder.yml; never publishes. Returns the paths of what was made. */
export function pack({ root, target, arch, config }: PackRequest): Promise<string[]> {
  const platform = target === 'win' ? Platform.WINDOWS : Platform.LINUX;
  const kind = target === 'dir' ? 'dir' : target === 'win' ? 'nsis' : 'deb';
  return build({
    projectDir: root,
    publish: 'never',
    targets: platform.createTarget(kind, arch === 'x64' ? Arch.x64 : Arch.arm64),
    config: config ? { extends: path.join(root, 'electron-builder.yml'), ...config } : undefined,
  });
}

async function sha256(file: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(file), hash);
  return hash.digest('hex');
}

/** Writes SHA256SUMS.txt over the installers in `folder`, in the form that `sha256sum -c` reads; returns its lines. */
export async function writeSums(folder: string): Promise<string[]> {
  const names = (await readdir(folder)).filter((name) => /\.(exe|deb)$/.test(name)).sort();
  const lines: string[] = [];
  for (const name of names) lines.push(`${await sha256(path.join(folder, name))}  ${name}`);
  await writeFile(path.join(folder, 'SHA256SUMS.txt'), lines.map((line) => `${line}\n`).join(''));
  return lines;
}
