import type { Progress } from '#shared/document/progress';
import { TASKS, type TaskInput, type TaskName, type TaskOutput } from './tasks';

/** What the page asks of the worker. */
export type TaskRequest = {
  [N in TaskName]: { id: number; task: N; input: TaskInput<N> };
}[TaskName];

/** What the worker says of a request: on its way, done, or failed with the text of the error. */
export type TaskAnswer =
  | { id: number; kind: 'progress'; share: number }
  | { id: number; kind: 'done'; output: TaskOutput<TaskName> }
  | { id: number; kind: 'failed'; message: string };

type Output = TaskOutput<TaskName>;

/** Progress is told at most this often, ms. */
const PROGRESS_EVERY = 50;

/** Runs the task of a request and says what came of it. Never throws. */
export function answer(request: TaskRequest, say: (answer: TaskAnswer) => void): void {
  const { id, task, input } = request;
  let told = performance.now();
  const progress: Progress = (share) => {
    const now = performance.now();
    if (now - told < PROGRESS_EVERY) return;
    told = now;
    say({ id, kind: 'progress', share });
  };
  const done = (output: Output) => say({ id, kind: 'done', output });
  const failed = (error: unknown) =>
    say({ id, kind: 'failed', message: error instanceof Error ? error.message : String(error) });
  try {
    // One function a task: the table's own type cannot say so for a task not yet known.
    const run = TASKS[task] as (input: unknown, progress: Progress) => Output | Promise<Output>;
    const output = run(input, progress);
    if (output instanceof Promise) output.then(done, failed);
    else done(output);
  } catch (error) {
    failed(error);
  }
}
