import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  DOCUMENT_SCHEMA_VERSION,
  emptyDocument,
  OfficialDocument,
} from '#shared/document/official-document';
import {
  DocumentInvalidError,
  DocumentTooNewError,
  parseDocument,
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

describe('parseDocument', () => {
  it('takes a document of this version as it is', () => {
    const document = { ...emptyDocument('letter'), title: ['关于某事的函'] };
    expect(parseDocument(structuredClone(document))).toEqual(document);
  });

  it('climbs from an older version and keeps every word', () => {
    const document = parseDocument(V0, { ...UPGRADE_STEPS, 0: fromV0 });
    expect(OfficialDocument.parse(document)).toEqual(document);
    expect(document.schema).toBe(DOCUMENT_SCHEMA_VERSION);
    expect(document.title).toEqual(['关于做好值班工作的通知']);
    expect(document.body).toHaveLength(2);
  });

  it('upgrades every stored document of version 1 without touching a word', () => {
    for (const { document } of [...rowsV2.draftBodies, ...rowsV2.rounds]) {
      const upgraded = parseDocument(document);
      expect(upgraded).toMatchObject({ ...document, schema: DOCUMENT_SCHEMA_VERSION });
      expect(upgraded).toMatchObject({ head: { line: null }, attendance: [], dispatch: [] });
    }
  });

  it('climbs no further than asked, and leaves what is no document to whoever opens it', () => {
    expect(upgradeDocument({ schema: 1 }, 2)).toMatchObject({ schema: 2, attendance: [] });
    expect(upgradeDocument({ schema: 2, title: ['x'] }, 2)).toEqual({ schema: 2, title: ['x'] });
    expect(upgradeDocument('broken', 2)).toBe('broken');
  });

  it('refuses an older version for which there is no step', () => {
    expect(() => parseDocument(V0)).toThrow(DocumentInvalidError);
  });

  it('refuses a newer version and names both', () => {
    const newer = { ...emptyDocument(), schema: DOCUMENT_SCHEMA_VERSION + 3 };
    expect(() => parseDocument(newer)).toThrow(DocumentTooNewError);
    expect(() => parseDocument(newer)).toThrow(/第5版.*第2版/);
  });

  it('fills missing fields and drops unknown ones', () => {
    const sparse = {
      schema: 1,
      title: ['要点'],
      head: { issueNumber: '示政协发〔2026〕3号' },
      x: 1,
    };
    const document = parseDocument(sparse);
    expect(document.head.issueNumber).toBe('示政协发〔2026〕3号');
    expect(document.body).toEqual([]);
    expect(document).not.toHaveProperty('x');
  });

  it.each([null, undefined, 3, 'text', [], {}, { schema: '1' }, { schema: 1.5 }, { schema: -1 }])(
    'refuses %j',
    (value) => {
      expect(() => parseDocument(value)).toThrow(DocumentInvalidError);
    },
  );

  it('never guesses at a part of the wrong shape, and its message holds no text', () => {
    const broken = { ...emptyDocument(), body: [{ type: 'paragraph', runs: '张三的住址' }] };
    try {
      parseDocument(broken);
      expect.unreachable();
    } catch (error) {
      expect(error).toBeInstanceOf(DocumentInvalidError);
      const { message, detail } = error as DocumentInvalidError;
      expect(message + detail).not.toContain('张三');
      expect(detail).toContain('body.0');
    }
    expect(() => parseDocument({ ...emptyDocument(), head: 'x' })).toThrow(DocumentInvalidError);
  });
});
