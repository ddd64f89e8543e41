import type { HandlersOf } from '../ipc/answer';
import type { Reader } from '../reading/reader';
import { fontFolders } from './folders';

/** What this PC has of the fonts that a Word file names; looked for in the process that reads files of others. */
export function fontHandlers(reader: Reader): HandlersOf<'fonts:check'> {
  return {
    'fonts:check': async ({ fonts }) => ({ fonts: await reader.fonts(fontFolders(), fonts) }),
  };
}
