import type { EditorView } from '@tiptap/pm/view';

/** The nearest element around the text that scrolls, or null. */
export function scrollerOf(view: EditorView): Element | null {
  let element = view.dom.parentElement;
  while (element && !/auto|scroll/.test(getComputedStyle(element).overflowY)) {
    element = element.parentElement;
  }
  return element;
}
