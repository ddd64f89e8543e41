import type { Page } from 'playwright-core';
import type { AttendanceRole } from '#shared/model/meeting';
import { SAMPLE_MEMBERS, SAMPLE_UNITS } from '#shared/sample/directory';
import type { SampleItem, SampleMeeting, SamplePerson } from '#shared/sample/meeting-facts';
import { SAMPLE_LEADERS } from '#shared/sample/office';
import type { LaunchedApp } from '../../../build/standin/launched-app';
import { importRows } from './directory';
import { pasteNames, pick, room, tab } from './meetings';
import { firstStart } from './office';

/** The words of the built-in sample, typed into an empty office by its visible controls. */
export interface Named {
  name: string;
  unit: string;
  post: string;
}

/** Who a key of the sample means: a leader, a member, or a guest written 'unit|post|name'. */
export function named(key: string): Named {
  const member = SAMPLE_MEMBERS.find(([known]) => known === key);
  if (member) return { name: member[1], unit: member[6], post: member[7] };
  const [unit = '', post = '', name] = key.split('|');
  return name === undefined ? { name: key, unit: '', post: '' } : { name, unit, post };
}

/** First start with the sample's leaders, then its units and members by Excel. */
export async function sampleOffice(app: LaunchedApp, folder: string): Promise<void> {
  await firstStart(app.page, SAMPLE_LEADERS);
  const units = SAMPLE_UNITS.map(([fullName, shortName, kind]) => ({
    单位全称: fullName,
    规范化简称: shortName,
    类别: kind,
  }));
  await importRows(app, folder, '单位', units);
  const members = SAMPLE_MEMBERS.map(([, name, party, sector, post, , unit, unitPost]) => ({
    姓名: name,
    党派: party,
    界别: sector,
    政协职务: post,
    工作单位: unit,
    单位职务: unitPost,
  }));
  await importRows(app, folder, '委员', members);
}

/** 新建会议 with what a clerk knows from the start, then 会议情况 to its end. */
export async function typeFacts(page: Page, facts: SampleMeeting): Promise<void> {
  await room(page);
  await page.getByRole('button', { name: '新建会议' }).first().click();
  await page.getByRole('button', { name: facts.kind, exact: true }).click();
  const dialog = page.getByRole('dialog', { name: '新建会议' });
  await dialog.getByLabel('会议名称').fill(facts.title);
  if (facts.number !== null) {
    await dialog.getByLabel('系列').fill(facts.series);
    await dialog.getByLabel('次数').fill(String(facts.number));
  }
  await dialog.getByLabel('会议日期').fill(facts.date);
  await page.keyboard.press('Enter');
  await dialog.getByLabel('开始时间').fill(facts.from);
  await dialog.getByLabel('结束时间').fill(facts.to);
  await dialog.getByRole('combobox', { name: '地点' }).fill(facts.place);
  await pick(page, dialog.getByRole('combobox', { name: '主持人' }), facts.chair);
  await dialog.getByRole('button', { name: '建立会议' }).click();
  await dialog.waitFor({ state: 'hidden' });
  await page.getByLabel('记录人').fill(facts.recorder);
  await page.getByLabel('有关要求').fill(facts.requirements);
  await page.getByLabel('联系人和电话').fill(facts.contact);
  for (const [index, [group, people, task]] of facts.duties.entries()) {
    await page.getByRole('button', { name: '加一行' }).click();
    await page.getByLabel(`第${index + 1}行 组别`).fill(group);
    await page.getByLabel(`第${index + 1}行 人员`).fill(people);
    await page.getByLabel(`第${index + 1}行 任务`).fill(task);
  }
}

/** 议题: the titles pasted as lines, then each item's particulars. */
export async function typeItems(page: Page, items: readonly SampleItem[]): Promise<void> {
  await tab(page, '议题');
  for (const [index, item] of items.entries()) {
    await page.getByLabel('新议题').fill(item.title);
    await page.keyboard.press('Enter');
    const field = (name: string) => page.getByLabel(`第${index + 1}项 ${name}`);
    await field('更多').click();
    await pick(page, field('提请单位'), item.proposer);
    for (const key of item.reporters) await pick(page, field('汇报人'), named(key).name);
    await field('安排时间').fill(String(item.minutes));
    for (const name of item.papers) {
      await field('材料').fill(name);
      await page.keyboard.press('Enter');
    }
  }
}

const KEYS = { expected: '1', present: '2', leave: '3', absent: '4' } as const;

/** 参会: lists pasted from a spreadsheet, then who came and why somebody did not. */
export async function typeAttendance(page: Page, meeting: SampleMeeting): Promise<void> {
  const roles = { attend: '出席', nonvoting: '列席', invited: '邀请' } as const;
  const everybody: SamplePerson[] = [];
  for (const role of Object.keys(roles) as AttendanceRole[]) {
    const people = meeting.attendance[role];
    if (people.length === 0) continue;
    const rows = people.map(([key]) => named(key));
    const lines = rows.map(({ name, unit, post }) => [name, unit, post].join('\t'));
    await pasteNames(page, lines.join('\n'), roles[role]);
    everybody.push(...people);
  }
  await page.getByRole('button', { name: '全部实到' }).click();
  const called = meeting.attendance.attend.length;
  await page.getByText(`应到${called}人，实到${called}人`).waitFor();
  for (const [key, state = 'expected', reason = ''] of everybody) {
    if (state === 'present') continue;
    const { name } = named(key);
    await page.getByRole('row', { name, exact: true }).focus();
    await page.keyboard.press(KEYS[state]);
    if (reason !== '') await page.getByLabel(`${name} 事由`).fill(reason);
  }
}
