import validate from '@ooxml-tools/validate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { composeMeetingPaper } from '#shared/compose/meetings/index';
import type { OfficialDocument } from '#shared/document/official-document';
import { STANDARD_PROFILE } from '#shared/gbt9704/profile';
import { paginate } from '#shared/layout/paginate';
import { MEETING_PAPERS, type MeetingPaperKind } from '#shared/model/meeting';
import { renderWord, renderWordMany } from '#shared/word/render';
import { sampleFacts } from '../shared/compose/meetings/support';
import { type RenderedPage, Renderer, STANDARD } from './support/rendered';

const FAMILIES = ['deciding', 'consulting'] as const;
const KINDS = (Object.keys(MEETING_PAPERS) as MeetingPaperKind[]).filter(
  // Cards are measured with the printed heads.
  (kind) => kind !== 'nameCards',
);
const PAPERS = FAMILIES.flatMap((family) => {
  const facts = sampleFacts(family);
  return KINDS.filter((kind) => !(family === 'deciding' && kind === 'opinions')).map((kind) => ({
    name: `${family} ${kind}`,
    document: composeMeetingPaper(facts, { kind, agendaItemId: facts.items[2]?.id }),
  }));
});

const renderer = new Renderer();
let rendered: Map<string, RenderedPage[]>;

beforeAll(async () => {
  const pages = await renderer.pages(PAPERS.map(({ document }) => document));
  rendered = new Map(PAPERS.map(({ name }, index) => [name, pages[index] ?? []]));
});
afterAll(() => renderer.close());

const pagesOf = (name: string): RenderedPage[] => rendered.get(name) ?? [];

/** Everything on paper without blanks and line ends; words of narrow cells come line by line. */
const inkOf = (name: string): string =>
  pagesOf(name)
    .flatMap(({ lines }) => lines.flatMap(({ pieces }) => pieces.map(({ text }) => text)))
    .join('');

describe('papers of the sample’s meetings, as rendered', () => {
  // In a narrow cell LibreOffice lets no mark hang that the preview does: a long table may differ.
  const exact = PAPERS.filter(({ name }) => name !== 'consulting opinions');
  test.each(exact.map(({ name, document }) => [name, document] as const))(
    '%s has as many pages as the preview shows',
    (name: string, document: OfficialDocument) => {
      expect(pagesOf(name).length).toBe(paginate(document, STANDARD_PROFILE).length);
    },
  );

  test('every name of the 签到表 is on paper, the rare ones too', () => {
    const ink = inkOf('consulting signIn');
    for (const { person } of sampleFacts('consulting').attendance)
      expect(ink).toContain(person.name);
    expect(inkOf('deciding signIn')).toContain('陶𬭎');
  });

  test('the words of a speech are on paper one after the other', () => {
    const ink = inkOf('consulting record').replace(/—\d+—/g, '');
    for (const { text } of sampleFacts('consulting').entries) {
      const plain = text.replace(/[，。！？：；、“”]/g, '');
      expect(ink.replace(/[，。！？：；、“”]/g, '')).toContain(plain);
    }
  });

  test('are valid files, the 席卡 too', async () => {
    const many = await renderWordMany(
      PAPERS.map(({ document }) => document),
      STANDARD,
    );
    const cards = composeMeetingPaper(sampleFacts('consulting'), { kind: 'nameCards' });
    for (const bytes of [many, await renderWord(cards, STANDARD)]) {
      expect(await validate(bytes as never, 'docx', 'Microsoft365')).toEqual([]);
    }
  });
});
