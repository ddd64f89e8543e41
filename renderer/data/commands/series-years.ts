import { type NumberRow, type NumberSeries, numberId } from '#shared/model/number';
import { beganIn, seriesOfYear } from '#shared/registers/series';
import { store } from '../active';
import { known, numberTables } from './numbers';

/**
 * Whether 期号 of a series begin anew each year or run on. Numbers that were given already lie
 * in their years from then on, or in one run; each stays what it is. One transaction; throws a
 * Chinese `Error` where one run would have a number twice: nothing is written then.
 */
export function countByYear(series: string, byYear: boolean): Promise<void> {
  return store().transaction('rw', numberTables(), async () => {
    const { rows, drafts, earlier, saids } = await known();
    const { numbers, numberSeries, earlierIssues } = store();
    const said: NumberSeries = { id: series, byYear, begins: saids.get(series)?.begins ?? [] };
    const days = new Map(drafts.map(({ id, date, registeredOn }) => [id, date ?? registeredOn]));
    const placeOf = (place: { year: number }, day: string) =>
      seriesOfYear(series, said, place.year || Number(day.slice(0, 4)));
    const own = rows.filter((row) => row.series === series);
    const moved = own.map((row): NumberRow => {
      const year = placeOf(row, days.get(row.draftId ?? '') ?? row.on);
      return { ...row, year, id: numberId({ ...row, year }) };
    });
    refuseDoubles(moved, own);
    const issues = (await earlierIssues.bulkGet(earlier.map(({ id }) => id))).flatMap((one) =>
      one?.series === series
        ? [{ ...one, year: placeOf(one, one.date ?? one.printedOn ?? one.createdAt) }]
        : [],
    );
    await numbers.bulkDelete(own.map(({ id }) => id));
    await numbers.bulkPut(moved);
    await earlierIssues.bulkPut(issues);
    const begins = byYear ? beganIn([...moved, ...issues], said.begins) : said.begins;
    await numberSeries.put({ ...said, begins });
  });
}

function refuseDoubles(moved: readonly NumberRow[], before: readonly NumberRow[]): void {
  const years = new Map<string, number>();
  for (const [at, { id, number }] of moved.entries()) {
    const [year, other] = [before[at]?.year ?? 0, years.get(id)];
    if (other !== undefined)
      throw new Error(
        `第${number}期${other}年、${year}年各有一个，连续编就成了重号。没有改动，仍然每年重新编。`,
      );
    years.set(id, year);
  }
}
