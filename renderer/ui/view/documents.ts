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
  /** 格式体检 is open. */
  checking: boolean;
  /** 校对文件 is open. */
  proofreading: boolean;
  /** The recycle bin of drafts instead of their list. */
  bin: boolean;
  /** What stands beside the open draft besides its pages: its rounds, or what proofreading found. */
  draftSide: 'rounds' | 'proof' | null;
  /** Words of a draft that its page is to go to, once. */
  draftPlace: DraftPlace | null;
}

/** Where in a draft something was found. */
export interface DraftPlace {
  draftId: string;
  /** As it stands there. */
  word: string;
  /** What stands around it, to tell the place from others of the same word. */
  around: string;
}

export const DOCUMENTS: DocumentsSlice = {
  draftId: null,
  freshDraft: null,
  browsing: false,
  creating: false,
  checking: false,
  proofreading: false,
  bin: false,
  draftSide: null,
  draftPlace: null,
};
