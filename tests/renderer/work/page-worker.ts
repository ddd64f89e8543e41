import { answering, type TaskRequest } from '../../../renderer/work/answer';

/**
 * jsdom has no workers: this one runs the same tasks a moment later in the same
 * thread, and copies what goes in and out as a real one does.
 */
export class PageWorker extends EventTarget {
  private isEnded = false;
  private answer = answering();

  postMessage(request: TaskRequest): void {
    const copy = structuredClone(request);
    setTimeout(() => {
      if (this.isEnded) return;
      this.answer(copy, (said) =>
        this.dispatchEvent(new MessageEvent('message', { data: structuredClone(said) })),
      );
    });
  }

  terminate(): void {
    this.isEnded = true;
  }

  /** Forgets all that it was handed over. */
  lose(): void {
    this.answer = answering();
  }
}
