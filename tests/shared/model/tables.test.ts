import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { ContentHash } from '#shared/model/attachment';
import { PersonRef, UnitRef } from '#shared/model/directory';
import { mend } from '#shared/model/door/mend';
import { kindOf, TABLE_NAMES } from '#shared/model/tables';
import { EXAMPLE } from './example-kind';

type Schema = z.ZodMiniType;

/** What a schema wraps, when it only says that something may be missing. */
function bare(schema: Schema): Schema {
  const { def } = schema as unknown as { def: { innerType?: Schema } };
  return def.innerType ? bare(def.innerType) : schema;
}

/** Paths of the fields of this very schema, through lists. */
function fieldsOf(schema: Schema, wanted: Schema, path: readonly string[] = []): string[] {
  const own = bare(schema);
  if (own === wanted) return [path.join('.')];
  if (own instanceof z.ZodMiniArray) return fieldsOf(own.def.element as Schema, wanted, path);
  if (!(own instanceof z.ZodMiniObject)) return [];
  return Object.entries(own.shape).flatMap(([name, field]) =>
    fieldsOf(field as Schema, wanted, [...path, name]),
  );
}

describe('the registry of records', () => {
  it.each(TABLE_NAMES)('%s: says which fields name people and units', (table) => {
    const { schema, people = [], units = [] } = kindOf(table);
    expect([...people].sort()).toEqual(fieldsOf(schema, PersonRef).sort());
    // Bare ids of units may stand beside them.
    expect(units).toEqual(expect.arrayContaining(fieldsOf(schema, UnitRef)));
  });

  it.each(TABLE_NAMES)(
    '%s: says which fields hold drafts, carriers and files, or what it belongs to',
    (table) => {
      const { schema, within = [], drafts = [], carriers = [], files = [] } = kindOf(table);
      const fields = Object.keys((schema as Schema as z.ZodMiniObject).shape);
      const parents = within.map(({ field }) => field);
      const said = (named: readonly string[]) => [...parents, ...named];
      if (fields.includes('draftId')) expect(said(drafts)).toContain('draftId');
      if (fields.includes('carrierId')) expect(said(carriers)).toContain('carrierId');
      expect([...files]).toEqual(fieldsOf(schema, ContentHash));
    },
  );

  it.each(TABLE_NAMES)('%s: marks what the sample fills, and how it goes', (table) => {
    const { schema, sample } = kindOf(table);
    const fields = Object.keys((schema as Schema as z.ZodMiniObject).shape);
    // The office's own issuers are there since its first start.
    if (sample !== undefined) expect(fields).toContain('sample');
    else if (table !== 'issuers') expect(fields).not.toContain('sample');
    expect(fields.includes('touched')).toBe(sample === 'whole');
  });

  it.each(TABLE_NAMES)('%s: can be found by what it belongs to', (table) => {
    const { indexes, within = [] } = kindOf(table);
    for (const { field } of within) expect(indexes).toMatch(new RegExp(`(, |\\[)${field}\\b|^id`));
    expect(indexes).toMatch(/^id(, |$)/);
  });

  it('has a word for each that no other has', () => {
    const labels = TABLE_NAMES.map((table) => kindOf(table).label);
    expect(new Set(labels).size).toBe(labels.length);
  });
});

describe('the example of CONTRIBUTING.md', () => {
  it('is one that compiles, and of which the door makes a row', () => {
    const bare = (text: string) => text.replaceAll(/ *\/\/.*$/gm, '').replaceAll(/\s+/g, ' ');
    const [, shown = ''] =
      /```ts\n([\s\S]*?)```/.exec(readFileSync('CONTRIBUTING.md', 'utf8')) ?? [];
    const source = readFileSync('tests/shared/model/example-kind.ts', 'utf8');
    expect(shown).toContain('notes: kind(');
    expect(bare(source)).toContain(bare(shown).trim());
    const { schema, instead } = EXAMPLE.notes;
    expect(mend(schema, { id: 'n', meetingId: 'm', words: '带三份材料' }, instead)).toMatchObject({
      words: '带三份材料',
      colour: 'yellow',
    });
  });
});
