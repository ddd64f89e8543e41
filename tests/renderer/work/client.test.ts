import { describe, expect, it } from 'vitest';
import { emptyDocument, type OfficialDocument } from '#shared/document/official-document';
import { rawFromText } from '#shared/document/raw-text';
import type { TaskAnswer, TaskRequest } from '../../../renderer/work/answer';
import { TaskCancelled, WorkClient } from '../../../renderer/work/client';
import { PageWorker } from './page-worker';

const raw = (text: string) => ({ raw: rawFromText(text) });
const paper = (text: string): OfficialDocument => ({
  ...emptyDocument(),
  body: [{ type: 'paragraph', runs: [{ text }] }],
});

/** A worker that notes what it is asked and answers nothing by itself. */
class SilentWorker extends EventTarget {
  readonly asked: TaskRequest[] = [];
  isEnded = false;

  postMessage(request: TaskRequest): void {
    this.asked.push(request);
  }

  terminate(): void {
    this.isEnded = true;
  }

  say(answer: TaskAnswer): void {
    this.dispatchEvent(new MessageEvent('message', { data: answer }));
  }
}

function silent() {
  const workers: SilentWorker[] = [];
  const client = new WorkClient(() => {
    const worker = new SilentWorker();
    workers.push(worker);
    return worker as unknown as Worker;
  });
  return { client, workers };
}

const real = () => new WorkClient(() => new PageWorker() as unknown as Worker);

describe('WorkClient', () => {
  it('gives each task its own output, in the order asked', async () => {
    const client = real();
    const done: string[] = [];
    const [structured, compared] = await Promise.all([
      client
        .run('structure', raw('关于开会的通知\n各科室：\n请参会。'))
        .finally(() => done.push('a')),
      client
        .run('compare', { before: paper('甲乙'), after: paper('甲丙') })
        .finally(() => done.push('b')),
    ]);
    expect(structured.report.type).toBe('通知');
    expect(compared.places).toBe(1);
    expect(done).toEqual(['a', 'b']);
  });

  it('asks one task at a time and hears of its progress', async () => {
    const { client, workers } = silent();
    const shares: number[] = [];
    const first = client.run('structure', raw('甲'), { onProgress: (share) => shares.push(share) });
    client.run('structure', raw('乙')).catch(() => undefined);
    const [worker] = workers;
    expect(worker?.asked).toHaveLength(1);
    const id = worker?.asked[0]?.id ?? 0;
    worker?.say({ id, kind: 'progress', share: 0.5 });
    worker?.say({ id: id + 1, kind: 'progress', share: 0.9 });
    worker?.say({ id, kind: 'failed', message: 'broken' });
    await expect(first).rejects.toThrow('broken');
    expect(shares).toEqual([0.5]);
    expect(worker?.asked).toHaveLength(2);
    expect(workers).toHaveLength(1);
  });

  it('forgets what was read: ends an idle worker at once', async () => {
    const { client, workers } = silent();
    const first = client.run('structure', raw('甲'));
    workers[0]?.say({ id: workers[0].asked[0]?.id ?? 0, kind: 'failed', message: 'read' });
    await expect(first).rejects.toThrow('read');
    client.forget();
    expect(workers[0]?.isEnded).toBe(true);
    client.run('structure', raw('乙')).catch(() => undefined);
    expect(workers).toHaveLength(2);
    expect(workers[1]?.asked).toHaveLength(1);
  });

  it('forgets what was read: ends a busy worker when it has answered, and does the next on a new one', async () => {
    const { client, workers } = silent();
    const first = client.run('structure', raw('甲'));
    client.run('structure', raw('乙')).catch(() => undefined);
    client.forget();
    expect(workers[0]?.isEnded).toBe(false);
    workers[0]?.say({ id: workers[0].asked[0]?.id ?? 0, kind: 'failed', message: 'heard' });
    await expect(first).rejects.toThrow('heard');
    expect(workers[0]?.isEnded).toBe(true);
    expect(workers[0]?.asked).toHaveLength(1);
    expect(workers[1]?.asked).toHaveLength(1);
    expect(workers[1]?.isEnded).toBe(false);
  });

  it('ends a running task at once, hears nothing more of it, and does the next on a new worker', async () => {
    const { client, workers } = silent();
    const controller = new AbortController();
    const first = client.run('structure', raw('甲'), { signal: controller.signal });
    let second: unknown = 'waiting';
    const next = client.run('structure', raw('乙')).then(
      (output) => {
        second = output;
      },
      (error) => {
        second = error;
      },
    );
    controller.abort();
    await expect(first).rejects.toBeInstanceOf(TaskCancelled);
    const [old, fresh] = workers;
    expect(old?.isEnded).toBe(true);
    expect(fresh?.asked).toHaveLength(1);
    const output = await real().run('structure', raw('丙'));
    const id = fresh?.asked[0]?.id ?? 0;
    old?.say({ id: id - 1, kind: 'done', output });
    old?.say({ id, kind: 'done', output });
    await Promise.resolve();
    expect(second).toBe('waiting');
    fresh?.say({ id, kind: 'done', output });
    await next;
    expect(second).toBe(output);
  });

  it('leaves out a task that is cancelled before its turn, and one that never was wanted', async () => {
    const { client, workers } = silent();
    const controller = new AbortController();
    const first = client.run('structure', raw('甲'));
    const waiting = client.run('structure', raw('乙'), { signal: controller.signal });
    controller.abort();
    await expect(waiting).rejects.toBeInstanceOf(TaskCancelled);
    await expect(
      client.run('structure', raw('丙'), { signal: controller.signal }),
    ).rejects.toBeInstanceOf(TaskCancelled);
    const [worker] = workers;
    expect(worker?.isEnded).toBe(false);
    worker?.say({ id: worker.asked[0]?.id ?? 0, kind: 'failed', message: 'broken' });
    await expect(first).rejects.toThrow('broken');
    expect(worker?.asked).toHaveLength(1);
  });

  it('says so when the worker cannot be started, and tries again the next time', async () => {
    let starts = 0;
    const client = new WorkClient(() => {
      starts += 1;
      if (starts === 1) throw new DOMException('refused', 'SecurityError');
      return new PageWorker() as unknown as Worker;
    });
    await expect(client.run('structure', raw('甲'))).rejects.toThrow(/没有启动起来.*文字没有改动/);
    await expect(client.run('structure', raw('甲'))).resolves.toHaveProperty('document');
  });

  it('says so when the worker breaks down, and goes on with what waits', async () => {
    const { client, workers } = silent();
    const first = client.run('structure', raw('甲'));
    void client.run('structure', raw('乙'));
    workers[0]?.dispatchEvent(new Event('error'));
    await expect(first).rejects.toThrow(/没有启动起来/);
    expect(workers).toHaveLength(2);
    expect(workers[1]?.asked).toHaveLength(1);
  });
});
