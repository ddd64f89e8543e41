import { posix } from 'node:path';
import { canonicalXml } from './canonical-xml';
import { relationshipKind } from './namespaces';
import { child, parseXml } from './xml-tree';

/** Parts of a package by their names in lower case: case does not tell them apart (ISO/IEC 29500-2, 6.2.2.3). */
export type Parts = ReadonlyMap<string, Buffer>;

export function lowered(parts: Parts): Map<string, Buffer> {
  return new Map([...parts].map(([name, content]) => [name.toLowerCase(), content]));
}

export interface Relationship {
  id: string;
  /** Last word of its type (officeDocument, worksheet, header …), '' for one that the format does not know. */
  kind: string;
  /** Name of the part it leads to, lower case. */
  target: string;
}

function decodedName(target: string): string {
  try {
    return decodeURIComponent(target);
  } catch {
    return target;
  }
}

/** What a part (or the package, '') is related to inside the package. Throws when its list is damaged. */
export function relationshipsOf(parts: Parts, source: string): Relationship[] {
  const { dir, base } = posix.parse(source);
  const bytes = parts.get(posix.join(dir, '_rels', `${base}.rels`));
  if (bytes === undefined) return [];
  const root = child(parseXml(canonicalXml(bytes)), 'rel:Relationships');
  return (root?.children ?? []).flatMap(({ attributes }) => {
    if (attributes.get('TargetMode') === 'External') return [];
    const kind = relationshipKind(attributes.get('Type') ?? '') ?? '';
    const path = decodedName(attributes.get('Target') ?? '').replaceAll('\\', '/');
    const target = posix.normalize(path.startsWith('/') ? path : posix.join('/', dir, path));
    const id = attributes.get('Id') ?? '';
    return [{ id, kind, target: target.slice(1).toLowerCase() }];
  });
}

/** The same where a damaged list is no reason to give the file up. */
export function relationshipsIfWhole(parts: Parts, source: string): Relationship[] {
  try {
    return relationshipsOf(parts, source);
  } catch {
    return [];
  }
}

/** Names, in lower case, of the parts whose type in the list of types fits. */
export function partsOfType(parts: Parts, type: RegExp): string[] {
  const types = parts.get('[content_types].xml');
  if (types === undefined) return [];
  const root = child(parseXml(canonicalXml(types)), 'ct:Types');
  return (root?.children ?? [])
    .filter(({ attributes }) => type.test(attributes.get('ContentType') ?? ''))
    .map(({ attributes }) => (attributes.get('PartName') ?? '').replace(/^\//, '').toLowerCase());
}
