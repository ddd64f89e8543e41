import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';

const RENDERER = path.resolve(import.meta.dirname, '../../../renderer');

/** The one file that may ask the clock which day it is. */
const CLOCK = 'data/today.ts';

/**
 * Ways to ask it. An instant that is written down, `new Date().toISOString()`, is none of
 * them unless a day is cut out of it; neither is `Date.now()` by which a pause is measured.
 */
const ASKS =
  /\bnew Date\(\s*\)(?!\s*\.toISOString\(\)(?!\s*\.(?:slice|substring|split)))|\bnew Date\(\s*Date\.now|\bdayjs\(\s*\)/g;

function askedIn(text: string): string[] {
  return [...text.matchAll(ASKS)].map(([found]) => found);
}

it('no other file of the page asks the clock for the day', () => {
  const files = readdirSync(RENDERER, { recursive: true, encoding: 'utf8' })
    .map((name) => name.replaceAll(path.sep, '/'))
    .filter((name) => /\.tsx?$/.test(name));
  const asking = files.filter(
    (name) => askedIn(readFileSync(path.join(RENDERER, name), 'utf8'))[0],
  );
  expect(asking).toEqual([CLOCK]);
});

it.each([
  'civilDateOf(new Date())',
  'new Date().getFullYear()',
  'new Date().toISOString().slice(0, 10)',
  'new Date( )',
  'dayjs().add(1, "day")',
  'new Date(Date.now())',
])('%s asks it', (text) => {
  expect(askedIn(text)).toHaveLength(1);
});

it.each(['new Date().toISOString()', 'new Date(instant)', 'Date.now() - last', 'dayjs(value)'])(
  '%s does not',
  (text) => {
    expect(askedIn(text)).toEqual([]);
  },
);
