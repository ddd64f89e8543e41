import type { Editor } from '@tiptap/core';
import type { Node as ProseMirrorNode } from '@tiptap/pm/model';
import type { EditorView } from '@tiptap/pm/view';
import { EditorContent, useEditor } from '@tiptap/react';
import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { Block } from '#shared/document/official-document';
import type { RawBlock } from '#shared/document/raw-text';
import { applyBlocks, type BodySelection, FROM_OUTSIDE, selectionOf } from './apply-blocks';
import './body-editor.css';
import { wayOut } from './caret-place';
import { blocksToDoc } from './convert/blocks-to-doc';
import { docToBlocks } from './convert/doc-to-blocks';
import { editorExtensions } from './extensions';
import { COMPOSED } from './headings/extent-plugin';
import { OWN_STEP } from './headings/typed-number';
import { type PageStartHere, showPageStarts } from './pages/page-starts-plugin';
import type { PasteHost } from './paste/plugin';
import { bodySchema } from './schema';

/** How a change came about, for the undo history around the editor. */
export interface BodyChange {
  /** A step of its own; otherwise it may join the typing before it. */
  ownStep: boolean;
  /** Part of a phrase that an input method is composing. */
  composing: boolean;
  before: BodySelection;
  after: BodySelection;
}

export interface BodyEditorProps {
  /** What to show. What `onChange` gave need not come back: the editor shows it already. */
  value: readonly Block[];
  /** `revision` is another object whenever `value` is to be shown, even if that is the array of before (undo). */
  revision?: unknown;
  onChange: (blocks: Block[], change: BodyChange) => void;
  readOnly?: boolean;
  /** Shown in an empty body. */
  hint?: string;
  label: string;
  /** Where to put the cursor when `value` came from outside (undo, replace). */
  selection?: BodySelection | null;
  onFocus?: (editor: Editor) => void;
  onBlur?: () => void;
  /** An arrow key leads out of the text: below its last line (1) or above its first (−1); true when it is taken. */
  onLeave?: (step: 1 | -1, editor: HTMLElement) => boolean;
  /** An input method begins a phrase. */
  onPhrase?: () => void;
  onReady?: (editor: Editor | null) => void;
  /** Pages that begin in this text, as it was laid out last. */
  pageStarts?: readonly PageStartHere[];
  tell?: PasteHost['tell'];
  /** Sentences that were declared quotations of a mark of secrecy. */
  quoted?: () => readonly string[];
  offer?: (blocks: RawBlock[], notes: string[]) => boolean;
}

function fixedOptions(label: string, value: readonly Block[], props: () => BodyEditorProps) {
  return {
    extensions: editorExtensions({
      tell: (message, kind, sentence) => props().tell?.(message, kind, sentence),
      quoted: () => props().quoted?.() ?? [],
      offer: (blocks, notes) => props().offer?.(blocks, notes) ?? false,
    }),
    content: blocksToDoc(bodySchema(), value).toJSON(),
    injectCSS: false,
    enableInputRules: false,
    enablePasteRules: false,
    shouldRerenderOnTransaction: false,
    // Tells nobody here anything, and costs a clock at every key.
    enableCoreExtensions: { delete: false as const },
    immediatelyRender: true,
    coreExtensionOptions: { clipboardTextSerializer: { blockSeparator: '\n' } },
    editorProps: {
      attributes: {
        role: 'textbox',
        'aria-multiline': 'true',
        'aria-label': label,
        spellcheck: 'false',
      },
      handleKeyDown: (view: EditorView, event: KeyboardEvent) => {
        const step = wayOut(view, event);
        return step !== null && (props().onLeave?.(step, view.dom) ?? false);
      },
      handleDOMEvents: {
        compositionstart: () => {
          props().onPhrase?.();
          return false;
        },
      },
    },
  };
}

/** The hint stands in an empty body only; set by hand, so that a key draws nothing anew. */
function showHint(frame: HTMLElement | null, doc: ProseMirrorNode): void {
  const { firstChild } = doc;
  const empty = doc.childCount === 1 && firstChild?.isTextblock && firstChild.content.size === 0;
  frame?.setAttribute('data-empty', String(Boolean(empty)));
}

const NO_STARTS: readonly PageStartHere[] = [];

/** The writing surface for a list of blocks. */
export function BodyEditor(props: BodyEditorProps) {
  const { value, revision, readOnly = false, hint = '', label, selection = null } = props;
  const frame = useRef<HTMLDivElement>(null);
  const latest = useRef(props);
  const shown = useRef<readonly Block[]>(value);
  const selectionBefore = useRef<BodySelection>({ anchor: 1, head: 1 });
  useLayoutEffect(() => {
    latest.current = props;
  });

  // Kept for the life of the editor: options that look new at every render would
  // make TipTap draw everything again at every key.
  const [fixed] = useState(() => fixedOptions(label, value, () => latest.current));
  const editor = useEditor({
    ...fixed,
    editable: !readOnly,
    onCreate: ({ editor: created }) => {
      applyBlocks(created.view, shown.current, null);
    },
    onTransaction: ({ editor: changed, transaction }) => {
      const before = selectionBefore.current;
      const { view } = changed;
      selectionBefore.current = selectionOf(view);
      if (transaction.docChanged) showHint(frame.current, view.state.doc);
      if (!transaction.docChanged || transaction.getMeta(FROM_OUTSIDE)) return;
      const blocks = docToBlocks(view.state.doc);
      shown.current = blocks;
      latest.current.onChange(blocks, {
        ownStep: Boolean(transaction.getMeta(OWN_STEP)),
        // The last of a phrase may be read from the page after the input method has ended it.
        composing: view.composing || transaction.getMeta(COMPOSED) !== undefined,
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

  const wish = useRef(selection);
  useLayoutEffect(() => {
    wish.current = selection;
  });
  const given = useRef({ value, revision });
  useLayoutEffect(() => {
    const before = given.current;
    given.current = { value, revision };
    // Runs again, with nothing new, when a page that was hidden is shown again: what was
    // given then is older than what was typed since.
    const isNew = value !== before.value || revision !== before.revision;
    if (!isNew || value === shown.current || editor.isDestroyed) return;
    shown.current = value;
    applyBlocks(editor.view, value, wish.current);
  }, [editor, value, revision]);

  const { pageStarts = NO_STARTS } = props;
  useEffect(() => {
    if (!editor.isDestroyed) showPageStarts(editor.view, pageStarts);
  }, [editor, pageStarts]);

  useEffect(() => {
    if (editor.isEditable === readOnly) editor.setEditable(!readOnly, false);
  }, [editor, readOnly]);

  return (
    <div
      ref={frame}
      className="body-editor"
      data-hint={hint}
      data-empty={shown.current.length === 0}
    >
      <EditorContent editor={editor} />
    </div>
  );
}
