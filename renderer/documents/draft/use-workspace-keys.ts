import { type RefObject, useEffect, useRef } from 'react';

export interface WorkspaceKeys {
  undo: () => void;
  redo: () => void;
  find: (replace: boolean) => void;
  findStep: (direction: 1 | -1) => void;
  /** The next or the last place of 校对; opens the list where it is closed. */
  proofStep: (direction: 1 | -1) => void;
  exportWord: () => void;
  print: () => void;
  togglePreview: () => void;
  /** 常用语, to insert one or keep what is selected. */
  phrases: () => void;
  /** Escape; false when there was nothing to close. */
  close: () => boolean;
}

type Command = Exclude<keyof WorkspaceKeys, 'close'> | 'replace' | 'findBack' | 'proofBack';

function commandOf(event: KeyboardEvent): Command | null {
  const ctrl = (event.ctrlKey || event.metaKey) && !event.altKey;
  if (event.key === 'F2') return 'phrases';
  if (event.key === 'F3') return event.shiftKey ? 'findBack' : 'findStep';
  if (event.key === 'F7') return event.shiftKey ? 'proofBack' : 'proofStep';
  if (event.key === 'F9') return 'togglePreview';
  if (!ctrl) return null;
  switch (event.key.toLowerCase()) {
    case 'z':
      return event.shiftKey ? 'redo' : 'undo';
    case 'y':
      return 'redo';
    case 'f':
      return 'find';
    case 'h':
      return 'replace';
    case 'e':
      return 'exportWord';
    case 'p':
      return 'print';
    default:
      return null;
  }
}

/** True where a field keeps an undo of its own (find panel, dialogs). */
function ownUndo(target: EventTarget | null, root: HTMLElement | null): boolean {
  if (!(target instanceof Element)) return false;
  if (target.closest('[data-own-undo]')) return true;
  const isField = target.matches('input, textarea, [contenteditable="true"]');
  return isField && !root?.contains(target);
}

/** Keys of the page of a draft. Silent while a dialog is open or an input method is composing. */
export function useWorkspaceKeys(root: RefObject<HTMLElement | null>, keys: WorkspaceKeys): void {
  const latest = useRef(keys);
  latest.current = keys;
  useEffect(() => {
    const run = (command: Command) => {
      const { current } = latest;
      if (command === 'replace') current.find(true);
      else if (command === 'find') current.find(false);
      else if (command === 'findBack') current.findStep(-1);
      else if (command === 'findStep') current.findStep(1);
      else if (command === 'proofBack') current.proofStep(-1);
      else if (command === 'proofStep') current.proofStep(1);
      else current[command]();
    };
    const onKey = (event: KeyboardEvent) => {
      if (event.isComposing || event.defaultPrevented) return;
      const command = commandOf(event);
      // Most keys are text: nothing is looked up for them.
      if (!command && event.key !== 'Escape') return;
      if (document.querySelector('.ant-modal-wrap:not([style*="display: none"])')) return;
      if (!command) {
        if (latest.current.close()) event.preventDefault();
        return;
      }
      const isUndo = command === 'undo' || command === 'redo';
      if (isUndo && ownUndo(event.target, root.current)) return;
      event.preventDefault();
      event.stopPropagation();
      run(command);
    };
    // The right-click menu and assistive tools ask for undo without a key.
    const onInput = (event: InputEvent) => {
      const command =
        event.inputType === 'historyUndo'
          ? 'undo'
          : event.inputType === 'historyRedo'
            ? 'redo'
            : null;
      if (!command || ownUndo(event.target, root.current)) return;
      if (!(event.target instanceof Node) || !root.current?.contains(event.target)) return;
      event.preventDefault();
      run(command);
    };
    window.addEventListener('keydown', onKey, true);
    window.addEventListener('beforeinput', onInput, true);
    return () => {
      window.removeEventListener('keydown', onKey, true);
      window.removeEventListener('beforeinput', onInput, true);
    };
  }, [root]);
}
