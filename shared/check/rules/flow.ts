import type { Role } from '../../structure/roles';
import type { Line } from '../paper';

/** The text itself, which fills its pages line by line (5.2.3). */
export const FLOW: ReadonlySet<Role> = new Set([
  'paragraph',
  'heading1',
  'heading2',
  'heading3',
  'heading4',
]);

/** What the text follows on without an empty line. */
const BEFORE: ReadonlySet<Role> = new Set([...FLOW, 'addressees', 'salutation']);

/** An empty line where none is to be: that it is there is told, and its height is nobody's concern. */
export function isSurplus(lines: readonly Line[], index: number): boolean {
  let [above, below] = [index - 1, index + 1];
  while (lines[above]?.count === 0) above -= 1;
  while (lines[below]?.count === 0) below += 1;
  const isText = (line: Line | undefined, roles: ReadonlySet<Role>) =>
    line !== undefined && line.role !== null && roles.has(line.role) && !line.isBesideTable;
  return isText(lines[above], BEFORE) && isText(lines[below], FLOW);
}
