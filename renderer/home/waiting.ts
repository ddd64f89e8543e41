import { isOpen, type LightRule, type Reminders, remindersOf } from '#shared/matters/lights';
import type { Matter, MatterState } from '#shared/model/matter';

/** Matters that wait for the same thing. */
export interface Waiting {
  title: string;
  matters: Matter[];
  /** For whom the matters wait, with how many each, e.g. 周启明2件; '' when nobody is named. */
  whom: string;
}

const SENT: readonly MatterState[] = ['submitted', 'instructed', 'referred', 'underway'];

/** 周启明2件、孟青1件: names as often as they occur, at most three. */
function counted(names: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  const often = [...counts].sort((a, b) => b[1] - a[1]);
  const shown = often.slice(0, 3).map(([name, count]) => `${name}${count}件`);
  return shown.join('、') + (often.length > 3 ? '等' : '');
}

const leaders = (matters: readonly Matter[]): string =>
  counted(matters.flatMap(({ leader }) => leader?.name ?? []));
const units = (matters: readonly Matter[]): string =>
  counted(matters.flatMap(({ lead }) => lead.map(({ name }) => name)));

/** What waits for whom, whatever the date; empty lists are left out. */
function waitingFor(matters: readonly Matter[], reminders: Reminders): Waiting[] {
  const open = matters.filter((matter) => matter.deletedAt === null && isOpen(matter));
  const inState = (states: readonly MatterState[]) =>
    open.filter(({ state }) => states.includes(state));
  const [proposed, established, sent] = [
    inState(['proposed']),
    inState(['established']),
    inState(SENT),
  ];
  const all: Waiting[] = [
    { title: '等领导批准立项', matters: proposed, whom: leaders(proposed) },
    { title: '已立项，等交办', matters: established, whom: units(established) },
    {
      title: '已反馈，等领导审核',
      matters: reminders.toApprove,
      whom: leaders(reminders.toApprove),
    },
    { title: '已报送、已转办的意见建议，还没有答复', matters: sent, whom: units(sent) },
    { title: '已答复，等告知委员', matters: reminders.toTell, whom: '' },
    {
      title: '口头答复，等书面材料',
      matters: reminders.awaitsPaper,
      whom: units(reminders.awaitsPaper),
    },
  ];
  return all.filter((one) => one.matters.length > 0);
}

/** By the office's own rules: what is near its agreed date, past it, or has long been silent. */
function timeHints(reminders: Reminders): Waiting[] {
  const { today, soon, late, silent } = reminders;
  const all: Waiting[] = [
    { title: '今天到约定时间', matters: today, whom: units(today) },
    { title: '临近约定时间', matters: soon, whom: units(soon) },
    { title: '约定时间已过', matters: late, whom: units(late) },
    { title: '久无动静', matters: silent, whom: units(silent) },
  ];
  return all.filter((one) => one.matters.length > 0);
}

/** The office's own rows; those of the sample only while there are no others, so that they are never counted among them. */
export function ownOrSample<Row extends { sample: 0 | 1; deletedAt: string | null }>(
  rows: readonly Row[],
): readonly Row[] {
  const own = rows.filter(({ sample }) => sample === 0);
  return own.some(({ deletedAt }) => deletedAt === null) ? own : rows;
}

/** The two lists of matters on the first page, over the whole ledger. */
export function homeMatters(
  all: readonly Matter[],
  rule: LightRule,
): { waiting: Waiting[]; hints: Waiting[] } {
  const matters = ownOrSample(all);
  const reminders = remindersOf(matters, rule);
  return { waiting: waitingFor(matters, reminders), hints: timeHints(reminders) };
}
