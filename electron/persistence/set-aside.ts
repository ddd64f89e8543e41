import { join } from 'node:path';
import { type FileSystem, replaceFile } from './file-system';
import { decodeEntry, encodeEntry, encodeHeader, type Line } from './line';
import { rowId } from './point-file';
import { type Span, scan } from './scan';

function without(line: Line, raw: Buffer, purged: ReadonlySet<string>): Buffer | null {
  if (line.kind === 'header') return encodeHeader({ ...line.header, recent: [] });
  if (line.kind === 'row') {
    if (purged.has(rowId(line.table, line.key))) return null;
    return Buffer.concat([raw, Buffer.from('\n')]);
  }
  const entry = decodeEntry(raw);
  if (entry === null) return null;
  const operations = entry.ops.filter(
    (op) => !purged.has(rowId(op.table, op.type === 'put' ? op.row.id : op.key)),
  );
  return encodeEntry(entry, operations).line;
}

/**
 * Takes purged rows out of damaged files that were set aside. Lines that cannot
 * be read go too: nobody could say that a purged text is not among them.
 */
export async function purgeAside(
  fs: FileSystem,
  folder: string,
  purged: ReadonlySet<string>,
): Promise<void> {
  for (const name of await fs.list(folder)) {
    const path = join(folder, name);
    const source = await fs.open(path, 'read');
    try {
      await replaceFile(fs, path, async (target) => {
        let position = 0;
        for await (const scanned of scan(source)) {
          if (scanned.state === 'damaged') continue;
          const kept = without(scanned.line, await bytesOf(source, scanned.span), purged);
          if (kept === null) continue;
          await target.write(kept, position);
          position += kept.length;
        }
      });
    } finally {
      await source.close();
    }
  }
}

async function bytesOf(
  file: { read: (target: Uint8Array, position: number) => Promise<number> },
  span: Span,
): Promise<Buffer> {
  const bytes = Buffer.alloc(span.length);
  await file.read(bytes, span.offset);
  return bytes;
}
