/** What words are typed into; marks to choose by come first in some dialogs and are no place to begin. */
const FIELDS = ['input:not([type])', 'input[type="text"]', 'input[type="search"]', 'textarea']
  .map((one) => `.ant-modal-body ${one}:not(:disabled, [readonly])`)
  .join(', ');

/**
 * Keyboard of dialogs: antd puts it on the button that closes a dialog when it opens, for the
 * `autoFocus` of a field comes before the dialog is in the document. Whoever typed at once typed
 * nothing, and Enter closed the dialog. Here it goes on to the first field, unless the button was
 * come to from within the dialog. Answers how to stop.
 */
export function firstFieldsFirst(): () => void {
  const onFocus = ({ target, relatedTarget }: FocusEvent) => {
    if (!(target instanceof Element) || !target.matches('.ant-modal-close')) return;
    const dialog = target.closest('.ant-modal');
    if (relatedTarget instanceof Node && dialog?.contains(relatedTarget)) return;
    dialog?.querySelector<HTMLElement>(FIELDS)?.focus();
  };
  document.addEventListener('focusin', onFocus);
  return () => document.removeEventListener('focusin', onFocus);
}
