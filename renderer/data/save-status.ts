import { create } from 'zustand';

/** saved: everything typed is in the journal on the disk. */
export type SaveState = 'saved' | 'saving' | 'failed';

interface SaveStatus {
  state: SaveState;
  /** Why saving failed and what to do, in Chinese; '' otherwise. */
  message: string;
  /** Something on the screen has been typed and is not in the store yet. */
  waiting: boolean;
  /** The window was asked to close and will, once everything is saved. */
  closing: boolean;
}

export const useSaveStatus = create<SaveStatus>(() => ({
  state: 'saved',
  message: '',
  waiting: false,
  closing: false,
}));

const owners = new Set<object>();

/** A field or draft says whether it holds something typed that the store has not taken yet; until then the screen says 保存中. */
export function setWaiting(owner: object, isWaiting: boolean): void {
  if (isWaiting) owners.add(owner);
  else owners.delete(owner);
  const waiting = owners.size > 0;
  if (useSaveStatus.getState().waiting !== waiting) useSaveStatus.setState({ waiting });
}
