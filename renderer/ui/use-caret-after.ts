import { useLayoutEffect, useRef } from 'react';

type TextBox = HTMLInputElement | HTMLTextAreaElement;

/** A text that is on its way into a box, and where the caret stands in it. */
interface Wanted {
  before: string;
  text: string;
  caret: number;
}

/**
 * The caret of a box whose text the program changes. React writes the new text when it draws
 * it, which sends the caret to the end; a frame may come sooner than that. The caret is put
 * with the text itself: told before the text is changed, in the component that draws the box.
 * Where another text comes meanwhile, the caret stays where that left it.
 */
export function useCaretAfter(box: () => TextBox | null): (text: string, caret: number) => void {
  const wanted = useRef<Wanted | null>(null);
  useLayoutEffect(() => {
    const element = box();
    const { current: wish } = wanted;
    if (!element || !wish || element.value === wish.before) return;
    wanted.current = null;
    if (element.value === wish.text) element.setSelectionRange(wish.caret, wish.caret);
  });
  return (text, caret) => {
    const element = box();
    if (element?.value === text) element.setSelectionRange(caret, caret);
    else if (element) wanted.current = { before: element.value, text, caret };
  };
}
