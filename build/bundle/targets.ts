import { existsSync } from 'node:fs';
import { builtinModules } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import type { InlineConfig } from 'vite';

/** Folder of the repository, without a slash at the end. */
export const ROOT = fileURLToPath(new URL('../..', import.meta.url)).replace(/[\\/]$/, '');

export interface Target {
  name: 'main' | 'export-worker' | 'reader' | 'preload' | 'cli' | 'renderer';
  /** Source file, from the repository's root. */
  entry: string;
  /** Built file. */
  output: string;
  /** Folders and files whose content decides whether it must be built again. */
  inputs: string[];
}

const NODE_INPUTS = ['electron', 'shared'];

export const TARGETS: readonly Target[] = [
  node('main', 'electron/main.ts', 'out/main/main.cjs'),
  node('export-worker', 'electron/export/worker.ts', 'out/main/export-worker.cjs'),
  node('reader', 'electron/reader-child.ts', 'out/main/reader.cjs'),
  node('preload', 'electron/preload.ts', 'out/preload/preload.cjs'),
  node('cli', 'electron/cli/main.ts', 'out/cli/cli.cjs'),
  {
    name: 'renderer',
    entry: 'renderer/index.html',
    output: 'out/renderer/index.html',
    // The guide is part of the page.
    inputs: ['renderer', 'shared', 'docs/使用手册.md'],
  },
];

function node(name: Target['name'], entry: string, output: string): Target {
  return { name, entry, output, inputs: NODE_INPUTS };
}

export function isWritten(target: Target, root: string = ROOT): boolean {
  return existsSync(path.join(root, target.entry));
}

export interface BundleOptions {
  /** Repository whose sources are bundled. */
  root?: string;
  /** Development: source maps, no minifying. */
  development?: boolean;
}

/** What vite is asked for one target. Nothing but Node's own modules and `electron` stays outside a bundle. */
export function configOf(target: Target, options: BundleOptions = {}): InlineConfig {
  const root = options.root ?? ROOT;
  return target.name === 'renderer'
    ? rendererConfig(root, options.development === true)
    : nodeConfig(target, root, options.development === true);
}

function common(root: string, development: boolean): InlineConfig {
  return {
    configFile: false,
    envDir: false,
    mode: development ? 'development' : 'production',
    logLevel: 'warn',
    resolve: {
      alias: [{ find: /^#shared\/(.*)$/, replacement: `${root}/shared/$1` }],
    },
  };
}

function nodeConfig(target: Target, root: string, development: boolean): InlineConfig {
  const base = common(root, development);
  // A sandboxed preload may load nothing but electron; the others also Node's own modules.
  const builtins = builtinModules.flatMap((name) => [name, `node:${name}`]);
  const external = target.name === 'preload' ? ['electron'] : ['electron', ...builtins];
  return {
    ...base,
    root,
    publicDir: false,
    ssr: { target: 'node', noExternal: true, external: ['electron'] },
    define: { 'process.env.NODE_ENV': JSON.stringify(development ? 'development' : 'production') },
    build: {
      ssr: true,
      target: 'node20',
      outDir: path.join(root, path.dirname(target.output)),
      emptyOutDir: false,
      copyPublicDir: false,
      // Which packages went in, for the list of third-party licences.
      license: { fileName: `licences/${target.name}.json` },
      minify: !development,
      sourcemap: development ? 'inline' : false,
      reportCompressedSize: false,
      rolldownOptions: {
        input: path.join(root, target.entry),
        external,
        output: {
          format: 'cjs',
          entryFileNames: path.basename(target.output),
          // One file each: a preload cannot load a second one, and a worker starts faster.
          codeSplitting: false,
        },
      },
    },
  };
}

function rendererConfig(root: string, development: boolean): InlineConfig {
  return {
    ...common(root, development),
    root: path.join(root, 'renderer'),
    base: '/',
    plugins: [react()],
    build: {
      // At most the Chromium inside Electron 45; new enough that nothing is rewritten.
      target: 'chrome140',
      outDir: path.join(root, 'out/renderer'),
      emptyOutDir: true,
      license: { fileName: 'licences/renderer.json' },
      minify: !development,
      sourcemap: development ? 'inline' : false,
      reportCompressedSize: false,
      chunkSizeWarningLimit: 1300,
      // Pictures stay files of their own, so that the page's policy needs no data: exception.
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      rolldownOptions: { input: path.join(root, 'renderer/index.html') },
    },
  };
}
