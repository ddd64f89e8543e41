import type { Entry } from '#shared/model/proceedings';
import { changeEntry } from '../../../data/commands/proceedings';
import { useProceedings } from '../context';
import { takeInHand } from '../desk';
import type { EntryWords } from './entry-words';

interface Commands {
  mark: () => void;
  setNow: () => void;
}

/** Keys of the entry in hand; true when the key was used. */
export function useEntryKeys(entry: Entry, words: EntryWords, { mark, setNow }: Commands) {
  const { actions, agenda, steps } = useProceedings();

  const next = () => {
    if (words.written.text === '' && entry.speaker === null) {
      // Still empty: another empty one would help nobody.
      takeInHand(entry.id, 'speaker');
    } else void actions.insert(entry, 'after');
  };
  const step = (event: React.KeyboardEvent, by: 1 | -1) => {
    if (event.shiftKey) return void actions.move(entry.id, by);
    const inWords = event.target instanceof HTMLTextAreaElement;
    actions.go(entry.id, by, inWords ? 'words' : 'speaker');
  };
  const withCtrl = (event: React.KeyboardEvent): boolean => {
    switch (event.key.toLowerCase()) {
      case 'enter':
        if (event.shiftKey) void actions.insert(entry, 'before');
        else next();
        return true;
      case 'm':
        mark();
        return true;
      case 'z':
        return !event.shiftKey && steps.takeBack();
      case 'delete':
        if (event.shiftKey) void actions.remove(entry.id);
        return event.shiftKey;
      default:
        return false;
    }
  };
  /** Alt+1 to Alt+9 puts the entry, and so those that follow, under that item; Alt+0 under none. */
  const toItem = (number: number): boolean => {
    const item = agenda[number - 1];
    if (number > 0 && !item) return false;
    void steps.attempt(() => changeEntry(entry.id, { agendaItemId: item?.id ?? null }));
    return true;
  };
  const withAlt = (event: React.KeyboardEvent): boolean => {
    if (event.key === 'ArrowDown') step(event, 1);
    else if (event.key === 'ArrowUp') step(event, -1);
    else if (event.key.toLowerCase() === 't') setNow();
    else if (/^\d$/.test(event.key)) return toItem(Number(event.key));
    else return false;
    return true;
  };

  return (event: React.KeyboardEvent) => {
    if (event.nativeEvent.isComposing || event.defaultPrevented) return;
    const ctrl = event.ctrlKey || event.metaKey;
    let used = false;
    if (ctrl && !event.altKey) used = withCtrl(event);
    else if (event.altKey && !ctrl) used = withAlt(event);
    else if (event.key === 'F8') {
      mark();
      used = true;
    }
    if (used) event.preventDefault();
  };
}
