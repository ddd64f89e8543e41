import validate from '@ooxml-tools/validate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { COMPOSED_CARRIERS } from '#shared/compose/carriers/facts';
import { composeCarrier } from '#shared/compose/carriers/index';
import { composeMatterPaper } from '#shared/compose/matters/index';
import { STANDARD_PROFILE } from '#shared/gbt9704/profile';
import { paginate } from '#shared/layout/paginate';
import { MATTER_PAPERS, type MatterPaperKind } from '#shared/matters/papers';
import { renderWord, renderWordMany } from '#shared/word/render';
import { factsFor } from '../shared/compose/matters/support';
import { sampleFacts } from '../shared/compose/meetings/support';
import { type RenderedPage, Renderer, readFaces, STANDARD } from './support/rendered';

const meeting = sampleFacts('consulting');
const items = meeting.opinions.map(({ id }) => ({ opinionId: id, show: 'words' as const }));
const PAPERS = [
  ...(Object.keys(MATTER_PAPERS) as MatterPaperKind[]).map((kind) => ({
    name: MATTER_PAPERS[kind] as string,
    document: composeMatterPaper(kind, factsFor(kind)),
  })),
  ...COMPOSED_CARRIERS.map((kind) => ({
    name: kind as string,
    document: composeCarrier({ meetings: [meeting], kind, title: '', items, arrangedBy: 'group' }),
  })),
];

const renderer = new Renderer();
let rendered: Map<string, RenderedPage[]>;

beforeAll(async () => {
  const pages = await renderer.pages(PAPERS.map(({ document }) => document));
  rendered = new Map(PAPERS.map(({ name }, index) => [name, pages[index] ?? []]));
});
afterAll(() => renderer.close());

const inkOf = (name: string): string =>
  (rendered.get(name) ?? [])
    .flatMap(({ lines }) => lines.flatMap(({ pieces }) => pieces.map(({ text }) => text)))
    .join('');

describe('papers of opinions and matters, as rendered', () => {
  test.each(PAPERS.map(({ name, document }) => [name, document] as const))(
    '%s has as many pages as the preview shows',
    (name, document) => {
      expect(rendered.get(name)?.length).toBe(paginate(document, STANDARD_PROFILE).length);
    },
  );

  test('the words of every opinion are on the paper of a 专报, one after the other', () => {
    const plain = (text: string) => text.replace(/[，。！？：；、“”‘’]|—\d+—/g, '');
    const ink = plain(inkOf('意见建议专报'));
    for (const { words } of meeting.opinions) expect(ink).toContain(plain(words));
  });

  test('the boxes to be ticked are all of one face', async () => {
    const form = await renderWord(composeMatterPaper('replyForm', factsFor('replyForm')), STANDARD);
    const pdf = renderer.toPdf(new Map([['form', form]])).get('form') ?? '';
    const boxed = readFaces(pdf).filter(({ text }) => text.includes('□'));
    expect(
      boxed
        .map(({ text }) => text)
        .join('')
        .match(/□/g),
    ).toHaveLength(7);
    expect(new Set(boxed.map(({ face }) => face)).size).toBe(1);
  });

  test('are valid files, turned sheets between upright ones too', async () => {
    const many = await renderWordMany(
      PAPERS.map(({ document }) => document),
      STANDARD,
    );
    expect(await validate(many as never, 'docx', 'Microsoft365')).toEqual([]);
  });
});
