import { useLiveQuery } from 'dexie-react-hooks';
import { useEffect, useState } from 'react';
import type { Attachment, KeptFile } from '#shared/model/attachment';
import { store } from '../active';
import { call } from '../desktop';

/** Files attached to the records of a matter or a carrier, by record, in the order of adding; those taken off among them. */
export async function attachmentsWithin(id: string): Promise<Map<string, Attachment[]>> {
  const rows = await store().attachments.where('withinId').equals(id).sortBy('id');
  const found = new Map<string, Attachment[]>();
  for (const row of rows) found.set(row.ownerId, [...(found.get(row.ownerId) ?? []), row]);
  return found;
}

const NONE: ReadonlyMap<string, Attachment[]> = new Map();

export function useAttachments(withinId: string): ReadonlyMap<string, Attachment[]> {
  return useLiveQuery(() => attachmentsWithin(withinId), [withinId]) ?? NONE;
}

export const keptFile = ({ hash, name, size }: KeptFile): KeptFile => ({ hash, name, size });

/** Hashes of the attachments whose file is not in the data folder; asked again whenever their rows are written. */
export function useMissing(attachments: readonly Attachment[]): ReadonlySet<string> {
  const [missing, setMissing] = useState<ReadonlySet<string>>(new Set());
  useEffect(() => {
    if (attachments.length === 0) return;
    let stale = false;
    call('attachment:missing', { files: attachments.map(keptFile) }).then(
      ({ hashes }) => !stale && setMissing(new Set(hashes)),
      // What is wrong with the folder is said where it is opened.
      () => undefined,
    );
    return () => {
      stale = true;
    };
  }, [attachments]);
  return missing;
}
