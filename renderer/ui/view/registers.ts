/** What 收发文 shows. */
export interface RegistersSlice {
  registersPage: 'incoming' | 'outgoing' | 'views' | 'archive';
  /** The incoming paper shown beside the list, or null. */
  incomingId: string | null;
  /** The recycle bin of incoming papers instead of their list. */
  incomingBin: boolean;
  /** Id of the paper, or of the number, of 发文登记簿 that was asked for, until the book has shown it. */
  issueAsked: string | null;
  /** The draft whose requested views are shown, or null. */
  viewsDraftId: string | null;
}

export const REGISTERS: RegistersSlice = {
  registersPage: 'incoming',
  incomingId: null,
  incomingBin: false,
  issueAsked: null,
  viewsDraftId: null,
};
