import type { OfficialDocument } from './official-document';

/**
 * What a document is called in lists and file names: its title in one line; a 纪要
 * without a title by its mark and issue; '' when there is neither.
 */
export function documentName({ title, head }: OfficialDocument): string {
  const name = title
    .map((line) => line.trim())
    .join(' ')
    .trim();
  if (name !== '' || head.mark.kind !== 'printed') return name;
  return `${head.mark.name ?? ''}${head.serialNumber || head.issueNumber}`.trim();
}
