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
  try {
    // One function a task: the table's own type cannot say so for a task not yet known.
    const run = TASKS[task] as (input: unknown, progress: Progress) => TaskOutput<TaskName>;
    say({ id, kind: 'done', output: run(input, progress) });
  } catch (error) {
    say({ id, kind: 'failed', message: error instanceof Error ? error.message : String(error) });
  }
}
