import { packParts } from '../../../electron/ooxml/package-parts';

/** A zip entry whose sizes in the directory can lie. */
export function lying(name: string, packed: Buffer, declared: number): Buffer {
  const zip = Buffer.from(packParts(new Map([[name, packed]])));
  const central = zip.indexOf(Buffer.from('504b0102', 'hex'));
  zip.writeUInt16LE(8, 8);
  zip.writeUInt16LE(8, central + 10);
  zip.writeUInt32LE(declared, central + 24);
  return zip;
}
