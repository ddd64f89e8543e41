import { mkdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { asFailure } from '../../errors';
import { wordFilesIn } from '../../files/word-files';
import { type Command, onlyInput, parseLine, UsageError } from '../command';
import { readProfile } from '../input';
import { mendFile } from '../mend-file';
import { isSamePlace } from '../target';

/** Papers that are no .docx, as they lie beside them. */
const OTHER_WORD = /\.(?:doc|wps|wpt|rtf|docm|dotx?)$/i;

/** Corrected copies of a folder's files in another folder; one that fails stops none of the others. */
export const batchCommand: Command = {
  usage: `  npm run -s cli -- batch 文件夹 -o 另一个文件夹 [--profile 版式.json] [--force]
  逐个检查文件夹里的 .docx，改好的副本放进另一个文件夹，最后报告每一份的结果`,
  async run(args, { reader, out, say }) {
    const { values, positionals } = parseLine(args, {
      output: { type: 'string', short: 'o' },
      profile: { type: 'string' },
      force: { type: 'boolean' },
    });
    const from = resolve(onlyInput(positionals, '整理').replace(/[\\/]+$/, ''));
    if (values.output === undefined) throw new UsageError('没有写输出文件夹（-o 另一个文件夹）');
    const to = resolve(values.output);
    if (await isSamePlace(from, to))
      throw new UsageError('副本要放进另一个文件夹，不能与原文件同在一处');
    const profile = await readProfile(values.profile);
    const names = await wordFilesIn(from);
    await mkdir(to, { recursive: true });
    let failed = 0;
    for (const name of names) {
      const order = { input: join(from, name), output: join(to, name), profile };
      try {
        const { mended } = await mendFile({ ...order, force: values.force === true }, reader);
        const { before, after } = mended;
        out(
          `${name}：原有${before.departures.length}项与标准不符，改好后还有${after.departures.length}项`,
        );
      } catch (error) {
        failed += 1;
        out(`${name}：没有做成。${asFailure(error).message}`);
      }
    }
    const others = await wordFilesIn(from, OTHER_WORD);
    if (others.length > 0) out(`没有检查的（不是 .docx）：${others.join('、')}`);
    say(`共${names.length}份，写出${names.length - failed}份，没有做成${failed}份。`);
    return failed === 0 ? 0 : 1;
  },
};
