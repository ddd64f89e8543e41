import { readFileSync } from 'node:fs';
import path from 'node:path';
import JSZip from 'jszip';
import { expect, test } from 'vitest';
import { quote } from '#shared/compose/marks';
import {
  SAMPLE_CHAIRS_MEETING,
  SAMPLE_CONSULTATION,
  SAMPLE_RESOLUTIONS,
} from '#shared/sample/meeting-facts';
import { type LaunchedApp, makeDesk } from './support';
import { exported, paper, tab } from './support/meetings';
import { exportTo, openRounds, roundStep } from './support/office';
import { sampleOffice, typeAttendance, typeFacts, typeItems } from './support/sample-office';
import {
  markPassages,
  OPINIONS,
  SPEECHES,
  typeOpinions,
  typeProceedings,
  typeResolutions,
} from './support/sample-proceedings';
import { wordsOfWord } from './support/word-file';

/** How a sentence reads that says what a meeting decided. */
const DECIDES = [
  /会议(一致|原则|审议|协商|研究)?(决定|议定|通过|批准|同意|要求|明确|确定|强调|指出|认为)/,
  /(作出|形成)[^。；]{0,8}(决定|决议)/,
  /经[^。；，]{0,10}(研究|讨论)(决定|同意|通过)/,
  /责令|责成|交办|逾期|限期/,
];
const decisionsIn = (text: string): string[] =>
  text.split(/[。；！？\n]/).filter((sentence) => DECIDES.some((reads) => reads.test(sentence)));

/** 生成文稿 → 送审 → 签发 → 导出Word; the words in the file. */
async function signedMinutes(app: LaunchedApp, file: string): Promise<string> {
  const { page } = app;
  await tab(page, '材料');
  await paper(page, '纪要').getByRole('button', { name: '生成文稿' }).click();
  await openRounds(page);
  await roundStep(page, '送审', '周启明', '登记送审');
  await roundStep(page, '签发', '周启明', '登记签发');
  await page
    .getByText(/已签发/)
    .first()
    .waitFor();
  await exportTo(app, file);
  await page.getByRole('button', { name: '打开会议' }).click();
  await tab(page, '材料');
  return wordsOfWord(file);
}

/** Exports every paper of 材料 but the 纪要; the words of each. */
async function otherPapers(app: LaunchedApp, folder: string): Promise<Map<string, string>> {
  const { page } = app;
  const papers = new Map<string, string>();
  for (const item of await page.locator('.paper').all()) {
    const name = (await item.getAttribute('aria-label')) ?? '';
    if (name.startsWith('纪要') || (await item.locator('.paper-missing').count()) > 0) continue;
    papers.set(name, await exported(app, folder, name));
  }
  return papers;
}

/** Everything written in a Word file, heads and feet included. */
async function allOf(file: string): Promise<string> {
  const zip = await JSZip.loadAsync(readFileSync(file));
  const parts = await Promise.all(zip.file(/\.xml$/).map((part) => part.async('string')));
  return parts.join('\n').replace(/<[^>]+>/g, '');
}

const linesOf = (text: string | undefined): string[] => (text ?? '').split('\n');

test('the 主席会议: every resolution is in the signed minutes, what is 待研究 and why somebody stayed away in no paper', async () => {
  const desk = makeDesk();
  const app = await desk.launch();
  const { page } = app;
  await sampleOffice(app, desk.documents);
  await typeFacts(page, SAMPLE_CHAIRS_MEETING);
  await typeItems(page, SAMPLE_CHAIRS_MEETING.items);
  await typeAttendance(page, SAMPLE_CHAIRS_MEETING);
  await typeResolutions(page);
  const signed = path.join(desk.documents, '纪要.docx');
  const minutes = await signedMinutes(app, signed);
  for (const { verb, text, tasks } of SAMPLE_RESOLUTIONS) {
    if (verb === '待研究') continue;
    expect(minutes).toContain(text);
    for (const { what } of tasks) expect(minutes).toContain(what);
  }
  // The same patterns that find nothing in a consulting paper find every decision here.
  expect(decisionsIn(minutes).length).toBeGreaterThanOrEqual(3);

  const papers = await otherPapers(app, desk.documents);
  expect([...papers.keys()]).toEqual(
    expect.arrayContaining([
      '会议议程',
      '会议通知',
      '签到表',
      '席卡',
      '会议记录',
      '简报',
      '新闻稿',
    ]),
  );
  const pending = SAMPLE_RESOLUTIONS.filter(({ verb }) => verb === '待研究').map(
    ({ text }) => text,
  );
  await expectKeptSecret(
    desk.documents,
    ['纪要', ...papers.keys()],
    [...pending, '待研究', '在省里参加会议'],
  );
  expect(app.requests()).toEqual([]);
  expect(app.policyErrors()).toEqual([]);
  await app.close();
}, 300_000);

async function expectKeptSecret(folder: string, papers: string[], secrets: string[]) {
  for (const name of papers) {
    const written = await allOf(path.join(folder, `${name}.docx`));
    for (const secret of secrets) expect(written, name).not.toContain(secret);
  }
}

test('the 专题协商会: words and summaries come out character by character, and no sentence decides anything', async () => {
  expect(new Set(SPEECHES.map(({ speaker: who }) => who)).size).toBe(12);
  expect(OPINIONS.length).toBe(23);
  const desk = makeDesk();
  const app = await desk.launch();
  const { page } = app;
  await sampleOffice(app, desk.documents);
  await typeFacts(page, SAMPLE_CONSULTATION);
  await typeItems(page, SAMPLE_CONSULTATION.items);
  await typeAttendance(page, SAMPLE_CONSULTATION);
  await typeProceedings(page, desk.documents);
  await markPassages(page);
  await typeOpinions(page);

  const minutes = await signedMinutes(app, path.join(desk.documents, '纪要.docx'));
  const papers = await otherPapers(app, desk.documents);
  const record = linesOf(papers.get('会议记录'));
  for (const { name, text } of SPEECHES) {
    const spoken = record.filter((line) => line.endsWith(`：${text}`));
    expect(spoken, text).toHaveLength(1);
    expect(spoken[0]?.slice(0, name.length)).toBe(name);
  }
  const cells = linesOf(papers.get('意见建议汇总'));
  for (const { name, words, summary } of OPINIONS) {
    expect(cells).toContain(words);
    if (summary !== '') expect(cells).toContain(summary);
    const printed = summary || quote(words);
    const lines = linesOf(minutes).filter((line) => line.includes(printed));
    expect(lines, printed).toHaveLength(1);
    expect(lines[0]).toContain(name);
  }
  for (const text of [minutes, papers.get('简报'), papers.get('新闻稿')]) {
    expect(linesOf(text).length).toBeGreaterThan(2);
    expect(decisionsIn(text ?? '')).toEqual([]);
  }
  const reasons = Object.values(SAMPLE_CONSULTATION.attendance)
    .flat()
    .flatMap(([, , reason]) => reason ?? []);
  expect(reasons).toHaveLength(3);
  await expectKeptSecret(desk.documents, ['纪要', ...papers.keys()], reasons);
  expect(app.requests()).toEqual([]);
  expect(app.policyErrors()).toEqual([]);
  await app.close();
}, 400_000);
