import { type SyntheticEvent, useRef } from 'react';

type Box = HTMLTextAreaElement | HTMLInputElement;

/**
 * Handlers for a text box that keeps its own text. `onText` hears of every change
 * but those of a word that an input method is still composing.
 */
export function useComposedText<B extends Box>(onText: (text: string) => void) {
  const composing = useRef(false);
  return {
    onChange: (event: SyntheticEvent<B>) => {
      if (!composing.current) onText(event.currentTarget.value);
    },
    onCompositionStart: () => {
      composing.current = true;
    },
    onCompositionEnd: (event: SyntheticEvent<B>) => {
      composing.current = false;
      onText(event.currentTarget.value);
    },
  };
}
