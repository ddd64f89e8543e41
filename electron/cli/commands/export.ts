import { DocumentType } from '#shared/model/document-type';
import { type Command, docxName, onlyInput, parseLine, UsageError } from '../command';
import { type ExportOrder, exportFile } from '../export-file';

/** Throws UsageError. */
export function readOrder(args: readonly string[]): ExportOrder {
  const { values, positionals } = parseLine(args, {
    output: { type: 'string', short: 'o' },
    type: { type: 'string' },
    template: { type: 'string' },
    force: { type: 'boolean' },
  });
  const input = onlyInput(positionals, '导出');
  if (values.output === undefined) throw new UsageError('没有写输出文件（-o 输出.docx）');
  const type = DocumentType.safeParse(values.type);
  if (values.type !== undefined && !type.success) {
    throw new UsageError(
      `没有“${values.type}”这个文种；可用的有：${DocumentType.options.join('、')}`,
    );
  }
  return {
    input,
    output: docxName(values.output),
    type: type.success ? type.data : undefined,
    template: values.template,
    force: values.force === true,
  };
}

/** Any text → a Word file to the standard; the answer is the path written. */
export const exportCommand: Command = {
  usage: `  npm run -s cli -- export 输入.txt|输入.docx|输入.doc -o 输出.docx [--type 文种] [--template 模板.docx] [--force]
  -o, --output   写到哪里；不写 .docx 时自动加上
  --type         按哪个文种整理（讲话稿、通知……）；不写时从标题判断
  --template     填进本单位的 Word 模板（写有【标题】【正文】等名称的 .docx）
  --force        输出文件已经存在时覆盖它`,
  async run(args, { reader, out, say }) {
    const { path, notes } = await exportFile(readOrder(args), reader);
    for (const note of notes) say(note);
    out(path);
    return 0;
  },
};
