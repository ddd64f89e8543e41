import { describe, expect, it } from 'vitest';
import { emptyDocument, type OfficialDocument } from '#shared/document/official-document';
import type { TaskRequest } from '../../../renderer/work/answer';
import { WorkClient } from '../../../renderer/work/client';
import type { Reread, RereadInput } from '../../../renderer/work/reread';
import { PageWorker } from './page-worker';

/** A worker whose copies of what it holds can be lost, and that notes what it was sent. */
class NotingWorker extends PageWorker {
  readonly asked: TaskRequest[] = [];

  override postMessage(request: TaskRequest): void {
    this.asked.push(structuredClone(request));
    super.postMessage(request);
  }
}

function noting() {
  const workers: NotingWorker[] = [];
  const client = new WorkClient(() => {
    const worker = new NotingWorker();
    workers.push(worker);
    return worker as unknown as Worker;
  });
  const sizes = () => workers.map(({ asked }) => asked.map((one) => JSON.stringify(one).length));
  return { client, workers, sizes };
}

const LINES = Array.from(
  { length: 60 },
  (_one, at) => `第${at}段。${'请各科室按时准备。'.repeat(8)}`,
);
const paper = (texts: readonly string[]): OfficialDocument => ({
  ...emptyDocument(),
  title: ['关于检查的通知'],
  body: texts.map((text) => ({ type: 'paragraph', runs: [{ text }] })),
});
const BEFORE = paper(LINES);
const replaced = (at: number, text: string): OfficialDocument => ({
  ...BEFORE,
  body: BEFORE.body.with(at, { type: 'paragraph', runs: [{ text }] }),
});
const facts: Omit<RereadInput, 'document'> = {
  context: {
    today: '2026-11-28',
    names: { people: [], units: [], places: [], terms: [] },
    exceptions: [],
    off: [],
    sayings: { forbidden: [], fixed: [] },
    kind: '通知',
    issuer: '',
  },
  signed: null,
  knows: null,
};
const FAULTY = '请各科室按装设备。';
const input = (document: OfficialDocument): RereadInput => ({ document, ...facts });
const words = (read: Reread) => (read.isSame ? null : read.findings.map((one) => one.words));

describe('a text that is handed over again and again', () => {
  it('is sent whole once, and then only what is new in it', async () => {
    const { client, workers, sizes } = noting();
    expect(words(await client.run('reread', input(BEFORE)))).toEqual([]);
    expect(words(await client.run('reread', input(replaced(7, FAULTY))))).toEqual(['按装']);
    expect(words(await client.run('reread', input(BEFORE)))).toEqual([]);
    const [[first = 0, ...rest] = []] = sizes();
    expect(workers).toHaveLength(1);
    expect(first).toBeGreaterThan(5000);
    expect(Math.max(...rest)).toBeLessThan(first / 4);
  });

  it('is read as it is where all of it was replaced, and where another draft comes between', async () => {
    const { client } = noting();
    await client.run('reread', input(BEFORE));
    const other = paper([FAULTY, '一、', FAULTY]);
    expect(words(await client.run('reread', input(other)))).toEqual(['按装', '按装']);
    expect(words(await client.run('reread', input(paper([]))))).toEqual([]);
    expect(words(await client.run('reread', input(replaced(0, FAULTY))))).toEqual(['按装']);
  });

  it('goes whole to a new worker: after a purge, a breakdown, and a task that was cancelled', async () => {
    const { client, workers, sizes } = noting();
    await client.run('reread', input(BEFORE));
    client.forget();
    expect(words(await client.run('reread', input(replaced(7, FAULTY))))).toEqual(['按装']);
    const broken = client.run('reread', input(BEFORE));
    workers[1]?.dispatchEvent(new Event('error'));
    await expect(broken).rejects.toThrow(/没有启动起来/);
    expect(words(await client.run('reread', input(replaced(7, FAULTY))))).toEqual(['按装']);
    const controller = new AbortController();
    const cancelled = client.run('reread', input(BEFORE), { signal: controller.signal });
    controller.abort();
    await expect(cancelled).rejects.toThrow();
    expect(words(await client.run('reread', input(replaced(8, FAULTY))))).toEqual(['按装']);
    expect(workers).toHaveLength(4);
    for (const [first = 0] of sizes()) expect(first).toBeGreaterThan(5000);
  });

  it('goes whole once more where the worker does not hold what it is counted from', async () => {
    const { client, workers, sizes } = noting();
    await client.run('reread', input(BEFORE));
    workers[0]?.lose();
    expect(words(await client.run('reread', input(replaced(7, FAULTY))))).toEqual(['按装']);
    const [[, less = 0, whole = 0] = []] = sizes();
    expect(less).toBeLessThan(whole / 4);
    expect(words(await client.run('reread', input(BEFORE)))).toEqual([]);
    expect(sizes()[0]).toHaveLength(4);
  });

  it('is held after a reading that failed', async () => {
    const { client } = noting();
    await client.run('reread', input(BEFORE));
    const broken = { ...BEFORE, body: null } as unknown as OfficialDocument;
    await expect(client.run('reread', input(broken))).rejects.toThrow();
    expect(words(await client.run('reread', input(replaced(7, FAULTY))))).toEqual(['按装']);
  });

  it('leaves texts that are read once alone: nothing of them is held', async () => {
    const { client, sizes } = noting();
    const { knows: _, ...once } = input(BEFORE);
    await client.run('proofread', once);
    await client.run('proofread', once);
    const [[first = 0, second = 0] = []] = sizes();
    expect(second).toBe(first);
  });
});
