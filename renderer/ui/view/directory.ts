/** What 名录 shows. */
export interface DirectorySlice {
  /** The member whose card is open, or null. */
  memberId: string | null;
  /** A page of 名录 that another room asks for, once; null when none does. */
  directoryAsked: DirectoryAsked | null;
}

/** One of the pages, with a unit shown there or none, or with its recycle bin. */
export interface DirectoryAsked {
  page: 'members' | 'leaders' | 'units' | 'groups' | 'words';
  unitId: string | null;
  bin: boolean;
}

export const DIRECTORY: DirectorySlice = { memberId: null, directoryAsked: null };
