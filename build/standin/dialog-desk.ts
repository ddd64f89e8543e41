import type { DialogRequest } from './wire';

/** One answer of a spec to one dialog. A folder or file that is not named means 取消. */
export type DialogAnswer =
  | { open: string[] | null }
  | { save: string | null | ((suggested: string) => string | null) }
  /** The button's label or its place. */
  | { message: string | number; checked?: boolean };

const PATIENCE = 5000;

/** Answers dialogs from a queue; one that nobody expected is cancelled and remembered. */
export class DialogDesk {
  readonly shown: DialogRequest[] = [];
  readonly unexpected: string[] = [];
  private readonly queue: DialogAnswer[];
  private readonly waiting: (() => void)[] = [];

  constructor(answers: readonly DialogAnswer[]) {
    this.queue = [...answers];
  }

  get unanswered(): number {
    return this.queue.length;
  }

  add(answer: DialogAnswer): void {
    this.queue.push(answer);
    this.waiting.shift()?.();
  }

  async show(request: DialogRequest): Promise<Record<string, unknown>> {
    this.shown.push(request);
    // An error box asks nothing.
    if (request.kind === 'error') return {};
    if (this.queue.length === 0) await this.wait();
    const [next] = this.queue;
    const result = next === undefined ? null : resultOf(request, next);
    if (result === null) {
      this.unexpected.push(`${request.kind}: ${JSON.stringify(request.options)}`);
      return cancelled(request);
    }
    this.queue.shift();
    return result;
  }

  private wait(): Promise<void> {
    return new Promise((resolve) => {
      this.waiting.push(resolve);
      setTimeout(resolve, PATIENCE);
    });
  }
}

function cancelled({ kind, options }: DialogRequest): Record<string, unknown> {
  if (kind === 'open') return { canceled: true, filePaths: [] };
  if (kind === 'save') return { canceled: true, filePath: '' };
  return { response: Number(options.cancelId ?? 0), checkboxChecked: false };
}

/** null when the answer is for another kind of dialog. */
function resultOf(request: DialogRequest, answer: DialogAnswer): Record<string, unknown> | null {
  if ('open' in answer && request.kind === 'open') {
    return answer.open === null ? cancelled(request) : { canceled: false, filePaths: answer.open };
  }
  if ('save' in answer && request.kind === 'save') {
    const suggested = String(request.options.defaultPath ?? '');
    const target = typeof answer.save === 'function' ? answer.save(suggested) : answer.save;
    return target === null ? cancelled(request) : { canceled: false, filePath: target };
  }
  if ('message' in answer && request.kind === 'message') {
    const buttons = (request.options.buttons ?? []) as string[];
    const response =
      typeof answer.message === 'number' ? answer.message : buttons.indexOf(answer.message);
    if (response < 0)
      throw new Error(`no button ${answer.message}; there are: ${buttons.join(' ')}`);
    return { response, checkboxChecked: answer.checked === true };
  }
  return null;
}
