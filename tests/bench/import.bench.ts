import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { MEMBER_COLUMNS } from '#shared/directory/columns';
import { LEDGER_COLUMNS } from '#shared/matters/ledger-sheet';
import { tableSheet } from '#shared/sheet/table';
import { writeSheetBytes } from '../../electron/sheet/write-sheet';
import { longestTask } from './key-time';
import { seedOffice } from './office';
import { longestGap, openRoom, type Program, watchGaps, withProgram } from './program';
import { type BenchRow, median } from './types';

const MATTERS = 19_000;
const MEMBERS = 5000;
const ROUNDS = 3;
/** Further rounds that are traced: a trace takes a processor of its own, so nothing else is taken from them. */
const TRACED = 2;
/** The window is to answer at least this often while a file comes in, ms. */
const SILENCE = 100;
const STATES = ['待交办', '办理中', '已办结', '拟办', ''];
const SURNAMES = [...'王李张刘陈杨黄赵周吴徐孙朱马胡郭林何高罗'];
const GIVEN = [...'明华建国志强秀英丽芳伟敏静磊洋勇艳杰涛'];

const dayOf = (number: number): string =>
  new Date(Date.UTC(2021, 0, 1) + (number % 1700) * 86_400_000).toISOString().slice(0, 10);

/** An office's older ledger as its Excel file. */
function ledger(): Uint8Array {
  const rows = Array.from({ length: MATTERS }, (_one, at) => ({
    track: at % 3 === 0 ? '机关督办' : '跟踪回音',
    number: `2025-${at}`,
    title: `关于第${at}个社区增设老年食堂的建议`,
    content: '建议在老旧小区增设老年食堂，并把助餐点的运营补助列入年度预算，逐年评估。'.repeat(2),
    source: '“养老服务”专题协商会',
    lead: `市第${at % 40}局`,
    leader: `领导${at % 9}`,
    handler: '孟青',
    telephone: '0000-1234567',
    openedOn: dayOf(at),
    due: dayOf(at + 90),
    state: STATES[at % STATES.length] ?? '',
    progress: '已与街道商定选址，正在报批。',
  }));
  return writeSheetBytes({ sheets: [tableSheet('台账', LEDGER_COLUMNS, rows)] });
}

function directory(): Uint8Array {
  const rows = Array.from({ length: MEMBERS }, (_one, at) => ({
    name: `${SURNAMES[at % 20]}${GIVEN[(at * 7) % 19]}${GIVEN[(at * 11) % 19]}`,
    party: '民盟',
    sector: '教育',
    unit: `示例市第${at}单位`,
    unitPost: '主任',
    telephone: `138${String(at).padStart(8, '0')}`,
  }));
  return writeSheetBytes({ sheets: [tableSheet('委员', MEMBER_COLUMNS, rows)] });
}

type Times = Record<
  'read' | 'reading' | 'write' | 'writing' | 'saved' | 'undo' | 'undoing' | 'longest',
  number[]
>;
const noTimes = (): Times => ({
  read: [],
  reading: [],
  write: [],
  writing: [],
  saved: [],
  undo: [],
  undoing: [],
  longest: [],
});

/** What is clicked and read while one kind of file comes in. */
interface Way {
  file: string;
  open: (program: Program) => Promise<void>;
  confirm: RegExp;
  done: RegExp;
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await work();
  return performance.now() - began;
}

/** Chooses the file and waits for the report. */
async function read(program: Program, way: Way): Promise<void> {
  program.app.answerDialog({ open: [way.file] });
  await way.open(program);
  await program.page.getByRole('button', { name: way.confirm }).waitFor();
}

/** An import that is stopped half way: how long until all of it has been taken back. */
async function stopped(program: Program, way: Way): Promise<number> {
  const { page } = program;
  await read(program, way);
  await page.getByRole('button', { name: way.confirm }).click();
  await page.getByRole('progressbar').waitFor();
  await page.waitForTimeout(1000);
  const time = await timed(async () => {
    await page.getByRole('button', { name: '停止', exact: true }).click();
    await page.getByText('已停止，什么也没有写入').waitFor();
  });
  await page.getByRole('button', { name: '不导入' }).click();
  await page.getByRole('dialog').waitFor({ state: 'hidden' });
  return time;
}

/** One import carried through and taken back. */
async function round(program: Program, way: Way, times: Times): Promise<void> {
  const { page } = program;
  await longestGap(page);
  times.read.push(await timed(() => read(program, way)));
  times.reading.push(await longestGap(page));
  await written(program, way, times);
  times.undo.push(
    await timed(async () => {
      await page.getByRole('button', { name: '撤销导入' }).click();
      await page.getByText(/已撤销导入/).waitFor();
    }),
  );
  await page.locator('[data-state="saved"]').waitFor();
  times.undoing.push(await longestGap(page));
}

async function written({ page }: Program, way: Way, times: Times): Promise<void> {
  const confirm = page.getByRole('button', { name: way.confirm });
  times.write.push(
    await timed(async () => {
      await confirm.click();
      await page.getByText(way.done).waitFor();
    }),
  );
  const saved = await timed(() => page.locator('[data-state="saved"]').waitFor());
  times.saved.push(saved);
  times.writing.push(await longestGap(page));
}

async function rounds(program: Program, way: Way, what: string): Promise<BenchRow[]> {
  const times = noTimes();
  await watchGaps(program.page);
  for (let at = 0; at < ROUNDS; at += 1) await round(program, way, times);
  for (let at = 0; at < TRACED; at += 1)
    times.longest.push(await longestTask(program.page, () => round(program, way, noTimes())));
  const row = (name: string, all: readonly number[], limit?: number): BenchRow => ({
    name: `${what}：${name}`,
    figure: median(all),
    unit: 'ms',
    limit,
    note: all.map((time) => time.toFixed(0)).join(' '),
  });
  return [
    row('选定文件到看到报告', times.read),
    row('读取时窗口最久没有回应', times.reading, SILENCE),
    row('确认到可用', times.write),
    row('写入时窗口最久没有回应', times.writing, SILENCE),
    row('读取、写入、存盘、撤销时页面线程一次最久，不计等处理器', times.longest, SILENCE),
    row('再到全部存到磁盘', times.saved),
    row('撤销导入', times.undo),
    row('撤销时窗口最久没有回应', times.undoing, SILENCE),
  ];
}

/** 导入, and at once the closing button: nothing may be lost, and the program must end. */
async function closing(program: Program, way: Way): Promise<BenchRow> {
  await read(program, way);
  await program.page.getByRole('button', { name: way.confirm }).click();
  await program.page.getByText(way.done).waitFor();
  const began = performance.now();
  await program.restart();
  const figure = performance.now() - began;
  await openRoom(program.page, '办事');
  await program.page.getByText(`${MATTERS}件`, { exact: true }).waitFor();
  return {
    name: `导入${MATTERS}行后马上关闭再打开，一件不少`,
    figure,
    unit: 'ms',
  };
}

/** Excel files of an office that has worked for years, through the screens. */
export async function bench(): Promise<BenchRow[]> {
  return withProgram(
    (data) => seedOffice(data, []),
    async (program) => {
      const save = (name: string, bytes: Uint8Array): string => {
        const file = path.join(program.folder, name);
        writeFileSync(file, bytes);
        return file;
      };
      const matters: Way = {
        file: save('台账.xlsx', ledger()),
        confirm: /^导入\d+件，跳过0行$/,
        done: new RegExp(`已导入${MATTERS}件`),
        open: ({ page }) => page.getByRole('button', { name: '导入已有的 Excel 台账…' }).click(),
      };
      const members: Way = {
        file: save('委员.xlsx', directory()),
        confirm: /^导入\d+行，跳过0行$/,
        done: new RegExp(`已导入：新增${MEMBERS}`),
        open: ({ page }) => page.getByRole('button', { name: '导入 Excel…' }).click(),
      };
      await openRoom(program.page, '名录');
      const directoryRows = await rounds(program, members, `委员名录${MEMBERS}人`);
      await openRoom(program.page, '办事');
      const ledgerRows = await rounds(program, matters, `台账${MATTERS}行`);
      const back: BenchRow = {
        name: '台账：导入到一半停止，到全部退回',
        unit: 'ms',
        figure: await stopped(program, matters),
      };
      return [...ledgerRows, back, await closing(program, matters), ...directoryRows];
    },
  );
}
