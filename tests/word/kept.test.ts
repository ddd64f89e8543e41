import validate from '@ooxml-tools/validate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { composeCarrier } from '#shared/compose/carriers/index';
import { composeMatterPaper } from '#shared/compose/matters/index';
import { composeMeetingPaper } from '#shared/compose/meetings/index';
import { weekPlan } from '#shared/compose/week-plan';
import { emptyDocument, type OfficialDocument } from '#shared/document/official-document';
import { STANDARD_PROFILE } from '#shared/gbt9704/profile';
import { paginate } from '#shared/layout/paginate';
import { renderWordMany } from '#shared/word/render';
import { factsFor, matterFacts } from '../shared/compose/matters/support';
import { SAMPLE, sampleFacts } from '../shared/compose/meetings/support';
import { type RenderedPage, Renderer, STANDARD } from './support/rendered';

/** 建议案 with words and summary of every opinion, which without care ends on a page of signature alone. */
function proposal(): OfficialDocument {
  const meeting = sampleFacts('consulting');
  const shown = ['both', 'words', 'summary'] as const;
  const items = meeting.opinions.map(({ id }, at) => ({
    opinionId: id,
    show: shown[at % 3] ?? 'both',
  }));
  return composeCarrier({
    meetings: [meeting],
    kind: '建议案',
    title: '',
    items,
    arrangedBy: 'group',
  });
}

/** Three meetings a day, seven days. */
function fullWeek(): OfficialDocument {
  const [meeting] = SAMPLE.meetings;
  const [sitting] = meeting?.sittings ?? [];
  if (!meeting || !sitting) throw new Error('no meeting in the sample');
  const days = Array.from({ length: 7 }, (_one, at) => `2026-08-0${at + 3}`);
  const meetings = days.flatMap((date) =>
    ['09:00', '14:30', '19:00'].map((from) => ({
      ...meeting,
      sittings: [{ ...sitting, date, from, state: 'planned' as const }],
    })),
  );
  const office = { shortName: '示例市政协', officeName: '政协示例市委员会办公室' };
  return weekPlan({ office, from: '2026-08-03', meetings, matters: [], calendar: new Map() });
}

/** 督办台账 of 40 matters. */
function longLedger(): OfficialDocument {
  const facts = matterFacts('internal');
  const matters = Array.from({ length: 40 }, (_one, at) => facts.matters[at % 3]);
  return composeMatterPaper('ledger', {
    ...facts,
    matters: matters.flatMap((one) => (one ? [one] : [])),
  });
}

/** A page and a bit, whose last lines are signed; the one before them is of one line or of three. */
function signedRecord(count: number, last: string): OfficialDocument {
  const texts = [...Array.from({ length: count }, () => '甲：好。'), last, ...SIGNING];
  return {
    ...emptyDocument(),
    body: texts.map((text) => ({ type: 'paragraph', runs: [{ text }] })),
  };
}
const SIGNING = ['主持人（签名）：', '记录人（签名）：'];
const LONG = `甲：${'这件事要抓紧办好。'.repeat(8)}`;
const RECORDS = Object.fromEntries(
  [18, 19, 20, 21].flatMap((count) => [
    [`记录${count}`, signedRecord(count, '上午11时30分散会。')],
    [`长记录${count}`, signedRecord(count, LONG)],
  ]),
);

const PAPERS = {
  方案: composeMeetingPaper(sampleFacts('deciding'), { kind: 'plan' }),
  建议案: proposal(),
  商请函: composeMatterPaper('enquiry', factsFor('enquiry')),
  报告: composeMatterPaper('outcome', factsFor('outcome')),
  安排表: fullWeek(),
  台账: longLedger(),
  ...RECORDS,
};
type Name = keyof typeof PAPERS;
const SIGNED: Name[] = ['方案', '建议案', '商请函', '报告'];

const renderer = new Renderer();
let rendered: Map<string, RenderedPage[]>;

beforeAll(async () => {
  const pages = await renderer.pages(Object.values(PAPERS));
  rendered = new Map(Object.keys(PAPERS).map((name, index) => [name, pages[index] ?? []]));
});
afterAll(() => renderer.close());

const pagesOf = (name: Name): RenderedPage[] => rendered.get(name) ?? [];
/** Lines of a page without its number. */
const textOf = ({ lines }: RenderedPage): string[] =>
  lines.map(({ text }) => text).filter((text) => !/^—\d+—$/.test(text));

describe('what belongs together, as rendered', () => {
  test.each(Object.entries(PAPERS))('%s has as many pages as the preview', (name, document) => {
    expect(pagesOf(name as Name).length).toBe(paginate(document, STANDARD_PROFILE).length);
  });

  test.each(SIGNED)('%s: text stands above the signature on its page (7.3.5.5)', (name) => {
    const signed = pagesOf(name).find((page) =>
      textOf(page).some((text) => /^20\d\d年/.test(text)),
    );
    const lines = textOf(pagesOf(name).at(-1) as RenderedPage);
    expect(signed).toBeDefined();
    expect(lines.findIndex((text) => text.startsWith('政协示例市委员会'))).toBeGreaterThan(0);
  });

  test.each(Object.keys(RECORDS))('%s: no line that is signed stands alone on a page', (name) => {
    const lines = textOf(pagesOf(name as Name).at(-1) as RenderedPage);
    expect(lines.slice(-2)).toEqual(SIGNING);
    expect(lines.length).toBeGreaterThan(2);
  });

  test('no heading of a 建议案 stands at the foot of a page', () => {
    const feet = pagesOf('建议案').map((page) => textOf(page).at(-1) ?? '');
    expect(feet.filter((text) => /^[一二三四五]、/.test(text))).toEqual([]);
  });

  test('the meetings of one day stand on one page with the day', () => {
    for (const page of pagesOf('安排表')) {
      const text = textOf(page).join('');
      const days = text.match(/星期/g) ?? [];
      expect(text.match(/19:00/g)).toHaveLength(days.length);
    }
    expect(pagesOf('安排表').length).toBeGreaterThan(1);
  });

  test('a long 台账 leaves no empty page behind it', () => {
    expect(pagesOf('台账').length).toBeGreaterThan(4);
    for (const page of pagesOf('台账')) expect(textOf(page).join('')).toContain('督办事项');
  });

  test('are valid files', async () => {
    const many = await renderWordMany(Object.values(PAPERS), STANDARD);
    expect(await validate(many as never, 'docx', 'Microsoft365')).toEqual([]);
  });
});
