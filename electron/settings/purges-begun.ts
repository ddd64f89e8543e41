import { existsSync, readFileSync } from 'node:fs';
import * as z from 'zod/mini';
import { PurgedRecord } from '#shared/model/journal';
import { patientlySync } from '../persistence/patience';
import type { PurgesBegun } from '../persistence/purges-begun';
import { writeWhole } from './write-whole';

const Begun = z.object({ records: z.array(PurgedRecord) });

/** Keys of the records that are being purged, in a file of the program's own; no words. One that cannot be read says nothing: the data folder has its own. */
export function purgesBegun(file: string): PurgesBegun {
  return {
    read: () => {
      try {
        return Begun.parse(JSON.parse(patientlySync(() => readFileSync(file, 'utf8')))).records;
      } catch {
        return [];
      }
    },
    write: (records) => {
      if (records.length > 0 || existsSync(file)) writeWhole(file, JSON.stringify({ records }));
    },
  };
}
