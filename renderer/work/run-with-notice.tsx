import { Button } from 'antd';
import type { MessageInstance } from 'antd/es/message/interface';
import { TaskCancelled } from './client';
import type { TaskInput, TaskName, TaskOutput } from './tasks';
import { PATIENCE } from './use-task';
import { work } from './work';

/**
 * Runs a task where no dialog is open for it: once it takes long, a notice says
 * what is being done and offers 取消. null when the clerk cancels. Rejects as
 * `WorkClient.run` does.
 */
export async function runWithNotice<N extends TaskName>(
  message: MessageInstance,
  what: string,
  task: N,
  input: TaskInput<N>,
): Promise<TaskOutput<N> | null> {
  const controller = new AbortController();
  const key = crypto.randomUUID();
  const clock = setTimeout(() => {
    const content = (
      <>
        {what}……{' '}
        <Button size="small" onClick={() => controller.abort()}>
          取消
        </Button>
      </>
    );
    void message.open({ key, type: 'loading', duration: 0, content });
  }, PATIENCE);
  try {
    return await work.run(task, input, { signal: controller.signal });
  } catch (error) {
    if (error instanceof TaskCancelled) return null;
    throw error;
  } finally {
    clearTimeout(clock);
    message.destroy(key);
  }
}
