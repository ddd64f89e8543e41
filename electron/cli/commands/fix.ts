import { type Command, docxName, onlyInput, parseLine, UsageError } from '../command';
import { readProfile } from '../input';
import { mendFile } from '../mend-file';
import { linesOf } from './check';

/** A corrected copy of one file; the answer is the path written. */
export const fixCommand: Command = {
  usage: `  npm run -s cli -- fix 文件.docx -o 改好的副本.docx [--profile 版式.json] [--force]
  -o, --output   副本写到哪里；原文件不动
  --force        输出文件已经存在时覆盖它`,
  async run(args, { reader, out, say }) {
    const { values, positionals } = parseLine(args, {
      output: { type: 'string', short: 'o' },
      profile: { type: 'string' },
      force: { type: 'boolean' },
    });
    const input = onlyInput(positionals, '改');
    if (values.output === undefined) throw new UsageError('没有写输出文件（-o 改好的副本.docx）');
    const { path, mended, notice } = await mendFile(
      {
        input,
        output: docxName(values.output),
        force: values.force === true,
        profile: await readProfile(values.profile),
      },
      reader,
    );
    const { before, after } = mended;
    say(`原有${before.departures.length}项与标准不符，改好后还有${after.departures.length}项。`);
    for (const line of linesOf(after)) say(line);
    if (notice !== '') say(notice);
    out(path);
    return 0;
  },
};
