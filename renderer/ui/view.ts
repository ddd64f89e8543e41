import { create } from 'zustand';

export type Room = 'home' | 'documents' | 'settings';

interface View {
  room: Room;
  /** The draft shown beside the list, or null. */
  draftId: string | null;
  /** 新建文稿 is open. */
  creating: boolean;
  /** The recycle bin instead of the list. */
  bin: boolean;
  /** 关于 is open. */
  about: boolean;
}

/** What the screen is doing; what the office knows lies in the store. */
export const useView = create<View>(() => ({
  room: 'home',
  draftId: null,
  creating: false,
  bin: false,
  about: false,
}));

export function openRoom(room: Room): void {
  useView.setState({ room });
}

export function openDraft(draftId: string): void {
  useView.setState({ room: 'documents', draftId, bin: false });
}

export function newDraft(): void {
  useView.setState({ room: 'documents', creating: true });
}
