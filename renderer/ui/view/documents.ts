/** What 办文 shows. */
export interface DocumentsSlice {
  /** The draft shown beside the list, or null. */
  draftId: string | null;
  /** 新建文稿 is open. */
  creating: boolean;
  /** The recycle bin of drafts instead of their list. */
  bin: boolean;
}

export const DOCUMENTS: DocumentsSlice = { draftId: null, creating: false, bin: false };
