import { create } from 'zustand';
import type { Store } from './db';
import { OutboxSender } from './sync';

/** Name of the store in use; what is on the screen is drawn anew when it changes. */
export const useActiveStore = create<{ name: string }>(() => ({ name: '' }));

/** The one sender of this window. */
export const sender = new OutboxSender();

let active: Store | null = null;

/** The store in use. Throws before start-up has opened one. */
export function store(): Store {
  if (!active) throw new Error('store() before start()');
  return active;
}

/** Told when the browser has closed the store in use: its disk is full or its files are gone. */
let lost: (closed: Store) => void = () => undefined;

export function onLost(listener: (closed: Store) => void): void {
  lost = listener;
}

/** Makes this the store in use; start-up, a purge and tests call it. */
export function setStore(next: Store): void {
  active = next;
  next.on('close', () => {
    if (active === next) lost(next);
  });
  sender.attach(next);
  useActiveStore.setState({ name: next.name });
}

/** Nothing more is sent or written from this window; it is about to be loaded anew. */
export function leaveStore(): void {
  const old = active;
  active = null;
  sender.attach(null);
  old?.close();
}

/** The browser has thrown the store in use away. What was written in it and not acknowledged is written into the next (`sender.unsent`). */
export function loseStore(): void {
  sender.unsent.lose();
  leaveStore();
}

let starting: Promise<unknown> = Promise.resolve();

/** Start-up is under way until this is settled: whoever wants everything acknowledged waits for it. */
export function whileStarting<T>(work: Promise<T>): Promise<T> {
  starting = work.catch(() => undefined);
  return work;
}

/** Sends everything to the journal; true when all of it was acknowledged. */
export async function flush(): Promise<boolean> {
  await starting;
  return sender.flush();
}
