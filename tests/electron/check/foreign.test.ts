import validate from '@ooxml-tools/validate';
import { describe, expect, test } from 'vitest';
import { STANDARD_PROFILE } from '#shared/gbt9704/profile';
import { checkBytes } from '../../../electron/check/check-bytes';
import { mendBytes } from '../../../electron/check/mend-bytes';
import { readParts } from '../../../electron/ooxml/package-parts';
import { DIRECT_WAYS } from './foreign/direct-ways';
import { INHERITED_WAYS } from './foreign/inherited-ways';
import { packed } from './foreign/package';
import { PROGRAMS } from './foreign/papers';
import type { Program } from './foreign/way';

const WAYS = [...DIRECT_WAYS, ...INHERITED_WAYS];

const CASES = (Object.keys(PROGRAMS) as Program[]).flatMap((program) =>
  WAYS.filter(([, , , only]) => only === undefined || only.includes(program)).map(
    ([name, change, rule]) => [`${program}：${name}`, program, change, rule] as const,
  ),
);

const errorsOf = async (bytes: Uint8Array): Promise<unknown> =>
  validate(bytes, 'docx', 'Microsoft365');

/** A part without what a correction may touch, from the innermost on. */
function bare(xml: string): string {
  const less = xml
    .replace(/<w:(pPr|rPr|sectPr)>(?:(?!<w:\1>).)*?<\/w:\1>/gs, '')
    .replace(/<w:(?:pPr|rPr|sectPr)\/>/g, '');
  return less === xml ? xml : bare(less);
}

describe('files of other programs, each with one property changed by one way', () => {
  test.each(Object.entries(PROGRAMS))(
    'the paper itself departs from nothing: %s',
    async (_name, make) => {
      const bytes = packed(make());
      expect((await checkBytes('稿.docx', bytes, STANDARD_PROFILE)).departures).toEqual([]);
      expect(await errorsOf(bytes)).toEqual([]);
    },
  );

  test.each(CASES)('%s', async (_name, program, change, rule) => {
    const bytes = packed(change(PROGRAMS[program]()));
    const {
      bytes: copy,
      before: found,
      after,
    } = await mendBytes('稿.docx', bytes, STANDARD_PROFILE);
    expect(found.departures.map((one) => `${one.rule} ${one.place} ${one.found}`)).toEqual(
      rule === null ? [] : [expect.stringMatching(new RegExp(`^${rule} `))],
    );
    expect(after.departures.filter(({ fixable }) => fixable)).toEqual([]);
    expect(await errorsOf(copy)).toEqual(await errorsOf(bytes));
    const [old, fresh] = [
      await readParts('稿.docx', bytes, /./),
      await readParts('稿.docx', copy, /./),
    ];
    expect([...fresh.keys()]).toEqual([...old.keys()]);
    for (const [name, content] of old) {
      const made = fresh.get(name) ?? Buffer.alloc(0);
      if (!made.equals(content)) expect(bare(made.toString())).toBe(bare(content.toString()));
    }
  });
});
