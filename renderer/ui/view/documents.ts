/** What 办文 shows. */
export interface DocumentsSlice {
  /** The draft shown beside the list, or null. */
  draftId: string | null;
  /** The draft just made by 新建, until its page has given the keyboard to its title; or null. */
  freshDraft: string | null;
  /** 新建文稿 is open. */
  creating: boolean;
  /** The recycle bin of drafts instead of their list. */
  bin: boolean;
}

export const DOCUMENTS: DocumentsSlice = {
  draftId: null,
  freshDraft: null,
  creating: false,
  bin: false,
};
