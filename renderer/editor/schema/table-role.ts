import { Extension, getExtensionField } from '@tiptap/core';

declare module '@tiptap/core' {
  interface NodeConfig<Options, Storage> {
    /** Part played in a table, as prosemirror-tables wants it. */
    tableRole?: 'table' | 'row' | 'cell';
  }
}

/** Hands `tableRole` of a node on to its ProseMirror spec. */
export const TableRole = Extension.create({
  name: 'tableRole',
  extendNodeSchema: (extension) => {
    const role = getExtensionField<string | undefined>(extension, 'tableRole');
    return role ? { tableRole: role } : {};
  },
});
