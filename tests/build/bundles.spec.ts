import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { TARGETS } from '../../build/bundle/targets';

/** What the built files may and may not hold. Runs after the bundles were made from the sources as they are. */

const built = readdirSync('out', { recursive: true, withFileTypes: true })
  .filter((item) => item.isFile())
  .map((item) => path.join(item.parentPath, item.name).replaceAll('\\', '/'));
const code = built.filter((file) => /\.(cjs|js|html|css)$/.test(file));

/** Addresses that are names or advice in messages; nothing ever asks for them. */
const NAMES_ONLY = [
  /^https?:\/\/(www\.)?w3\.org\//,
  /^https?:\/\/schemas\.(openxmlformats|microsoft)\.(org|com)\//,
  /^https?:\/\/purl\.(org|oclc\.org)\//,
  /^https:\/\/react\.dev\/(errors|link)\//,
  /^https:\/\/github\.com\/[\w-]+\/[\w.-]+\/(issues|blob|releases|pull|wiki)\b/,
  // Said in dexie's messages on transactions that end too early.
  /^https?:\/\/bit\.ly\/[\w-]+$/,
  // The namespace that chartist gives its own attributes.
  /^http:\/\/gionkunz\.github\.com\/chartist-js\/ct$/,
  /^https:\/\/tinyurl\.com\/y2uuvskb$/,
  /^https?:\/\/(docs\.|www\.)?npmjs\.(com|org)\//,
  /^https?:\/\/json-schema\.org\//,
  /^https?:\/\/huiyin\.app\.localhost/,
  /^https?:\/\/(www\.)?dexie\.org\//,
  /^https?:\/\/tiptap\.dev\//,
  /^https?:\/\/prosemirror\.net\//,
  /^https?:\/\/(\w+\.)?ant\.design\//,
  /^https?:\/\/fb\.me\//,
  /^https?:\/\/mths\.be\//,
  // Namespace of mammoth's style map; a comment's source in docx's message on list levels.
  /^http:\/\/schemas\.zwobble\.org\/mammoth\//,
  /^https:\/\/answers\.microsoft\.com\/en-us\/msoffice\/forum\/all\/does-word-support-/,
  // Namespaces of spreadsheets that the package knows, and the mark it puts into formats not written here.
  /^http:\/\/sheetjs\.openxmlformats\.org\/officeDocument\/2006\//,
  /^http:\/\/docs\.oasis-open\.org\/ns\/office\//,
  /^http:\/\/openoffice\.org\/20\d\d\/\w+$/,
  /^https:\/\/sheetjs\.com\/$/,
  /^https?:\/\/stuk\.github\.io\/jszip\//,
  /^https?:\/\/(www\.)?(example\.(com|org|invalid)|localhost|127\.0\.0\.1)\b/,
];

function addresses(text: string): string[] {
  return [...text.matchAll(/\b(?:https?|wss?):\/\/[^\s"'`<>\\)}\],;$]+/g)]
    .map(([address]) => address)
    .filter((address) => /^\w+:\/\/[\w.-]+\.\w/.test(address));
}

describe('the built files', () => {
  test('are all there', () => {
    expect(
      TARGETS.filter((target) => !existsSync(target.output)).map(({ output }) => output),
    ).toEqual([]);
  });

  test('hold no source maps, not even by reference', () => {
    expect(built.filter((file) => file.endsWith('.map'))).toEqual([]);
    expect(code.filter((file) => /sourceMappingURL=/.test(readFileSync(file, 'utf8')))).toEqual([]);
  });

  test('name no address that could be asked for', () => {
    const strange = code.flatMap((file) =>
      addresses(readFileSync(file, 'utf8'))
        .filter((address) => !NAMES_ONLY.some((known) => known.test(address)))
        .map((address) => `${file}: ${address}`),
    );
    expect([...new Set(strange)]).toEqual([]);
  });

  test('the guard sees an address, and takes a namespace for what it is', () => {
    expect(addresses('fetch("https://cdn.evil.example/x.js")')).toEqual([
      'https://cdn.evil.example/x.js',
    ]);
    expect(NAMES_ONLY.some((known) => known.test('http://www.w3.org/2000/svg'))).toBe(true);
    expect(NAMES_ONLY.some((known) => known.test('https://www.w3.org.evil.example/'))).toBe(false);
  });

  test('are built for production and without tools of development', () => {
    const all = code.map((file) => readFileSync(file, 'utf8')).join('\n');
    expect(all).not.toContain('react-dom.development');
    expect(all).not.toContain('jsxDEV');
  });

  test('leave nothing outside but Node itself and electron', () => {
    const preload = readFileSync('out/preload/preload.cjs', 'utf8');
    const required = [...preload.matchAll(/require\((["'`])([^"'`]+)\1\)/g)].map(
      (match) => match[2],
    );
    expect([...new Set(required)]).toEqual(['electron']);
    for (const file of code.filter((name) => /out\/(main|cli)\//.test(name))) {
      const names = [
        ...readFileSync(file, 'utf8').matchAll(/\brequire\((["'`])([^"'`]+)\1\)/g),
      ].map((match) => match[2] ?? '');
      const foreign = names.filter(
        (name) => name !== 'electron' && !process.getBuiltinModule(name),
      );
      expect({ file, foreign }).toEqual({ file, foreign: [] });
    }
  });

  test('the first route asks for at most 1.3 MB of script', () => {
    const html = readFileSync('out/renderer/index.html', 'utf8');
    const first = new Set(
      [...html.matchAll(/(?:src|href)="\/?([^"]+\.js)"/g)].map((match) => match[1] ?? ''),
    );
    // What these import statically is asked for as well.
    for (const file of first) {
      const text = readFileSync(path.join('out/renderer', file), 'utf8');
      for (const [, name] of text.matchAll(/(?:from|import)\s*["'](\.\/[^"']+\.js)["']/g)) {
        first.add(path.posix.join(path.posix.dirname(file), name ?? ''));
      }
    }
    const bytes = [...first].reduce(
      (sum, file) => sum + statSync(path.join('out/renderer', file)).size,
      0,
    );
    expect(first.size).toBeGreaterThan(0);
    expect(bytes).toBeLessThanOrEqual(1.3 * 1024 * 1024);
  });
});
