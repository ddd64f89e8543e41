import { describe, expect, it } from 'vitest';
import { emptyDocument, type OfficialDocument } from '#shared/document/official-document';
import { WorkClient } from '../../../renderer/work/client';
import { type ProofContext, proofread } from '../../../renderer/work/proofread';
import { PageWorker } from './page-worker';

const paper = (...texts: string[]): OfficialDocument => ({
  ...emptyDocument(),
  title: ['关于检查的通知'],
  body: texts.map((text) => ({ type: 'paragraph', runs: [{ text }] })),
});
const context: ProofContext = {
  today: '2026-11-28',
  names: { people: [], units: [], places: [], terms: [] },
  exceptions: [],
  off: [],
  sayings: { forbidden: [], fixed: [] },
  kind: '通知',
  issuer: '政协示例市委员会办公室',
};
const none = { context, signed: null };
const FAULTY = '请各科室按装设备,做好准备。';

describe('proofreading in the worker', () => {
  it('reads by the rules where the speller has no model, and says so', async () => {
    const client = new WorkClient(() => new PageWorker() as unknown as Worker);
    const read = await client.run('proofread', { document: paper(FAULTY), ...none });
    expect(read.isSpelled).toBe(false);
    expect(read.findings).toMatchObject([{ words: '按装', suggestion: '安装' }, { words: ',' }]);
    const [first] = read.findings;
    expect(read.ruleNames[first?.rule ?? '']).toMatch(/[\u4e00-\u9fff]/);
  });

  it('moves on with the text, and leaves alone what the office excepted', async () => {
    const first = await proofread({ document: paper(FAULTY), ...none });
    const moved = await proofread({ document: paper('先加一段话。', FAULTY), ...none });
    const [before, after] = [first.findings[0], moved.findings[0]];
    expect(after?.start).toBe((before?.start ?? 0) + '先加一段话。\n'.length);
    const exceptions = [{ words: '按装', rule: before?.rule ?? '' }];
    const excepted = { context: { ...context, exceptions }, signed: null };
    const kept = await proofread({ document: paper(FAULTY), ...excepted });
    expect(kept.findings.map(({ words }) => words)).toEqual([',']);
  });
});
