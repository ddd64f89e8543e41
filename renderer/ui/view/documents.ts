/** What 办文 shows. */
export interface DocumentsSlice {
  /** The draft shown beside the list, or null. */
  draftId: string | null;
  /** The draft whose title is to get the keyboard, as after 新建; or null. */
  freshDraft: string | null;
  /** The list is gone through by its keys: it stays until a draft is opened. */
  browsing: boolean;
  /** 新建文稿 is open. */
  creating: boolean;
  /** The recycle bin of drafts instead of their list. */
  bin: boolean;
}

export const DOCUMENTS: DocumentsSlice = {
  draftId: null,
  freshDraft: null,
  browsing: false,
  creating: false,
  bin: false,
};
