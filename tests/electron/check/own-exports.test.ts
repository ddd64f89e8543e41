import { describe, expect, test } from 'vitest';
import { paper, table } from '#shared/compose/parts';
import type { OfficialDocument } from '#shared/document/official-document';
import { type LayoutProfile, STANDARD_PROFILE } from '#shared/gbt9704/profile';
import { renderWord } from '#shared/word/render';
import { checkBytes } from '../../../electron/check/check-bytes';
import { packParts, readParts } from '../../../electron/ooxml/package-parts';
import { everyPaper } from './papers';
import { randomPaper } from './random-papers';

const PAPERS = everyPaper();

function exported(document: OfficialDocument, profile = STANDARD_PROFILE): Promise<Uint8Array> {
  return renderWord(document, { profile, sample: false });
}

/** Habits that move things on the page; each is checked against itself. */
const HABITS: [string, Partial<LayoutProfile>][] = [
  ['both sides', { twoSided: true }],
  ['lists at the head', { listsAtHead: true }],
  ['grid of the page', { wordGrid: true }],
  [
    'margins of another school, numbers in the middle',
    { margins: { top: 34.58, bottom: 32.58, left: 28, right: 26 }, pageNumber: 'center' },
  ],
];

describe('what this program exports departs from nothing', () => {
  test.each(PAPERS)('%s', async (_name, document) => {
    const bytes = await exported(document);
    const { departures } = await checkBytes('稿.docx', bytes, STANDARD_PROFILE);
    expect(departures).toEqual([]);
  });
});

test('papers of every form with elements by chance depart from nothing either', async () => {
  const told: string[] = [];
  for (let seed = 1; seed <= 200; seed += 1) {
    const bytes = await exported(randomPaper(seed));
    const { departures } = await checkBytes('稿.docx', bytes, STANDARD_PROFILE);
    told.push(...departures.map(({ rule, place, words }) => `${seed}: ${rule} ${place} ${words}`));
  }
  expect(told).toEqual([]);
});

test('a joint paper to very many organs, with a title that names both issuers, neither', async () => {
  const organs = ['办公室', '提案委员会', '统战部', '发展改革委员会', '民政局', '教育局', '财政局'];
  const signers = ['市委', ...organs.map((one) => `示例市${one}`)];
  for (const mode of ['sealed', 'unsealed'] as const) {
    const document = paper({
      head: { mark: { kind: 'preprinted' }, issueNumber: '示政协办发〔2026〕3号' },
      title: ['中共示例市委办公室　政协示例市委员会办公室关于做好2026年第1季度协商工作的通报'],
      addressees: `${Array.from({ length: 30 }, (_one, at) => `第${at}街道办事处`).join('，')}：`,
      body: [{ type: 'paragraph', runs: [{ text: '请认真贯彻执行。' }] }],
      attachments: [
        { name: '任务分工表', body: [table(['事项', '单位'], ['调研', '提案委员会'])] },
      ],
      signature: { mode, signers, date: '2026年8月1日' },
    });
    const bytes = await exported(document);
    expect((await checkBytes('稿.docx', bytes, STANDARD_PROFILE)).departures).toEqual([]);
  }
});

test('a mark of several organs that a long name makes small, and lists of very many organs, neither', async () => {
  const long = '示例市新时代文明实践中心建设工作领导小组办公室';
  const organs = (count: number) =>
    Array.from({ length: count }, (_one, at) => `第${at}街道办事处`).join('，');
  const told: string[] = [];
  for (const [name, addressees] of [
    ['文件', ''],
    ['', `${organs(95)}：`],
    ['文件', `${organs(150)}：`],
  ]) {
    const document = paper({
      head: {
        mark: { kind: 'printed', name: `政协示例市委员会${name}`, joint: [long, '示例市民政局'] },
        issueNumber: '示政协发〔2026〕3号',
      },
      title: ['关于做好协商工作的通知'],
      addressees,
      body: [{ type: 'paragraph', runs: [{ text: '请认真贯彻执行。' }] }],
      cc: `${organs(60)}。`,
      printLine: { office: '政协示例市委员会办公室', date: '2026年8月1日' },
    });
    const bytes = await exported(document);
    const { departures } = await checkBytes('稿.docx', bytes, STANDARD_PROFILE);
    told.push(...departures.map(({ rule, words, found }) => `${rule} ${words} ${found}`));
  }
  expect(told).toEqual([]);
});

test.each(HABITS)(
  'by its own profile neither: %s',
  async (_name, habit) => {
    const profile = { ...STANDARD_PROFILE, ...habit };
    const told: string[] = [];
    for (const [name, document] of PAPERS) {
      const bytes = await exported(document, profile);
      const { departures } = await checkBytes('稿.docx', bytes, profile);
      told.push(...departures.map(({ rule, place }) => `${name}: ${rule} ${place}`));
    }
    expect(told).toEqual([]);
  },
  60_000,
);

test('who wrote a file is not looked at', async () => {
  const [, notice] = PAPERS[0] ?? [];
  if (!notice) throw new Error('no paper');
  const bytes = await exported(notice);
  const parts = await readParts('稿.docx', bytes, { test: (part) => !/^docProps\//.test(part) });
  const types = parts.get('[Content_Types].xml')?.toString() ?? '';
  parts.set(
    '[Content_Types].xml',
    Buffer.from(types.replace(/<Override[^>]*docProps[^>]*\/>/g, '')),
  );
  const rels = parts.get('_rels/.rels')?.toString() ?? '';
  parts.set('_rels/.rels', Buffer.from(rels.replace(/<Relationship [^>]*docProps[^>]*\/>/g, '')));
  expect((await checkBytes('稿.docx', packParts(parts), STANDARD_PROFILE)).departures).toEqual([]);
});
