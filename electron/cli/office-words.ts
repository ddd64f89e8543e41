import { basename, resolve } from 'node:path';
import type { Context } from '#shared/proofread/types';
import { readTable, TableRefused } from '#shared/sheet/table';
import { knownWords } from '#shared/words/known';
import { planWords, WORD_COLUMNS } from '#shared/words/sheet';
import { Failure } from '../errors';
import type { Tools } from './command';
import { readInput } from './input';

/** What a text is read by where a dictionary is given. */
export type OfficeWords = Pick<Context, 'names' | 'exceptions' | 'sayings'>;

/**
 * The office's dictionary in the spreadsheet at `path`, as the program exports it; what is
 * said of single rows goes to standard error. Throws `Failure`.
 */
export async function readOfficeWords(
  path: string,
  { reader, say }: Pick<Tools, 'reader' | 'say'>,
): Promise<OfficeWords> {
  const name = basename(path);
  const book = await reader.table(name, await readInput(resolve(path)));
  const { rows, remarks } = planWords(name, tableOf(name, book), []);
  for (const remark of remarks) say(`词库：${remark}`);
  for (const { row, remarks: told } of rows) {
    if (told.length > 0) say(`词库第${row}行：${told.join('；')}`);
  }
  const used = rows.filter(({ action }) => action === 'add').map(({ facts }) => facts);
  const { terms, sayings } = knownWords(used);
  say(`词库“${name}”里有${used.length}条，校对时用上了。`);
  return {
    names: { people: [], units: [], places: [], terms },
    exceptions: terms.map((words) => ({ words })),
    sayings,
  };
}

function tableOf(name: string, book: Parameters<typeof readTable>[0]) {
  try {
    return readTable(book, WORD_COLUMNS);
  } catch (error) {
    if (!(error instanceof TableRefused)) throw error;
    throw new Failure(
      'bad-request',
      `“${name}”里没有找到“词语”这一列，没有校对。请用“词库”里导出的 Excel 文件。`,
      error,
    );
  }
}
