import type { Editor } from '@tiptap/core';
import { EditorContent, useEditor } from '@tiptap/react';
import { useEffect, useLayoutEffect, useRef } from 'react';
import type { Block } from '#shared/document/official-document';
import type { RawBlock } from '#shared/document/raw-text';
import { applyBlocks, type BodySelection, FROM_OUTSIDE, selectionOf } from './apply-blocks';
import './body-editor.css';
import { blocksToDoc } from './convert/blocks-to-doc';
import { docToBlocks } from './convert/doc-to-blocks';
import { editorExtensions } from './extensions';
import { OWN_STEP } from './headings/typed-number';
import { bodySchema } from './schema';

/** How a change came about, for the undo history around the editor. */
export interface BodyChange {
  /** A step of its own; otherwise it may join the typing before it. */
  ownStep: boolean;
  /** An input method is composing: the step is not finished. */
  composing: boolean;
  before: BodySelection;
  after: BodySelection;
}

export interface BodyEditorProps {
  value: readonly Block[];
  onChange: (blocks: Block[], change: BodyChange) => void;
  readOnly?: boolean;
  /** Shown in an empty body. */
  hint?: string;
  label: string;
  /** Where to put the cursor when `value` came from outside (undo, replace). */
  selection?: BodySelection | null;
  onFocus?: (editor: Editor) => void;
  onBlur?: () => void;
  onReady?: (editor: Editor | null) => void;
  tell?: (message: string, kind: 'notice' | 'refused') => void;
  offer?: (blocks: RawBlock[]) => boolean;
}

/** The writing surface for a list of blocks. */
export function BodyEditor(props: BodyEditorProps) {
  const { value, readOnly = false, hint = '', label, selection = null } = props;
  const latest = useRef(props);
  const shown = useRef<readonly Block[]>(value);
  const selectionBefore = useRef<BodySelection>({ anchor: 1, head: 1 });
  useLayoutEffect(() => {
    latest.current = props;
  });

  const editor = useEditor({
    extensions: editorExtensions({
      tell: (message, kind) => latest.current.tell?.(message, kind),
      offer: (blocks) => latest.current.offer?.(blocks) ?? false,
    }),
    content: blocksToDoc(bodySchema(), value).toJSON(),
    editable: !readOnly,
    injectCSS: false,
    enableInputRules: false,
    enablePasteRules: false,
    shouldRerenderOnTransaction: false,
    immediatelyRender: true,
    coreExtensionOptions: { clipboardTextSerializer: { blockSeparator: '\n' } },
    editorProps: {
      attributes: {
        role: 'textbox',
        'aria-multiline': 'true',
        'aria-label': label,
        spellcheck: 'false',
      },
    },
    onCreate: ({ editor: created }) => {
      applyBlocks(created.view, shown.current, null);
    },
    onTransaction: ({ editor: changed, transaction }) => {
      const before = selectionBefore.current;
      const { view } = changed;
      selectionBefore.current = selectionOf(view);
      if (!transaction.docChanged) return;
      const blocks = docToBlocks(view.state.doc);
      if (transaction.getMeta(FROM_OUTSIDE)) return;
      shown.current = blocks;
      latest.current.onChange(blocks, {
        ownStep: Boolean(transaction.getMeta(OWN_STEP)),
        composing: view.composing,
        before,
        after: selectionBefore.current,
      });
    },
    onFocus: ({ editor: focused }) => latest.current.onFocus?.(focused),
    onBlur: () => latest.current.onBlur?.(),
  });

  useEffect(() => {
    latest.current.onReady?.(editor);
    return () => latest.current.onReady?.(null);
  }, [editor]);

  useLayoutEffect(() => {
    if (value === shown.current || editor.isDestroyed) return;
    shown.current = value;
    applyBlocks(editor.view, value, selection);
  }, [editor, value, selection]);

  useEffect(() => {
    if (editor.isEditable === readOnly) editor.setEditable(!readOnly, false);
  }, [editor, readOnly]);

  return (
    <div className="body-editor" data-hint={hint} data-empty={value.length === 0}>
      <EditorContent editor={editor} />
    </div>
  );
}
