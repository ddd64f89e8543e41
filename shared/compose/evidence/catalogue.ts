import type { Block, OfficialDocument } from '../../document/official-document';
import { type CivilDate, printDate } from '../../model/civil-date';
import type { EvidenceTask } from '../../model/evidence';
import { flush } from '../matters/parts';
import { oneLine, withoutStop } from '../meetings/blocks';
import { BLANK, paper, table } from '../parts';

/** One line of the catalogue. */
export interface CatalogueLine {
  title: string;
  number: string;
  date: CivilDate | null;
  /** Names of its files as they were written, or what is said in their place, a line each. */
  files: readonly string[];
}

export interface CatalogueTask {
  task: Pick<EvidenceTask, 'title' | 'requirement' | 'section' | 'done'>;
  /** In which all its files lie; '' where none was written. */
  folder: string;
  lines: readonly CatalogueLine[];
}

const HEAD = ['序号', '材料名称', '文号', '日期', '文件'];
/** Per cent; 序号 and a day stand in one line each. */
const WIDTHS = [7, 22, 17, 21, 33];

/** What a task without evidence has in its place. */
const NO_EVIDENCE = '暂无材料。';

/** 佐证材料目录: the tasks of a year in their order, under each what proves it and where that lies. */
export function catalogue(
  tasks: readonly CatalogueTask[],
  office: string,
  year: number,
): OfficialDocument {
  return paper({
    title: [`${office}${year}年度`, '考评佐证材料目录'],
    body: tasks.flatMap(({ task, folder, lines }, at) => [
      ...headOf(task, at + 1),
      ...(folder === '' ? [] : [flush(`文件夹：${folder}`)]),
      lines.length === 0 ? flush(NO_EVIDENCE) : tableOf(lines),
    ]),
  });
}

function headOf({ title, requirement, section, done }: CatalogueTask['task'], at: number): Block[] {
  // Words of several lines stay several paragraphs, none of them altered.
  const said = (label: string, words: string) =>
    words.split('\n').flatMap((line, index) => {
      if (line.trim() === '') return [];
      return [flush(index === 0 ? `${label}：${line}` : line)];
    });
  return [
    { type: 'heading', level: 3, runs: [{ text: `${at}.${withoutStop(title) || BLANK}` }] },
    ...said('要求', requirement),
    ...said('责任科室', section),
    ...said('完成情况', done),
  ];
}

function tableOf(lines: readonly CatalogueLine[]): Block {
  const rows = lines.map(({ title, number, date, files }, at) => [
    ...[String(at + 1), oneLine(title), number, date === null ? '' : printDate(date)],
    files.join('\n'),
  ]);
  return { ...table(HEAD, ...rows), pt: 10.5, widths: WIDTHS };
}
