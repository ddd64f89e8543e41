import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { STANDARD_PROFILE } from '#shared/gbt9704/profile';
import { renderWord } from '#shared/word/render';
import { trackingPen } from '../../electron/ooxml/redline/pen';
import { redline } from '../../electron/ooxml/redline/redline';
import { PAIRS } from '../electron/ooxml/redline/pairs';
import { type Settled, settleInOffice } from './support/settle-changes';

const OPTIONS = { profile: STANDARD_PROFILE, sample: false };
const AUTHOR = { name: '方正清', on: '2026-06-30' };

const folder = mkdtempSync(path.join(os.tmpdir(), 'huiyin-redline-'));
let settled: Map<string, Settled>;

beforeAll(async () => {
  const files = new Map<string, Uint8Array>();
  for (const [at, pair] of Object.values(PAIRS).entries()) {
    const [before, after] = [
      await renderWord(pair[0], OPTIONS),
      await renderWord(pair[1], OPTIONS),
    ];
    files.set(`${at}-before`, before);
    files.set(`${at}-after`, after);
    files.set(`${at}-there`, await redline(before, after, trackingPen(AUTHOR)));
    files.set(`${at}-back`, await redline(after, before, trackingPen(AUTHOR)));
  }
  settled = settleInOffice(files, folder);
});
afterAll(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }));

for (const [at, name] of Object.keys(PAIRS).entries()) {
  it(`LibreOffice accepts to the one text and rejects to the other: ${name}`, () => {
    const [before, after] = [settled.get(`${at}-before`)?.asIs, settled.get(`${at}-after`)?.asIs];
    expect(after).toBeDefined();
    const [there, back] = [settled.get(`${at}-there`), settled.get(`${at}-back`)];
    expect(there?.accepted).toBe(after);
    expect(there?.rejected).toBe(before);
    expect(back?.accepted).toBe(before);
    expect(back?.rejected).toBe(after);
  });
}
