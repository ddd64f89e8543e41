import { type CatalogueTask, catalogue } from '#shared/compose/evidence/catalogue';
import { safeFileName } from '#shared/document/file-name';
import type { Evidence, TaskWithEvidence } from '../../data/queries/evidence';
import { fateOf, type Outcome, type ToWrite } from '../../ui/export-folder/write-all';
import { isSheet, partsOf } from './parts';

/** Bytes of a folder's name: with the file in it and the way to it a path stays short enough for Windows. */
const FOLDER_BYTES = 66;
const CATALOGUE = '佐证材料目录';

const two = (number: number) => String(number).padStart(2, '0');

/** Evidence with the places of its files among all. */
interface Placed extends Evidence {
  from: number;
  to: number;
}

/**
 * Every file that proves a task of the list, in a folder for each task, the catalogue last: it
 * says of each where it lies, or why it was not written.
 */
export async function evidenceFiles(
  tasks: readonly TaskWithEvidence[],
  office: string,
  year: number,
): Promise<ToWrite[]> {
  const files: ToWrite[] = [];
  const placed: { task: TaskWithEvidence['task']; within: string; evidence: Placed[] }[] = [];
  for (const [at, { task, evidence }] of tasks.entries()) {
    const within = safeFileName(`${two(at + 1)} ${task.title}`, '', FOLDER_BYTES);
    const own: Placed[] = [];
    for (const [index, one] of evidence.entries()) {
      const from = files.length;
      files.push(...(await filesOf(one, index + 1, within)));
      own.push({ ...one, from, to: files.length });
    }
    placed.push({ task, within, evidence: own });
  }
  const shown = tasks.flatMap(({ evidence }) => evidence);
  const sample = shown.length > 0 && shown.every(({ isSample }) => isSample);
  const linesOf = (before: readonly Outcome[]) =>
    placed.map(({ task, within, evidence }): CatalogueTask => {
      const isWritten = ({ from, to }: Placed) =>
        before.slice(from, to).some(({ became }) => became === 'written');
      return {
        task,
        folder: evidence.some(isWritten) ? within : '',
        lines: evidence.map(({ title, number, date, from, to }) => ({
          ...{ title, number, date },
          files: before.slice(from, to).map(fateOf),
        })),
      };
    });
  return [
    ...files,
    {
      label: CATALOGUE,
      isLast: true,
      read: async (before) => ({
        document: catalogue(linesOf(before), office, year),
        ...{ name: CATALOGUE, what: '', sample },
      }),
    },
  ];
}

async function filesOf(one: Evidence, number: number, within: string): Promise<ToWrite[]> {
  const { title, isSample: sample } = one;
  const parts = await partsOf(one);
  return parts.map(({ part, read }, at) => {
    const place = parts.length === 1 ? two(number) : `${two(number)}-${at + 1}`;
    return {
      label: part === '' ? title : `${title}（${part}）`,
      within,
      read: async () => {
        const content = await read();
        const isKept = 'kept' in content;
        const words = isKept ? `附件 ${withoutEnding(content.kept.name)}` : wordsOf(part, title);
        return { ...content, name: `${place} ${words}`, what: '', ...(!isKept && { sample }) };
      },
    };
  });
}

/** Bytes of a title beside the name of the sheet that is about it. */
const TITLE_BYTES = 90;

/** What a file is called: of five sheets named 办理情况 nobody sees which is which. */
function wordsOf(part: string, title: string): string {
  if (part === '') return title;
  return isSheet(part) ? safeFileName(title, `（${part}）`, TITLE_BYTES) : part;
}

const withoutEnding = (name: string) => name.replace(/\.[^.]+$/, '');
