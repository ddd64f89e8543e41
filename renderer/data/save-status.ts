import { create } from 'zustand';

/** saved: everything typed is in the journal on the disk. */
export type SaveState = 'saved' | 'saving' | 'failed';

interface SaveStatus {
  state: SaveState;
  /** Why it failed and what to do, in Chinese; '' otherwise. */
  message: string;
}

export const useSaveStatus = create<SaveStatus>(() => ({ state: 'saved', message: '' }));
