import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { build, type InlineConfig } from 'vite';
import { ROOT } from '../bundle/targets';

/** The stand-in's own parts, bundled beside the repository's caches and never into out/: nothing of it is shipped. */
export interface Assets {
  /** Runs the main process. */
  child: string;
  /** Text of the page's part for tests: defines `standInPage`. */
  testPage: string;
  /** The page's runtime for interactive use. */
  interactivePage: string;
}

const SOURCES = path.join(ROOT, 'build/standin');

function fingerprint(): string {
  const hash = createHash('sha256');
  const files = readdirSync(SOURCES, { recursive: true, withFileTypes: true })
    .filter((item) => item.isFile())
    .map((item) => path.join(item.parentPath, item.name));
  for (const file of files.sort()) hash.update(file).update(readFileSync(file));
  return hash.digest('hex').slice(0, 16);
}

function common(folder: string): InlineConfig {
  return {
    configFile: false,
    envDir: false,
    publicDir: false,
    logLevel: 'warn',
    root: ROOT,
    build: { outDir: folder, emptyOutDir: false, reportCompressedSize: false },
  };
}

/** A script that plain Node runs. */
async function buildScript(folder: string, entry: string, fileName: string): Promise<void> {
  const base = common(folder);
  await build({
    ...base,
    ssr: { target: 'node', noExternal: true },
    build: {
      ...base.build,
      ssr: true,
      target: 'node20',
      rolldownOptions: {
        input: path.join(SOURCES, entry),
        output: { format: 'cjs', entryFileNames: fileName, codeSplitting: false },
      },
    },
  });
}

async function buildPage(folder: string, entry: string, fileName: string): Promise<void> {
  const base = common(folder);
  await build({
    ...base,
    build: {
      ...base.build,
      target: 'chrome140',
      minify: false,
      lib: {
        entry: path.join(SOURCES, 'page', entry),
        formats: ['iife'],
        name: 'standInPage',
        fileName: () => fileName,
      },
    },
  });
}

/** Builds the stand-in when its sources changed. Safe when several processes do so at once. */
export async function ensureAssets(): Promise<Assets> {
  const parent = path.join(ROOT, '.cache/stand-in');
  const folder = path.join(parent, fingerprint());
  if (!existsSync(folder)) {
    const draft = `${folder}.${process.pid}`;
    mkdirSync(draft, { recursive: true });
    await buildScript(draft, 'child/index.ts', 'child.cjs');
    // Beside the child, which looks for it there.
    await buildScript(draft, 'utility/index.ts', 'utility.cjs');
    await buildPage(draft, 'test-transport.ts', 'test-page.js');
    await buildPage(draft, 'interactive-transport.ts', 'interactive-page.js');
    try {
      renameSync(draft, folder);
    } catch {
      // Another process was faster with the same content.
      rmSync(draft, { recursive: true, force: true });
    }
  }
  return {
    child: path.join(folder, 'child.cjs'),
    testPage: readFileSync(path.join(folder, 'test-page.js'), 'utf8'),
    interactivePage: readFileSync(path.join(folder, 'interactive-page.js'), 'utf8'),
  };
}
