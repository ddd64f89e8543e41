import { parseArgs } from 'node:util';
import { DocumentType } from '#shared/model/document-type';

export const USAGE = `用法：
  npm run -s cli -- export 输入.txt|输入.docx -o 输出.docx [--type 文种] [--force]

  -o, --output   写到哪里；不写 .docx 时自动加上
  --type         按哪个文种整理（讲话稿、通知……）；不写时从标题判断
  --force        输出文件已经存在时覆盖它
  -h, --help     显示这段说明

退出码：0 成功；1 没有做成（没有写入任何文件）；2 命令写得不对`;

export interface ExportOrder {
  input: string;
  output: string;
  type: DocumentType | undefined;
  force: boolean;
}

/** A command that cannot be understood; the message says what to write instead. */
export class UsageError extends Error {
  override name = 'UsageError';
}

/** null: help is asked for. Throws UsageError. */
export function readArguments(args: readonly string[]): ExportOrder | null {
  let parsed: ReturnType<typeof parse>;
  try {
    parsed = parse(args);
  } catch {
    throw new UsageError(`有不认识的选项，或者选项后面缺了内容：${args.join(' ')}`);
  }
  const { values, positionals } = parsed;
  if (values.help) return null;
  const [command, input, ...rest] = positionals;
  if (command !== 'export') throw new UsageError('不认识的命令，现在只有 export');
  if (input === undefined) throw new UsageError('没有写输入文件');
  if (rest.length > 0) throw new UsageError(`一次只能导出一个文件，多出来的是：${rest.join('、')}`);
  if (values.output === undefined) throw new UsageError('没有写输出文件（-o 输出.docx）');
  const type = DocumentType.safeParse(values.type);
  if (values.type !== undefined && !type.success) {
    throw new UsageError(
      `没有“${values.type}”这个文种；可用的有：${DocumentType.options.join('、')}`,
    );
  }
  return {
    input,
    output: /\.docx$/i.test(values.output) ? values.output : `${values.output}.docx`,
    type: type.success ? type.data : undefined,
    force: values.force === true,
  };
}

function parse(args: readonly string[]) {
  return parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      output: { type: 'string', short: 'o' },
      type: { type: 'string' },
      force: { type: 'boolean' },
      help: { type: 'boolean', short: 'h' },
    },
  });
}
