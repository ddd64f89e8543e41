import { expect, it } from 'vitest';
import { silenceOf } from '#shared/proofread/speller/silence';

it('of a short word in a frame that repeats another nothing is said, however sure; of a whole idiom it is', () => {
  const text = '要严守会风会纪。';
  const start = text.indexOf('纪');
  const change = { start, end: start + 1, suggestion: '计' };
  const isSilent = silenceOf(text, []);
  for (const certainty of ['必改', '疑似'] as const)
    expect(isSilent({ ...change, certainty, length: 2 })).toBe(true);
  expect(isSilent({ ...change, certainty: '必改', length: 4 })).toBe(false);
});
