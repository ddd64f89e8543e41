import { DOMParser, type ParseOptions, type Schema, Slice } from '@tiptap/pm/model';
import { type EditorState, Plugin, PluginKey, TextSelection } from '@tiptap/pm/state';
import { isInTable, handlePaste as pasteIntoTable } from '@tiptap/pm/tables';
import type { EditorView } from '@tiptap/pm/view';
import type { RawBlock } from '#shared/document/raw-text';
import { findSecrecyMark, SECRECY_REFUSAL } from '#shared/document/secrecy';
import { OWN_STEP } from '../headings/typed-number';
import { type Accepted, acceptForeign, LONG_PASTE } from './accept';
import { fitIntoCells } from './fit-into-cells';
import { isOwn } from './own-html';
import { sliceFromRaw } from './raw-to-slice';
import { tablesFromSlice } from './tables-from-slice';

export interface PasteHost {
  /**
   * Tells the clerk something about a paste. `refused`: nothing was written; `sentence`: the
   * one for which it was, where a person may declare it a quotation of a mark of secrecy.
   */
  tell: (message: string, kind: 'notice' | 'refused', sentence?: string) => void;
  /** Sentences that were declared so. */
  quoted: () => readonly string[];
  /** Offered a raw text first, with what became of it so far; true when the host takes it (e.g. to structure it). */
  offer: (blocks: RawBlock[], notes: string[]) => boolean;
}

/** Leaves foreign HTML to `handlePaste`; only what this editor copied is parsed by the schema's rules. */
class OwnClipboard extends DOMParser {
  override parseSlice(dom: globalThis.Node, options?: ParseOptions): Slice {
    return dom instanceof Element && isOwn(dom) ? super.parseSlice(dom, options) : Slice.empty;
  }
}

function textOf(slice: Slice): string {
  return slice.content.textBetween(0, slice.content.size, '\n');
}

const NOT_PASTED =
  '没有粘贴成功，文稿没有改动。请把光标移到别处再粘贴；仍然不行，请先粘贴到记事本里再复制过来。';

/** Writes accepted text over the selection, as one step of the undo history; answers what could not be kept. */
function write(view: EditorView, raw: RawBlock[], event: ClipboardEvent | null): string[] {
  const { state } = view;
  const inCell = isInTable(state);
  const fitted = inCell ? fitIntoCells(raw) : { blocks: raw, notes: [] };
  const slice = sliceFromRaw(state.schema, fitted.blocks, inCell);
  if (inCell && event && pasteIntoTable(view, event, slice))
    return [...fitted.notes, ...coveredBy(slice, state, view.state)];
  const tr = state.tr.setMeta(OWN_STEP, true).setMeta('paste', true);
  view.dispatch(tr.replaceSelection(slice).scrollIntoView());
  return fitted.notes;
}

/** What cells pasted over cells have covered beyond the selection, or had no room for. */
function coveredBy({ content }: Slice, before: EditorState, after: EditorState): string[] {
  const words = (node: { textContent: string }) => node.textContent.length;
  const pasted = content.textBetween(0, content.size).length;
  const { content: selected } = before.selection.content();
  const replaced = selected.textBetween(0, selected.size).length;
  const gone = words(before.doc) - replaced + pasted - words(after.doc);
  return gone > 0 ? [`表格里盖掉或没有放下的字${gone}个，可按 Ctrl+Z 恢复`] : [];
}

/** Pastes what this editor copied into the table around the cursor; false where that is nobody's matter but the editor's. */
function takeOwn(view: EditorView, slice: Slice, host: PasteHost, event: ClipboardEvent): boolean {
  if (!isInTable(view.state)) return false;
  try {
    const blocks = tablesFromSlice(view.state.schema, slice);
    if (blocks === null) return pasteIntoTable(view, event, slice);
    const notes = write(view, blocks, event);
    if (notes.length > 0) host.tell(`${notes.join('；')}。`, 'notice');
  } catch {
    host.tell(NOT_PASTED, 'refused');
  }
  return true;
}

/** Takes what came from outside. Whatever goes wrong, the text stays as it was and the clerk is told. */
function take(
  view: EditorView,
  html: string,
  text: string,
  host: PasteHost,
  event: ClipboardEvent | null,
): void {
  try {
    put(view, acceptForeign(html, text, host.quoted()), host, event);
  } catch {
    host.tell(NOT_PASTED, 'refused');
  }
}

function put(
  view: EditorView,
  accepted: Accepted,
  host: PasteHost,
  event: ClipboardEvent | null,
): void {
  if (accepted.kind === 'refused') host.tell(accepted.message, 'refused', accepted.sentence);
  else if (accepted.kind === 'nothing') host.tell(accepted.message, 'notice');
  else if (!host.offer(accepted.whole.blocks, accepted.whole.notes)) {
    const notes = [...accepted.notes, ...write(view, accepted.blocks, event)];
    if (accepted.characters > LONG_PASTE) {
      notes.unshift(`已粘贴约${Math.round(accepted.characters / 10_000)}万字，排版和预览会慢一些`);
    }
    if (notes.length > 0) host.tell(`${notes.join('；')}。`, 'notice');
  }
}

/** Paste and drop from outside: text, tables and bold; secrecy marks refused before anything is written. */
export function pastePlugin(schema: Schema, host: PasteHost): Plugin {
  const rules = DOMParser.fromSchema(schema).rules;
  return new Plugin({
    key: new PluginKey('paste'),
    props: {
      clipboardParser: new OwnClipboard(schema, rules),
      clipboardTextParser: () => Slice.empty,
      handlePaste: (view, event, slice) => {
        const data = event.clipboardData;
        if (slice.size > 0) {
          if (!findSecrecyMark(textOf(slice), host.quoted()))
            return takeOwn(view, slice, host, event);
          host.tell(SECRECY_REFUSAL, 'refused');
          return true;
        }
        if (!data) return true;
        take(view, data.getData('text/html'), data.getData('text/plain'), host, event);
        return true;
      },
      handleDrop: (view, event, slice, moved) => {
        const data = event.dataTransfer;
        // What this editor has copied is the engine's to put down.
        if (moved || slice.size > 0 || !data || data.files.length > 0) return false;
        const html = data.getData('text/html');
        const place = view.posAtCoords({ left: event.clientX, top: event.clientY });
        if (!place) return true;
        const selection = TextSelection.near(view.state.doc.resolve(place.pos));
        view.dispatch(view.state.tr.setSelection(selection));
        take(view, html, data.getData('text/plain'), host, null);
        event.preventDefault();
        return true;
      },
    },
  });
}
