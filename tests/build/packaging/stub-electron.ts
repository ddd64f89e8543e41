import { mkdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { createPackage } from '@electron/asar';

/**
 * A folder shaped like Electron's own, so that electron-builder can pack without
 * the binary. What is packed around it (archive, fuses, control files) is real;
 * the result is never run as a program.
 */
export async function stubElectron(folder: string, version: string): Promise<void> {
  await mkdir(path.join(folder, 'resources'), { recursive: true });
  await mkdir(path.join(folder, 'locales'), { recursive: true });
  // The sentinel, fuse version, number of fuses, and their states, as the fuse tool looks for them.
  const fuses = Buffer.concat([
    Buffer.from('dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX'),
    Buffer.from([1, 9]),
    Buffer.from('101011001'),
  ]);
  const binary = Buffer.concat([Buffer.from('#!/bin/sh\nexit 1\n'), Buffer.alloc(64), fuses]);
  await writeFile(path.join(folder, 'electron'), binary, { mode: 0o755 });
  await writeFile(path.join(folder, 'chrome-sandbox'), '', { mode: 0o755 });
  await writeFile(path.join(folder, 'version'), version);
  await writeFile(path.join(folder, 'LICENSE'), 'stub');
  await writeFile(path.join(folder, 'LICENSES.chromium.html'), 'stub');
  for (const locale of ['zh-CN', 'en-US']) {
    await writeFile(path.join(folder, 'locales', `${locale}.pak`), '');
  }
  const shown = path.join(folder, 'default_app');
  await mkdir(shown);
  await writeFile(path.join(shown, 'package.json'), '{}');
  await createPackage(shown, path.join(folder, 'resources', 'default_app.asar'));
  await rm(shown, { recursive: true });
}
