import { type AnyExtension, Extension } from '@tiptap/core';
import { gapCursor } from '@tiptap/pm/gapcursor';
import { tableEditing } from '@tiptap/pm/tables';
import { editorKeys } from './commands/keymap';
import { figureTypingPlugin } from './figure-typing-plugin';
import { blanksPlugin } from './find/blanks-plugin';
import { highlightPlugin } from './find/highlight-plugin';
import { proofMarksPlugin } from './find/proof-marks-plugin';
import { headingExtentPlugin } from './headings/extent-plugin';
import { typedNumberPlugin } from './headings/typed-number';
import { numberProblemsPlugin } from './numbers/problems-plugin';
import { pageStartsPlugin } from './pages/page-starts-plugin';
import { type PasteHost, pastePlugin } from './paste/plugin';
import { plainKeysPlugin } from './plain-keys-plugin';
import { SCHEMA_EXTENSIONS } from './schema';
import { inSightPlugin } from './scroll/in-sight-plugin';

/** The schema and everything that reacts to typing, pasting and keys. No undo of its own: the page keeps one for the whole draft. */
export function editorExtensions(host: PasteHost): AnyExtension[] {
  const behaviour = Extension.create({
    name: 'writing',
    priority: 1000,
    addProseMirrorPlugins() {
      const { schema } = this.editor;
      return [
        pastePlugin(schema, host),
        editorKeys(schema),
        typedNumberPlugin(),
        figureTypingPlugin(),
        plainKeysPlugin(),
        headingExtentPlugin(),
        highlightPlugin(),
        proofMarksPlugin(),
        blanksPlugin(),
        numberProblemsPlugin(),
        pageStartsPlugin(),
        inSightPlugin(),
        gapCursor(),
        tableEditing(),
      ];
    },
  });
  return [...SCHEMA_EXTENSIONS, behaviour];
}
