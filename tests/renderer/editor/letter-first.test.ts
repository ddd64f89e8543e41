import './jsdom-gaps';
import { EditorState, Plugin, TextSelection } from '@tiptap/pm/state';
import { Decoration, DecorationSet, EditorView } from '@tiptap/pm/view';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Block } from '#shared/document/official-document';
import { blocksToDoc } from '../../../renderer/editor/convert/blocks-to-doc';
import { docToBlocks } from '../../../renderer/editor/convert/doc-to-blocks';
import { plainKeysPlugin } from '../../../renderer/editor/plain-keys-plugin';
import { bodySchema } from '../../../renderer/editor/schema';
import { takeAllIn } from '../../../renderer/ui/unsaved/on-its-way';

const paragraph = (text: string): Block => ({ type: 'paragraph', runs: [{ text }] });

/** Marks 错 wherever it stands, and a stop sign behind 停 that is no text. */
function marking(): Plugin {
  return new Plugin({
    props: {
      decorations: ({ doc }) => {
        const all: Decoration[] = [];
        doc.descendants((node, at) => {
          for (const { index, 0: found } of (node.text ?? '').matchAll(/错+|停/gu)) {
            const [from, to] = [at + index, at + index + found.length];
            if (found === '停') all.push(Decoration.widget(to, () => sign()));
            else all.push(Decoration.inline(from, to, { class: 'wrong' }));
          }
        });
        return DecorationSet.create(doc, all);
      },
    },
  });
}

function sign(): HTMLElement {
  const element = document.createElement('b');
  element.textContent = '■';
  return element;
}

const views: EditorView[] = [];

function viewOf(blocks: readonly Block[], ...others: Plugin[]) {
  const plugins = [...others, plainKeysPlugin()];
  const state = EditorState.create({ doc: blocksToDoc(bodySchema(), blocks), plugins });
  const asked = vi.fn((_text: string) => undefined);
  const view = new EditorView(document.body.appendChild(document.createElement('div')), {
    state,
    attributes: { tabindex: '0' },
    dispatchTransaction: (tr) => {
      if (tr.docChanged) asked(tr.doc.textContent);
      view.updateState(view.state.apply(tr));
    },
  });
  views.push(view);
  view.focus();
  return { view, asked };
}

const put = (view: EditorView, at: number): void =>
  view.dispatch(view.state.tr.setSelection(TextSelection.create(view.state.doc, at)));

function press(view: EditorView, key: string): boolean {
  const charCode = key.charCodeAt(0);
  return !view.dom.dispatchEvent(
    new KeyboardEvent('keypress', { key, charCode, cancelable: true, bubbles: true }),
  );
}

/** What a page that is drawn from the text alone looks like. */
function drawnAnew({ state }: EditorView): string {
  const fresh = new EditorView(document.createElement('div'), { state });
  const { innerHTML } = fresh.dom;
  fresh.destroy();
  return innerHTML;
}

beforeEach(() => {
  // No frame and no moment comes by itself.
  vi.useFakeTimers();
});

afterEach(() => {
  for (const view of views.splice(0)) view.destroy();
  document.body.replaceChildren();
  vi.useRealTimers();
});

describe('a letter', () => {
  it('is on the page at once, and in the text behind the frame', () => {
    const { view, asked } = viewOf([paragraph('先写一段')]);
    put(view, 3);
    expect(press(view, 'a')).toBe(true);
    expect(view.dom.textContent).toBe('先写a一段');
    expect(document.getSelection()).toMatchObject({ anchorOffset: 3, isCollapsed: true });
    expect(asked).not.toHaveBeenCalled();
    vi.advanceTimersByTime(200);
    expect(asked.mock.calls).toEqual([['先写a一段']]);
    expect(view.state.selection.from).toBe(4);
    expect(view.dom.innerHTML).toBe(drawnAnew(view));
  });

  it('is in the text for whoever asks for it before', () => {
    const { view, asked } = viewOf([paragraph('先写一段')]);
    put(view, 5);
    press(view, 'a');
    expect(asked).not.toHaveBeenCalled();
    expect(view.state.doc.textContent).toBe('先写一段a');
    press(view, 'b');
    press(view, 'c');
    expect(docToBlocks(view.state.doc)).toEqual([paragraph('先写一段abc')]);
    expect(asked).toHaveBeenCalledTimes(3);
  });

  it('is in the text before another is drawn over it', () => {
    const { view } = viewOf([paragraph('先写一段')]);
    put(view, 3);
    const { schema } = view.state;
    press(view, 'a');
    view.dispatch(view.state.tr.insert(1, schema.text('前')));
    view.setProps({ attributes: { tabindex: '1' } });
    expect(docToBlocks(view.state.doc)).toEqual([paragraph('前先写a一段')]);
  });

  it('is in the text of an editor that goes', () => {
    const { view, asked } = viewOf([paragraph('先写一段')]);
    put(view, 3);
    press(view, 'a');
    view.destroy();
    expect(asked.mock.calls).toEqual([['先写a一段']]);
  });

  it('comes into the text of an editor whose plugins have changed', () => {
    const { view, asked } = viewOf([paragraph('先写一段')]);
    put(view, 3);
    press(view, 'a');
    const { state } = view;
    view.updateState(state.reconfigure({ plugins: [marking(), plainKeysPlugin()] }));
    press(view, 'b');
    takeAllIn();
    expect(asked.mock.calls).toEqual([['先写a一段'], ['先写ab一段']]);
  });
});

describe('the page shows what the text makes of a letter', () => {
  it('which does not take it', () => {
    const refusing = new Plugin({ filterTransaction: ({ docChanged }) => !docChanged });
    const { view } = viewOf([paragraph('先写一段')], refusing);
    put(view, 3);
    press(view, 'a');
    takeAllIn();
    expect(view.dom.textContent).toBe('先写一段');
    expect(view.dom.innerHTML).toBe(drawnAnew(view));
  });

  it('which gives it to somebody who writes nothing', () => {
    const taking = new Plugin({ props: { handleTextInput: () => true } });
    const { view } = viewOf([paragraph('先写一段')], taking);
    put(view, 3);
    press(view, 'a');
    takeAllIn();
    expect(view.dom.innerHTML).toBe(drawnAnew(view));
  });

  it('which makes another of it', () => {
    const changing = new Plugin({
      appendTransaction: (_all, _before, { doc, tr, schema }) => {
        const at = doc.textContent.indexOf('a');
        return at < 0 ? null : tr.replaceWith(at + 1, at + 2, schema.text('甲'));
      },
    });
    const { view } = viewOf([paragraph('先写一段')], changing);
    put(view, 3);
    press(view, 'a');
    takeAllIn();
    expect(view.dom.textContent).toBe('先写甲一段');
  });

  it('wherever it is written, among marks and signs', () => {
    const { view } = viewOf(
      [
        paragraph('有错的和停下的'),
        { type: 'paragraph', runs: [{ text: '重点错', bold: true }, { text: '一般错停' }] },
        {
          type: 'heading',
          level: 1,
          runs: [{ text: '一、总体要求。' }],
          runIn: [{ text: '要抓错紧。' }],
        },
      ],
      marking(),
    );
    let seed = 7;
    const upTo = (most: number) => {
      seed = (seed * 48_271) % 2_147_483_647;
      return seed % most;
    };
    for (let times = 0; times < 400; times += 1) {
      const { doc } = view.state;
      const $at = doc.resolve(upTo(doc.content.size));
      if (!$at.parent.isTextblock) continue;
      put(view, $at.pos);
      const wanted = view.state.tr.insertText('错停，a'.charAt(upTo(4)), $at.pos, $at.pos).doc;
      const letter = wanted.textBetween($at.pos, $at.pos + 1);
      // Where the caret on the page is not the text's the browser writes.
      if (!press(view, letter)) continue;
      takeAllIn();
      expect(view.state.doc.toJSON()).toEqual(wanted.toJSON());
      expect(view.dom.innerHTML).toBe(drawnAnew(view));
    }
    expect(view.state.doc.textContent.length).toBeGreaterThan(200);
  });
});

it('a sign on the page that is no text gets no letter', () => {
  const { view, asked } = viewOf([paragraph('停下')], marking());
  put(view, 2);
  document.getSelection()?.collapse(view.dom.querySelector('b')?.firstChild ?? null, 1);
  press(view, 'a');
  takeAllIn();
  expect(view.dom.querySelector('b')?.textContent).toBe('■');
  expect(asked.mock.calls.length === 0 || view.dom.innerHTML === drawnAnew(view)).toBe(true);
});

it('what somebody else has written onto the page is read before', async () => {
  const { view } = viewOf([paragraph('先写一段')]);
  put(view, 5);
  const text = view.dom.querySelector('p')?.firstChild as Text;
  text.insertData(0, '前');
  document.getSelection()?.collapse(text, 5);
  expect(press(view, 'a')).toBe(false);
  await Promise.resolve();
  expect(view.state.doc.textContent).toBe('前先写一段');
});

it('of a key that comes up, and of the caret behind its letter, nobody hears while that is on its way, but of Shift', () => {
  const heard: string[] = [];
  const hearing = new Plugin({
    props: {
      handleDOMEvents: {
        keyup: (_view, { key }) => {
          heard.push(key);
          return false;
        },
      },
    },
  });
  const { view, asked } = viewOf([paragraph('先写一段')], hearing);
  const up = (key: string) =>
    view.dom.dispatchEvent(new KeyboardEvent('keyup', { key, bubbles: true }));
  put(view, 3);
  press(view, 'a');
  up('a');
  expect(asked).not.toHaveBeenCalled();
  const moved = vi.fn();
  document.addEventListener('selectionchange', moved);
  document.dispatchEvent(new Event('selectionchange'));
  expect(moved).not.toHaveBeenCalled();
  up('Shift');
  up('b');
  document.dispatchEvent(new Event('selectionchange'));
  document.removeEventListener('selectionchange', moved);
  expect(moved).toHaveBeenCalledTimes(1);
  expect(heard).toEqual(['Shift', 'b']);
});
