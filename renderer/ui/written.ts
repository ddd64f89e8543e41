import { type RefCallback, useCallback } from 'react';
import { behindLetters } from './unsaved/on-its-way';

/**
 * An element whose content follows a state without React: what the first key after every save
 * changes. Rendered, these few letters took a seventh of that key's time. A letter that is on its
 * way is drawn first. React must give the
 * element no children and none of the attributes that `write` sets. Both functions are the
 * same at every render; `write` reads the state itself.
 */
export function useWritten<T extends HTMLElement>(
  subscribe: (listener: () => void) => () => void,
  write: (element: T) => void,
): RefCallback<T> {
  return useCallback(
    (element: T | null) => {
      if (!element) return;
      write(element);
      return subscribe(() => behindLetters(() => write(element)));
    },
    [subscribe, write],
  );
}

/** Sets the text of an element that holds nothing else, where it is another: the page is not laid out for what it shows already. */
export function setWords(element: HTMLElement, words: string): void {
  const [text] = element.childNodes;
  if (!text) element.append(words);
  else if (text.nodeValue !== words) text.nodeValue = words;
}
