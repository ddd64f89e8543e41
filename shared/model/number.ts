import * as z from 'zod/mini';
import { CivilDate } from './civil-date';
import { Instant, Uuid } from './draft';

/**
 * issue: 发文字号, 代字〔年〕号. serial: 期号 of 纪要, 简报 and the like. incoming: 收文号. odd: one
 * that is in no series, e.g. 3号之一: its words are the name, and the only number below it is 1.
 * archive: 件号 of a paper that was archived and purged since, by 保管期限 and 机构（问题）; of others
 * their `ArchiveItem` says it.
 */
export const NumberForm = z.enum(['issue', 'serial', 'incoming', 'odd', 'archive']);
export type NumberForm = z.infer<typeof NumberForm>;

/**
 * What became of a number. returned: given back, to be given again before any new one.
 * void: never to be given again. A number that was once taken has a row for good, so that
 * no gap comes about that nobody can explain.
 */
export const NUMBER_STATES = {
  reserved: '预留',
  given: '已编',
  returned: '已退回',
  void: '作废',
} as const;
export const NumberState = z.enum(['reserved', 'given', 'returned', 'void']);
export type NumberState = z.infer<typeof NumberState>;

/** One number of a series. Its id says series, year and number: one cannot be given twice in one store. */
export const NumberRow = z.object({
  /** See `numberId`. */
  id: Uuid,
  /** Id of its series; see `seriesId`. */
  series: z.string(),
  /** The year within 〔〕; 0 in a series that runs on over the years. */
  year: z.int(),
  number: z.int().check(z.gte(1)),
  state: NumberState,
  /** The draft, or the incoming paper, that has it; null for none. It may be gone by now. */
  draftId: z.nullable(Uuid),
  /** The day of the last change, as the clerk says; `at` by this PC's clock. */
  on: CivilDate,
  at: Instant,
  by: z.string(),
  /** For whom it is reserved, why it was given back or made void; ''. */
  reason: z.string(),
});
export type NumberRow = z.infer<typeof NumberRow>;

/** What an office says of a series. A series nobody has said anything of has no row. */
export const NumberSeries = z.object({
  /** See `seriesId`. */
  id: Uuid,
  /** false: the numbers run on over the years. */
  byYear: z.boolean(),
  /** The first number that this program gives in a year; those before were given elsewhere. */
  begins: z.array(z.object({ year: z.int(), first: z.int().check(z.gte(1)) })),
});
export type NumberSeries = z.infer<typeof NumberSeries>;

/** Of 代字 such as 示政协办发, or the name of a periodical as printed. */
export function seriesId(form: NumberForm, name: string): string {
  return `${form}|${name}`;
}

/** Form and name of a series, from its id. */
export function readSeries(id: string): { form: NumberForm; name: string } {
  const [form = '', ...rest] = id.split('|');
  return { form: NumberForm.parse(form), name: rest.join('|') };
}

export function numberId({ series, year, number }: Pick<NumberRow, 'series' | 'year' | 'number'>) {
  return `${series}|${year}|${number}`;
}

/** How a number of a series is printed: 示政协办发〔2026〕3号 (GB/T 9704-2012, 7.2.5), 第3期; of a 合刊 第3、4期, 第3—5期. */
export function printNumber({
  series,
  year,
  number,
  through = number,
}: Pick<NumberRow, 'series' | 'year' | 'number'> & { through?: number | undefined }): string {
  const { form, name } = readSeries(series);
  if (form === 'issue') return `${name}〔${year}〕${number}号`;
  if (form === 'odd') return name;
  if (form !== 'serial') return `${year}-${number}`;
  if (through === number) return `第${number}期`;
  return `第${number}${through === number + 1 ? '、' : '—'}${through}期`;
}

/** What is said of a number that is on no paper: which, of what, and why. '' where nothing is. */
export function wordsOfNumber(row: NumberRow): string {
  const { form, name } = readSeries(row.series);
  if (row.state === 'given' || row.reason === '') return '';
  if (form === 'incoming' || form === 'archive') return '';
  return `${form === 'serial' ? name : ''}${printNumber(row)}${NUMBER_STATES[row.state]}：${row.reason}`;
}
