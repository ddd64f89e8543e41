import { create } from 'zustand';
import type { MemberOrder } from '#shared/directory/order';
import type { ImportReceipt } from '../data/commands/directory-import';
import { useView } from '../ui/view';

export const PAGES = {
  members: '委员',
  leaders: '领导',
  units: '单位',
  groups: '分组',
  words: '词库',
} as const;
export type DirectoryPage = keyof typeof PAGES;

/** Members of one group or term only. */
export interface GroupFilter {
  key: 'party' | 'sector' | 'committee' | 'term';
  value: string;
}

interface DirectoryView {
  page: DirectoryPage;
  unitId: string | null;
  /** The recycle bin instead of the list. */
  bin: boolean;
  order: MemberOrder;
  filter: GroupFilter | null;
  /** The last import, while it can be taken back by one click. */
  receipt: ImportReceipt | null;
}

/** What the directory's screen is doing. */
export const useDirectoryView = create<DirectoryView>(() => ({
  page: 'members',
  unitId: null,
  bin: false,
  order: 'post',
  filter: null,
  receipt: null,
}));

/** Opens another page, with its list from the beginning. */
export function openPage(page: DirectoryPage): void {
  useView.setState({ memberId: null });
  useDirectoryView.setState({ page, unitId: null, bin: false });
}

/** Nothing shown beside the list. */
export function closeDetail(): void {
  useView.setState({ memberId: null });
  useDirectoryView.setState({ unitId: null });
}

export function showBin(bin: boolean): void {
  closeDetail();
  useDirectoryView.setState({ bin });
}
