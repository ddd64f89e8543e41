import type { PurgedRecord } from '#shared/model/journal';

/** What this PC has begun to purge and does not know to be gone, kept outside of any data folder: one that is opened meanwhile, an older copy say, is to lose it too. Both may throw the file system's errors. */
export interface PurgesBegun {
  read: () => readonly PurgedRecord[];
  write: (records: readonly PurgedRecord[]) => void;
}
