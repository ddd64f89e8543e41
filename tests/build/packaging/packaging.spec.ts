import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { extractAll, extractFile, listPackage } from '@electron/asar';
import { FuseV1Options, getCurrentFuseWire } from '@electron/fuses';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bundle } from '../../../build/bundle';
import { ROOT } from '../../../build/bundle/targets';
import { bundledLicences, isAllowed, writeLicences } from '../../../build/release/licences';
import { pack } from '../../../build/release/pack';
import { makeDesk } from '../../e2e/support';
import { stubElectron } from './stub-electron';

const electronVersion: string = JSON.parse(
  readFileSync(path.join(ROOT, 'node_modules/electron/package.json'), 'utf8'),
).version;

/** How the fuse tool reports a fuse: the character in the wire. */
const OFF = '0'.charCodeAt(0);
const ON = '1'.charCodeAt(0);

/** Every file that may be in the archive. */
const ALLOWED_FILES: readonly RegExp[] = [
  /^package\.json$/,
  /^out\/main\/(main|export-worker|reader)\.cjs$/,
  /^out\/preload\/preload\.cjs$/,
  /^out\/renderer\/index\.html$/,
  /^out\/renderer\/assets\/[\w.-]+\.(js|css|svg|png|woff2)$/,
];

let work: string;
let unpacked: string;
let archive: string;
let files: string[];

beforeAll(async () => {
  await bundle({ ifNeeded: true });
  work = await mkdtemp(path.join(tmpdir(), 'huiyin-pack-'));
  await writeLicences(ROOT, path.join(ROOT, 'dist', 'licences'));
  const stub = path.join(work, 'electron');
  await stubElectron(stub, electronVersion);
  await pack({
    root: ROOT,
    target: 'dir',
    arch: 'x64',
    config: { electronDist: stub, directories: { output: path.join(work, 'dist') } },
  });
  unpacked = path.join(work, 'dist', 'linux-unpacked');
  archive = path.join(unpacked, 'resources', 'app.asar');
  files = listPackage(archive, { isPack: false })
    .map((name) => name.replaceAll('\\', '/').replace(/^\//, ''))
    .filter((name) => !isFolder(name));
}, 180_000);

afterAll(() => rm(work, { recursive: true, force: true }));

function isFolder(name: string): boolean {
  return /^(out|out\/[a-z]+|out\/renderer\/assets)$/.test(name);
}

describe('the package', () => {
  it('holds the bundles and nothing else', () => {
    expect(files.filter((name) => !ALLOWED_FILES.some((one) => one.test(name)))).toEqual([]);
    expect(files).toContain('out/main/main.cjs');
    expect(files).toContain('out/preload/preload.cjs');
    expect(files).toContain('out/renderer/index.html');
  });

  it('has no dependency of any sort and no script', () => {
    const manifest = JSON.parse(extractFile(archive, 'package.json').toString('utf8'));
    expect(manifest.dependencies ?? {}).toEqual({});
    expect(manifest.devDependencies).toBeUndefined();
    expect(manifest.scripts).toBeUndefined();
    expect(manifest.main).toBe('out/main/main.cjs');
  });

  it('carries no source map, not even by reference', () => {
    for (const name of files.filter((one) => /\.(c?js|css)$/.test(one))) {
      expect(extractFile(archive, name).toString('utf8')).not.toMatch(/[#@] sourceMappingURL=/);
    }
  });

  it('has its fuses blown as configured', async () => {
    const wire = await getCurrentFuseWire(path.join(unpacked, 'huiyin'));
    const off = [
      FuseV1Options.RunAsNode,
      FuseV1Options.EnableNodeOptionsEnvironmentVariable,
      FuseV1Options.EnableNodeCliInspectArguments,
      FuseV1Options.GrantFileProtocolExtraPrivileges,
    ];
    for (const fuse of off) expect(wire[fuse]).toBe(OFF);
    expect(wire[FuseV1Options.OnlyLoadAppFromAsar]).toBe(ON);
    expect(wire[FuseV1Options.EnableEmbeddedAsarIntegrityValidation]).toBe(ON);
  });

  it('ships one language and the licences', () => {
    expect(existsSync(path.join(unpacked, 'locales', 'zh-CN.pak'))).toBe(true);
    expect(existsSync(path.join(unpacked, 'locales', 'en-US.pak'))).toBe(false);
    const licences = path.join(unpacked, 'resources', 'licences');
    expect(readFileSync(path.join(licences, '许可证.txt'), 'utf8')).toContain('MIT License');
    const others = readFileSync(path.join(licences, '第三方软件许可证.txt'), 'utf8');
    const parts = others.split(`\n${'-'.repeat(72)}\n`);
    const list = bundledLicences(ROOT);
    expect(parts).toHaveLength(list.length + 1);
    expect(parts.at(-1)).toContain('LGPL-2.1');
    for (const [index, { name, version }] of list.entries()) {
      expect(parts[index]).toContain(`${name} ${version}`);
      expect(parts[index]?.length, name).toBeGreaterThan(500);
    }
  });

  it('ships the speller’s model outside the archive, with its licence, below 4 MB', () => {
    const folder = path.join(unpacked, 'resources', 'speller');
    const files = readdirSync(folder).sort();
    expect(files).toEqual(['Apache-2.0.txt', 'LGPL-2.1.txt', 'model.bin', '说明.txt'].sort());
    expect(statSync(path.join(folder, 'model.bin')).size).toBeLessThan(4_000_000);
  });

  it('extracted, is the same program byte for byte', async () => {
    const target = path.join(work, 'extracted');
    extractAll(archive, target);
    for (const name of files.filter((one) => one.startsWith('out/'))) {
      expect(
        readFileSync(path.join(target, name)).equals(readFileSync(path.join(ROOT, name))),
      ).toBe(true);
    }
  });

  it('extracted, starts and asks nothing of any network', async () => {
    const target = path.join(work, 'extracted-to-run');
    extractAll(archive, target);
    const app = await makeDesk().launch({ appPath: target, isPackaged: true });
    await app.page.getByRole('button', { name: /下一步/ }).waitFor();
    expect(app.requests()).toEqual([]);
    expect(app.problems()).toEqual([]);
    await app.close();
    expect(await app.ended).toBe(0);
  });
});

describe('licences', () => {
  it('of every bundled package allow shipping it', () => {
    const list = bundledLicences(ROOT);
    expect(list.length).toBeGreaterThan(20);
    expect(list.filter(({ identifier }) => !isAllowed(identifier))).toEqual([]);
  });

  it('are refused where they would bind the program', () => {
    expect(isAllowed('GPL-3.0')).toBe(false);
    expect(isAllowed(null)).toBe(false);
    expect(isAllowed('(MIT OR GPL-3.0-or-later)')).toBe(true);
    expect(isAllowed('MIT AND GPL-2.0')).toBe(false);
  });
});

describe('the deb', () => {
  const script = path.join(ROOT, 'build/installer/deb-before-install.sh');
  const withMachine = (machine: string, libc: string) => {
    const shims = `uname() { echo ${machine}; }; getconf() { echo "glibc ${libc}"; };`;
    const body = readFileSync(script, 'utf8').replace('#!/bin/sh', '');
    try {
      execFileSync('sh', ['-c', `${shims}${body}`], { encoding: 'utf8', stdio: 'pipe' });
      return '';
    } catch (error) {
      return String((error as { stderr: string }).stderr);
    }
  };

  it('says in words why a computer cannot run it', () => {
    expect(withMachine('x86_64', '2.31')).toBe('');
    expect(withMachine('aarch64', '2.28')).toBe('');
    expect(withMachine('loongarch64', '2.31')).toContain('龙芯');
    expect(withMachine('i686', '2.31')).toContain('32位');
    expect(withMachine('x86_64', '2.27')).toContain('glibc 是 2.27');
  });
});
