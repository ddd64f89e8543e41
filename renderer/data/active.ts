import type { Store } from './db';
import { OutboxSender } from './sync';

/** The one sender of this window. */
export const sender = new OutboxSender();

let active: Store | null = null;

/** The store in use. Throws before start-up has opened one. */
export function store(): Store {
  if (!active) throw new Error('store() before start()');
  return active;
}

/** Makes this the store in use; start-up, restores and tests call it. */
export function setStore(next: Store): void {
  active = next;
  sender.attach(next);
}

/** Sends everything to the journal; true when all of it was acknowledged. */
export function flush(): Promise<boolean> {
  return sender.flush();
}
