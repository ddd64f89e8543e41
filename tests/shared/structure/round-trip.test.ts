import { describe, expect, it } from 'vitest';
import { composeMeetingPaper } from '#shared/compose/meetings/index';
import { SKELETONS, type SkeletonContext } from '#shared/compose/skeletons/index';
import type { OfficialDocument } from '#shared/document/official-document';
import { toPlainText } from '#shared/document/plain-text';
import { rawFromText } from '#shared/document/raw-text';
import { PAPERS_OF } from '#shared/meetings/papers';
import type { DocumentType } from '#shared/model/document-type';
import { sampleRows } from '#shared/sample/index';
import { structureText } from '#shared/structure/index';
import { sampleFacts } from '../compose/meetings/support';
import { notation } from './corpus';

/**
 * A document made by hand, through its plain text and back. What plain text
 * cannot say is left out: the seal, and whether a line in brackets at the end
 * is body or 附注.
 */
function parts(document: OfficialDocument): string[] {
  return notation(document)
    .filter((line) => !line.startsWith('seal|'))
    .map((line) => line.replace(/^note\|/, 'p|'))
    .sort();
}

function throughText(document: OfficialDocument, type: DocumentType): OfficialDocument {
  const { document: back, report } = structureText(rawFromText(toPlainText(document).text), {
    type,
  });
  expect(report.fallback).toBe(false);
  expect(report.touches).toEqual({});
  return back;
}

const CONTEXT: SkeletonContext = {
  shortName: '示例市政协',
  officeName: '政协示例市委员会办公室',
  committeeName: '政协示例市委员会',
  signature: '政协示例市委员会办公室',
  today: '2026年8月1日',
};

describe('documents made by hand come back from their plain text', () => {
  it.each(SKELETONS.map((skeleton) => [skeleton.id, skeleton] as const))(
    'skeleton %s',
    (_, skeleton) => {
      const document = skeleton.build(CONTEXT);
      const back = throughText(document, skeleton.type);
      expect(parts(back)).toEqual(parts(document));
      if (document.head.mark.kind === 'printed') expect(back.format).toBe(document.format);
    },
  );

  const { drafts, draftBodies } = sampleRows(() => crypto.randomUUID(), '2026-08-01T00:00:00.000Z');
  it.each(drafts.map((draft) => [draft.title, draft] as const))('sample %s', (_, draft) => {
    const document = draftBodies.find((body) => body.id === draft.id)?.document;
    expect(document).toBeDefined();
    if (document) expect(parts(throughText(document, draft.type))).toEqual(parts(document));
  });

  // As when a paper of a meeting is pasted into a new draft, whose kind nobody has chosen.
  const PAPERS = (['deciding', 'consulting'] as const).flatMap((family) => {
    const facts = sampleFacts(family);
    const kinds = Object.values(PAPERS_OF[family]).flat();
    return kinds
      .filter((kind) => kind !== 'nameCards')
      .map((kind) => ({
        name: `${family} ${kind}`,
        document: composeMeetingPaper(facts, { kind, agendaItemId: facts.items[2]?.id }),
      }));
  });
  it.each(PAPERS.map(({ name, document }) => [name, document] as const))(
    'the title of a %s',
    (_, document) => {
      const { document: back } = structureText(rawFromText(toPlainText(document).text));
      expect(back.title.join('')).toBe(document.title.join(''));
    },
  );
});
