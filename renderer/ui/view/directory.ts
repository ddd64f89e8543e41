/** What 名录 shows. */
export interface DirectorySlice {
  /** The member whose card is open, or null. */
  memberId: string | null;
}

export const DIRECTORY: DirectorySlice = { memberId: null };
