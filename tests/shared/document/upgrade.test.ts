import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  DOCUMENT_SCHEMA_VERSION,
  emptyDocument,
  OfficialDocument,
} from '#shared/document/official-document';
import {
  readyDocument,
  UPGRADE_STEPS,
  type UpgradeStep,
  upgradeDocument,
} from '#shared/document/upgrade';
import rowsV2 from '../../fixtures/data/rows-v2.json';

/** A made-up version 0, stored as it would have been. */
const V0: unknown = JSON.parse(
  readFileSync(new URL('../../fixtures/document/document-v0.json', import.meta.url), 'utf8'),
);

const fromV0: UpgradeStep = (old) => ({
  format: old.kind,
  title: [old.title],
  body: (old.paragraphs as string[]).map((text) => ({ type: 'paragraph', runs: [{ text }] })),
});

describe('a document from outside', () => {
  it('of this version stays as it is', () => {
    const document = { ...emptyDocument('letter'), title: ['关于某事的函'] };
    expect(readyDocument(structuredClone(document))).toEqual(document);
  });

  it('climbs from an older version and keeps every word', () => {
    const document = readyDocument(V0, { ...UPGRADE_STEPS, 0: fromV0 }) as OfficialDocument;
    expect(OfficialDocument.safeParse(document).success).toBe(true);
    expect(document.schema).toBe(DOCUMENT_SCHEMA_VERSION);
    expect(document.title).toEqual(['关于做好值班工作的通知']);
    expect(document.body).toHaveLength(2);
  });

  it('of version 1 is upgraded without touching a word', () => {
    for (const { document } of [...rowsV2.draftBodies, ...rowsV2.rounds]) {
      const upgraded = readyDocument(document);
      expect(upgraded).toMatchObject({ ...document, schema: DOCUMENT_SCHEMA_VERSION });
      expect(upgraded).toMatchObject({ head: { line: null }, attendance: [], dispatch: [] });
    }
  });

  it('that says an older version than it is keeps what it holds', () => {
    const list = [{ label: '出席', text: '周启明' }];
    expect(readyDocument({ ...emptyDocument(), schema: 1, attendance: list })).toEqual({
      ...emptyDocument(),
      attendance: list,
    });
  });

  it('climbs no further than asked, and what is no document stays as it is', () => {
    expect(upgradeDocument({ schema: 1 }, 2)).toMatchObject({ schema: 2, attendance: [] });
    expect(upgradeDocument({ schema: 2, title: ['x'] }, 2)).toEqual({ schema: 2, title: ['x'] });
    expect(upgradeDocument('broken', 2)).toBe('broken');
    // No step leads from here.
    expect(upgradeDocument(V0, 2)).toEqual(V0);
  });

  it('of a newer version stays one', () => {
    const newer = { ...emptyDocument(), schema: DOCUMENT_SCHEMA_VERSION + 3 };
    expect(readyDocument(newer)).toEqual(newer);
  });
});
