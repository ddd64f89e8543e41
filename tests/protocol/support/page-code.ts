import path from 'node:path';
import { fileURLToPath } from 'node:url';
import vm from 'node:vm';
import { build, type Plugin, type Rollup } from 'vite';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));

/** The page's own modules that a window is driven by. */
export interface PageModules {
  active: typeof import('../../../renderer/data/active');
  start: typeof import('../../../renderer/data/start');
  purge: typeof import('../../../renderer/data/commands/purge');
  purgeAhead: typeof import('../../../renderer/data/commands/purge-ahead');
  restore: typeof import('../../../renderer/data/restore');
  carried: typeof import('../../../renderer/data/carried');
  heads: typeof import('../../../renderer/data/heads');
  stamp: typeof import('../../../renderer/data/stamp');
  saveStatus: typeof import('../../../renderer/data/save-status');
}

const FILES: Record<keyof PageModules, string> = {
  active: 'active',
  start: 'start',
  purge: 'commands/purge',
  purgeAhead: 'commands/purge-ahead',
  restore: 'restore',
  carried: 'carried',
  heads: 'heads',
  stamp: 'stamp',
  saveStatus: 'save-status',
};

const ENTRY = '\0page';
const GIVEN = '\0given ';

/** Modules that are loaded once a process, by the name they are imported by. */
type Given = Record<string, Record<string, unknown>>;

/** Code of the renderer goes in; libraries and #shared, which keep no state of a window, are taken as they are. */
function givenFromOutside(given: Given): Plugin {
  return {
    name: 'given-from-outside',
    enforce: 'pre',
    resolveId(source) {
      if (source === ENTRY) return ENTRY;
      return source.startsWith('.') || path.isAbsolute(source) ? null : `${GIVEN}${source}`;
    },
    async load(id) {
      if (id === ENTRY) return entry();
      if (!id.startsWith(GIVEN)) return null;
      const name = id.slice(GIVEN.length);
      const module = (await import(/* @vite-ignore */ name)) as Record<string, unknown>;
      given[name] = module;
      const from = `given[${JSON.stringify(name)}]`;
      // By way of a constant: some are called as no constant can be.
      return Object.keys(module)
        .map((key, at) => `const a${at} = ${from}.${key};\nexport { a${at} as ${key} };`)
        .join('\n');
    },
  };
}

function entry(): string {
  return Object.entries(FILES)
    .map(([name, file]) => {
      const at = path.join(ROOT, 'renderer/data', `${file}.ts`);
      return `export * as ${name} from ${JSON.stringify(at)};`;
    })
    .join('\n');
}

/** What is done for every window: the page's code is run from its first line, with a state of its own. */
async function made(): Promise<() => PageModules> {
  const given: Given = {};
  const output = { format: 'iife', name: 'page', codeSplitting: false } as const;
  const built = (await build({
    configFile: false,
    root: ROOT,
    publicDir: false,
    logLevel: 'error',
    plugins: [givenFromOutside(given)],
    build: {
      write: false,
      minify: false,
      target: 'node20',
      rolldownOptions: { input: ENTRY, output, preserveEntrySignatures: 'strict' },
    },
  })) as Rollup.RollupOutput;
  const [{ code }] = built.output;
  const script = new vm.Script(`(given) => {${code}\nreturn page;}`, { filename: 'page.js' });
  const run = script.runInThisContext() as (given: Given) => PageModules;
  return () => run(given);
}

let loaded: Promise<() => PageModules> | null = null;

/** Loads the page's own code as a new window does. Put together once a process: to take each module anew for each window was a third of a case. */
export async function loadPage(): Promise<PageModules> {
  loaded ??= made();
  const load = await loaded;
  return load();
}
