import './jsdom-gaps';
import { EditorState, NodeSelection, Plugin, TextSelection } from '@tiptap/pm/state';
import { EditorView } from '@tiptap/pm/view';
import { expect, it, vi } from 'vitest';
import type { Block } from '#shared/document/official-document';
import { blocksToDoc } from '../../../renderer/editor/convert/blocks-to-doc';
import { docToBlocks } from '../../../renderer/editor/convert/doc-to-blocks';
import { plainKeysPlugin } from '../../../renderer/editor/plain-keys-plugin';
import { bodySchema } from '../../../renderer/editor/schema';

const HEADING: Block = {
  type: 'heading',
  level: 1,
  runs: [{ text: '一、总体要求。' }],
  runIn: [{ text: '要抓紧。' }],
};

function viewOf(blocks: readonly Block[], ...others: Plugin[]): EditorView {
  const doc = blocksToDoc(bodySchema(), blocks);
  const plugins = [...others, plainKeysPlugin()];
  const view = new EditorView(document.body.appendChild(document.createElement('div')), {
    state: EditorState.create({ doc, plugins }),
    attributes: { tabindex: '0' },
  });
  view.focus();
  return view;
}

function put(view: EditorView, from: number, to = from): void {
  view.dispatch(view.state.tr.setSelection(TextSelection.create(view.state.doc, from, to)));
}

/** True when the page took the key, so that the browser writes nothing. */
function press(view: EditorView, key: string, more: KeyboardEventInit = {}): boolean {
  const charCode = key.codePointAt(0) ?? 0;
  const event = new KeyboardEvent('keypress', { key, charCode, cancelable: true, ...more });
  return !view.dom.dispatchEvent(event);
}

const paragraph = (text: string): Block => ({ type: 'paragraph', runs: [{ text }] });

it('writes the letter of a key where the caret is, in the middle, at the end and in an empty paragraph', () => {
  const view = viewOf([paragraph('先写一段'), { type: 'paragraph', runs: [] }]);
  put(view, 3);
  expect(press(view, 'a')).toBe(true);
  expect(press(view, '，')).toBe(true);
  expect(view.state.selection.from).toBe(5);
  put(view, 7);
  expect(press(view, '。')).toBe(true);
  put(view, 10);
  expect(press(view, ' ')).toBe(true);
  expect(press(view, '5')).toBe(true);
  expect(docToBlocks(view.state.doc)).toEqual([paragraph('先写a，一段。'), paragraph(' 5')]);
  expect(view.dom.textContent).toBe('先写a，一段。 5');
});

it('changes nothing on the page but the text that is written in', async () => {
  const view = viewOf([paragraph('先写一段'), HEADING, paragraph('再写一段')]);
  put(view, 3);
  const seen: MutationRecord[] = [];
  const watcher = new MutationObserver((records) => seen.push(...records));
  watcher.observe(view.dom, { subtree: true, childList: true, characterData: true });
  press(view, 'a');
  await Promise.resolve();
  expect(seen.map(({ type, target }) => `${type} ${target.textContent}`)).toEqual([
    'characterData 先写a一段',
  ]);
});

it('takes the looks of the text before the caret, as the text itself says them', () => {
  const view = viewOf([
    { type: 'paragraph', runs: [{ text: '重点', bold: true }, { text: '一般' }] },
    HEADING,
  ]);
  put(view, 3);
  press(view, 'a');
  // Behind the heading's own full stop, before what runs on.
  put(view, 6 + 1 + 1 + 7);
  press(view, 'b');
  expect(docToBlocks(view.state.doc)).toEqual([
    { type: 'paragraph', runs: [{ text: '重点a', bold: true }, { text: '一般' }] },
    { ...HEADING, runs: [{ text: '一、总体要求。b' }] },
  ]);
});

it('whoever reads what is typed is asked first', () => {
  const asked: string[] = [];
  const taker = new Plugin({
    props: {
      handleTextInput: (_view, from, to, text) => {
        asked.push(`${from}-${to} ${text}`);
        return text === '1';
      },
    },
  });
  const view = viewOf([paragraph('甲')], taker);
  put(view, 2);
  expect(press(view, '1')).toBe(true);
  expect(press(view, '2')).toBe(true);
  expect(docToBlocks(view.state.doc)).toEqual([paragraph('甲2')]);
  expect(asked).toEqual(['2-2 1', '2-2 2']);
  expect(view.dom.textContent).toBe('甲2');
});

it('leaves to the browser what is no plain letter at a caret', () => {
  const view = viewOf([paragraph('先写一段'), { type: 'pageBreak' }]);
  put(view, 3);
  for (const [key, more] of [
    ['\r', { key: 'Enter' }],
    ['a', { ctrlKey: true }],
    ['𠮷', {}],
    ['a', { key: 'Unidentified' }],
  ] as const) {
    expect(press(view, key, more), key).toBe(false);
  }
  put(view, 1, 3);
  expect(press(view, 'a')).toBe(false);
  put(view, 3);
  view.dispatch(view.state.tr.setStoredMarks([]));
  expect(press(view, 'a')).toBe(false);
  put(view, 3);
  const composing = vi.spyOn(view, 'composing', 'get').mockReturnValue(true);
  expect(press(view, 'a')).toBe(false);
  composing.mockRestore();
  view.dispatch(view.state.tr.setSelection(NodeSelection.create(view.state.doc, 6)));
  const before = view.state.doc;
  press(view, 'a');
  expect(docToBlocks(before)).toEqual([paragraph('先写一段'), { type: 'pageBreak' }]);
});

it('leaves a key to the browser where the caret on the page is not the text’s', () => {
  const view = viewOf([paragraph('先写一段')]);
  put(view, 3);
  view.dom.ownerDocument
    .getSelection()
    ?.collapse(view.dom.querySelector('p')?.firstChild ?? null, 1);
  expect(press(view, 'a')).toBe(false);
});
