import { begins, hasEncryptedPackage, OLE, ZIP } from './looks';
import { sheetRefusals } from './sheet-refusals';
import { zipBounds } from './zip-bounds';

const MAX_SHEET_BYTES = 20 << 20;

/** Refuses by name and first bytes what can be told without reading on. 'old' is the binary .xls. */
export function refuseSheetByLooks(name: string, bytes: Uint8Array): 'xlsx' | 'old' {
  if (!/\.(xlsx|xlsm|xls|et)$/i.test(name)) throw sheetRefusals.otherKind(name);
  if (bytes.length === 0) throw sheetRefusals.empty(name);
  if (bytes.length > MAX_SHEET_BYTES) throw sheetRefusals.tooLarge(name);
  if (begins(bytes, ZIP)) return 'xlsx';
  if (!begins(bytes, OLE)) {
    // Bytes before an archive are none of it.
    if (zipBounds(bytes) !== null) return 'xlsx';
    throw sheetRefusals.notSheet(name);
  }
  if (hasEncryptedPackage(bytes)) throw sheetRefusals.encrypted(name);
  return 'old';
}
