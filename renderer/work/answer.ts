import type { Progress } from '#shared/document/progress';
import { type Parcel, unpack } from './parcel';
import { TASKS, type TaskInput, type TaskName, type TaskOutput } from './tasks';

/** Tasks asked again and again of nearly the same: the worker holds their last input, and is sent what is new. */
export const HELD: ReadonlySet<TaskName> = new Set<TaskName>(['reread']);

/** What the page asks of the worker; `parcel` is counted from the input of the request `base`. */
export type TaskRequest = {
  [N in TaskName]: { id: number; task: N } & (
    | { input: TaskInput<N> }
    | { base: number; parcel: Parcel }
  );
}[TaskName];

/**
 * What the worker says of a request: on its way, done, failed with the text of the error, or
 * that it does not hold what the parcel is counted from.
 */
export type TaskAnswer =
  | { id: number; kind: 'progress'; share: number }
  | { id: number; kind: 'done'; output: TaskOutput<TaskName> }
  | { id: number; kind: 'failed'; message: string }
  | { id: number; kind: 'not-held' };

type Output = TaskOutput<TaskName>;
type Say = (answer: TaskAnswer) => void;

/** Progress is told at most this often, ms. */
const PROGRESS_EVERY = 50;

/** Runs a task and says what came of it. Never throws. */
function answer(id: number, task: TaskName, input: unknown, say: Say): void {
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

/** Answers one request after the other, and holds between them what the next is counted from. */
export function answering(): (request: TaskRequest, say: Say) => void {
  const held = new Map<TaskName, { id: number; input: unknown }>();
  return (request, say) => {
    const { id, task } = request;
    let input: unknown;
    if ('parcel' in request) {
      const base = held.get(task);
      if (base?.id !== request.base) {
        say({ id, kind: 'not-held' });
        return;
      }
      input = unpack(request.parcel, base.input);
    } else input = request.input;
    if (HELD.has(task)) held.set(task, { id, input });
    answer(id, task, input, say);
  };
}
