import { EditorState, NodeSelection, TextSelection } from '@tiptap/pm/state';
import { EditorView } from '@tiptap/pm/view';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { blocksToDoc } from '../../../renderer/editor/convert/blocks-to-doc';
import { bodySchema } from '../../../renderer/editor/schema';
import { inSightPlugin } from '../../../renderer/editor/scroll/in-sight-plugin';

let view: EditorView;
afterEach(() => {
  view.destroy();
  document.body.replaceChildren();
});

/** A view in a desk of 100 to 500 px that scrolls, or in none; the cursor at these heights. */
function handled(top: number, bottom: number, { scrolls = true, node = false } = {}): boolean {
  const desk = document.createElement('div');
  if (scrolls) desk.style.overflowY = 'auto';
  desk.getBoundingClientRect = () => new DOMRect(0, 100, 600, 400);
  const place = document.createElement('div');
  desk.append(place);
  document.body.append(desk);
  const doc = blocksToDoc(bodySchema(), [
    { type: 'paragraph', runs: [{ text: '正文' }] },
    { type: 'pageBreak' },
  ]);
  const plugin = inSightPlugin();
  const selection = node ? NodeSelection.create(doc, 4) : TextSelection.create(doc, 2);
  const state = EditorState.create({ doc, selection, plugins: [plugin] });
  view = new EditorView(place, { state });
  vi.spyOn(view, 'coordsAtPos').mockReturnValue({ left: 50, right: 50, top, bottom });
  return plugin.props.handleScrollToSelection?.call(plugin, view) ?? false;
}

describe('scrolling to the cursor', () => {
  it('is left out where the cursor is in sight', () => {
    expect(handled(200, 220)).toBe(true);
  });

  it.each([
    ['above', 90, 110],
    ['below', 490, 510],
    ['at the edge', 480, 498],
  ])('goes on for a cursor %s', (_name, top, bottom) => {
    expect(handled(top, bottom)).toBe(false);
  });

  it('goes on where nothing around scrolls, and for a selected page break', () => {
    expect(handled(200, 220, { scrolls: false })).toBe(false);
    view.destroy();
    document.body.replaceChildren();
    expect(handled(200, 220, { node: true })).toBe(false);
  });
});
