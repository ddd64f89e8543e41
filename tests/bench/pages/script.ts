import { fileURLToPath } from 'node:url';
import { build, type Rolldown } from 'vite';
import { ROOT } from '../../../build/bundle/targets';

/** The script of a page in this folder, bundled as the program's own is. */
export async function pageScript(name: string): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    root: ROOT,
    resolve: { alias: [{ find: /^#shared\/(.*)$/, replacement: `${ROOT}/shared/$1` }] },
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      write: false,
      target: 'chrome140',
      rolldownOptions: {
        input: fileURLToPath(new URL(`./${name}.ts`, import.meta.url)),
        output: { format: 'es', codeSplitting: false },
      },
    },
  });
  const { output } = (Array.isArray(built) ? built[0] : built) as Rolldown.RolldownOutput;
  return output[0].code;
}
