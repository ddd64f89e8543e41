import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { emptyDocument, OfficialDocument } from '#shared/document/official-document';
import { BEYOND, mend } from '#shared/model/door/mend';
import { kindOf, TABLE_NAMES, type TableName } from '#shared/model/tables';
import rowsV1 from '../../../fixtures/data/rows-v2.json';
import rowsV5 from '../../../fixtures/data/rows-v5.json';

type Row = Record<string, unknown>;
const STORED = (Object.entries(rowsV5) as [TableName, Row[]][]).flatMap(([table, rows]) =>
  rows.map((row) => ({ table, row })),
);

function mendRow(table: TableName, row: unknown): unknown {
  const { schema, instead } = kindOf(table);
  return mend(schema, row, instead);
}

/** Every text in a value. */
function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return value === '' ? [] : [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(textsIn);
}

describe('a row that is sound', () => {
  it('is the very same, with fields that the schema does not know', () => {
    for (const { table, row } of STORED) {
      expect(mendRow(table, row)).toBe(row);
      const more = { ...row, more: ['不认识的'] };
      expect(mendRow(table, more)).toBe(more);
    }
  });
});

describe('a row with one field missing, null, or of another type', () => {
  it('comes out sound with every text it had, or is beyond', () => {
    let mendedRows = 0;
    for (const { table, row } of STORED)
      for (const name of Object.keys(row))
        for (const odd of [undefined, null, '', '一句话', 7, true, ['一句话'], { a: '一句话' }]) {
          const broken: Row = { ...row, [name]: odd };
          if (odd === undefined) delete broken[name];
          const before = structuredClone(broken);
          const mended = mendRow(table, broken);
          expect(broken).toEqual(before);
          if (mended === BEYOND) continue;
          mendedRows += 1;
          expect(kindOf(table).schema.safeParse(mended).success).toBe(true);
          const kept = textsIn(mended);
          for (const text of textsIn(broken)) expect(kept).toContain(text);
          // What was sound in it stands as it was.
          const { [name]: _one, ...rest } = mended as Row;
          const { [name]: _other, ...others } = broken;
          expect(rest).toEqual(others);
        }
    expect(mendedRows).toBeGreaterThan(1000);
  });

  it.each([
    ['drafts', 'title', undefined, ''],
    ['drafts', 'title', 2026, '2026'],
    ['drafts', 'words', '312', 312],
    ['drafts', 'state', undefined, 'drafting'],
    ['drafts', 'deletedAt', undefined, null],
    ['drafts', 'sample', undefined, 0],
    ['drafts', 'touched', 1, true],
    ['matters', 'lead', null, []],
    ['matters', 'due', '', null],
    ['rounds', 'people', '某某', ['某某']],
    ['resolutions', 'verb', undefined, '待研究'],
  ] as const)('%s.%s: %j becomes %j', (table, name, odd, put) => {
    const [row] = rowsV5[table] as Row[];
    expect(mendRow(table, { ...row, [name]: odd })).toEqual({ ...row, [name]: put });
  });

  it.each([
    ['meetings', 'kind', undefined],
    ['matters', 'track', 'sideways'],
    ['entries', 'text', { words: '一句话' }],
    ['entries', 'meetingId', undefined],
    ['matters', 'due', '下个月'],
    ['drafts', 'words', '三百字'],
  ] as const)('%s.%s: nobody can say what %j was', (table, name, odd) => {
    const [row] = rowsV5[table] as Row[];
    expect(mendRow(table, { ...row, [name]: odd })).toBe(BEYOND);
  });

  it.each([null, undefined, 3, '文字', []])('%j is no row', (value) => {
    for (const table of TABLE_NAMES) expect(mendRow(table, value)).toBe(BEYOND);
  });
});

describe('a document', () => {
  it('of an older version is upgraded without touching a word', () => {
    for (const { document } of [...rowsV1.draftBodies, ...rowsV1.rounds])
      expect(mend(OfficialDocument, document)).toMatchObject({ ...document, schema: 2 });
  });

  it('that lacks fields gets them empty', () => {
    const sparse = { schema: 1, title: ['要点'], head: { issueNumber: '示政协发〔2026〕3号' } };
    const empty = emptyDocument();
    expect(mend(OfficialDocument, sparse)).toEqual({
      ...empty,
      title: ['要点'],
      head: { ...empty.head, issueNumber: '示政协发〔2026〕3号' },
    });
  });

  it('of a newer version, or with a part of the wrong shape, is never guessed at', () => {
    const old: unknown = JSON.parse(
      readFileSync(new URL('../../../fixtures/document/document-v0.json', import.meta.url), 'utf8'),
    );
    const runs = { ...emptyDocument(), body: [{ type: 'paragraph', runs: '张三的住址' }] };
    const block = { ...emptyDocument(), body: [{ type: 'picture', text: '一句话' }] };
    for (const value of [{ ...emptyDocument(), schema: 5 }, runs, block, old, 'x', [], 3])
      expect(mend(OfficialDocument, value)).toBe(BEYOND);
  });
});
