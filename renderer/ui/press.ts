/** Presses a key for somebody, where the keyboard is: what listens for the key decides what it does. */
export function press(init: KeyboardEventInit): void {
  const target = document.activeElement ?? document.body;
  target.dispatchEvent(new KeyboardEvent('keydown', { ...init, bubbles: true, cancelable: true }));
}
