import { type KeyboardEvent, useRef } from 'react';
import { hasBlank } from '#shared/document/blanks';
import { acceptForeign, plainOf } from '../../../editor/paste/accept';
import { isOwnHtml } from '../../../editor/paste/own-html';
import { NameOffers } from '../../../pickers/NameOffers';
import { type NameRule, useNameOffers } from '../../../pickers/use-name-offers';
import { useCaretAfter } from '../../../ui/use-caret-after';
import { useDocumentPart, useWorkspace } from '../session/context';
import { arrowInField } from './arrows';
import { FIELD, type FieldKey, linesOfText } from './field-list';

interface Props {
  field: FieldKey;
  className?: string;
}

/** One element of the sheet, typed in its place. */
export function SheetField({ field: key, className = '' }: Props) {
  const field = FIELD.get(key);
  if (!field) throw new Error(`No field ${key}`);
  const { session, readOnly, printed } = useWorkspace();
  const value = useDocumentPart((document) => field.get(document).join('\n'));
  return (
    <SheetInput
      place={key}
      printed={readOnly ? field.get(printed()).join('\n') : value}
      label={field.label}
      hint={field.hint}
      multiline={field.multiline}
      className={`sheet-field-${key} ${className}`}
      names={field.names}
      value={value}
      onChange={(text, ownStep, composing) => {
        const lines = linesOfText(text, field.multiline);
        session.edit(field.set(session.document, lines), { place: key, ownStep, composing });
      }}
    />
  );
}

interface InputProps {
  place: string;
  label: string;
  hint: string;
  multiline: boolean;
  className?: string;
  value: string;
  /** How it is printed, where that is something else: what was left open for the signature. */
  printed?: string;
  /** Names that are offered from the directory. */
  names?: NameRule | undefined;
  onChange: (text: string, ownStep: boolean, composing: boolean) => void;
}

/** A key without a modifier, and none of an input method. */
function isBare({ ctrlKey, metaKey, altKey, shiftKey, nativeEvent }: KeyboardEvent): boolean {
  return !(ctrlKey || metaKey || altKey || shiftKey || nativeEvent.isComposing);
}

/** Of a locked field, what a sheet of paper has in its place. */
function saidOf(value: string, printed: string): string | undefined {
  return printed === value ? undefined : `印出来是“${printed.replaceAll('\n', '、')}”`;
}

/** A textarea that looks like a line of the sheet and grows with its text. Pasted text is judged like the body's. */
export function SheetInput(props: InputProps) {
  const { place, label, hint, multiline, className = '', value, onChange } = props;
  const { printed = value } = props;
  const { readOnly, tell, offer, session, goTo } = useWorkspace();
  const element = useRef<HTMLTextAreaElement>(null);

  const box = () => element.current;
  const caretAfter = useCaretAfter(box);
  const rule = readOnly ? undefined : props.names;
  const names = useNameOffers(box, rule, (text) => onChange(text, true, false));

  const insert = (text: string) => {
    const area = element.current;
    if (!area) return;
    const { selectionStart, selectionEnd } = area;
    const put = multiline ? text : text.replace(/\s*\n\s*/g, '');
    const next = value.slice(0, selectionStart) + put + value.slice(selectionEnd);
    caretAfter(next, selectionStart + put.length);
    onChange(next, true, false);
  };

  /** Text that comes from elsewhere, judged like the body's; what does not come in as it was is said. */
  const take = (html: string, text: string) => {
    const accepted = acceptForeign('', text, session.quoted());
    const whole = isOwnHtml(html) ? accepted : acceptForeign(html, text, session.quoted());
    if (whole.kind === 'text' && offer(whole.whole.blocks, whole.whole.notes)) return;
    if (accepted.kind === 'refused') tell(accepted.message, 'refused', accepted.sentence);
    else if (accepted.kind === 'nothing') tell(accepted.message, 'notice');
    else {
      const plain = plainOf(accepted.blocks);
      insert(plain);
      const ends = multiline ? 0 : plain.trim().split('\n').length - 1;
      const notes = [...accepted.notes, ...(ends > 0 ? [`换行${ends}处去掉，连成一行`] : [])];
      if (notes.length > 0) tell(`${notes.join('；')}。`, 'notice');
    }
  };
  const goesInAsItIs = (text: string) => {
    const accepted = acceptForeign('', text, session.quoted());
    if (accepted.kind !== 'text') return text === '';
    const hasEnds = !multiline && text.includes('\n');
    return !hasEnds && accepted.notes.length === 0 && plainOf(accepted.blocks) === text;
  };

  return (
    <>
      <textarea
        ref={element}
        className={`sheet-field ${hasBlank(printed) ? 'sheet-field-blank' : ''} ${className}`}
        data-place={place}
        aria-label={label}
        title={readOnly ? saidOf(value, printed) : label}
        placeholder={readOnly ? '' : hint}
        rows={1}
        readOnly={readOnly}
        spellCheck={false}
        value={value}
        onChange={(event) => {
          const native = event.nativeEvent as InputEvent;
          onChange(event.target.value, false, Boolean(native.isComposing));
          if (!native.isComposing) names.onTyped();
        }}
        onCompositionStart={() => session.closeStep()}
        onCompositionEnd={names.onTyped}
        onFocus={names.onFocus}
        onKeyDown={(event) => {
          if (names.onKey(event)) return;
          const ordered = event.key === 'Enter' && event.ctrlKey ? names.ordered(value) : null;
          if (ordered !== null) names.put(ordered, ordered.length);
          if (isBare(event) && arrowInField(event.currentTarget, event.key, goTo))
            event.preventDefault();
          if (event.key === 'Enter' && !multiline && !event.nativeEvent.isComposing) {
            event.preventDefault();
          }
        }}
        onPaste={(event) => {
          event.preventDefault();
          if (readOnly) return;
          const { clipboardData } = event;
          take(clipboardData.getData('text/html'), clipboardData.getData('text/plain'));
        }}
        onDrop={(event) => {
          // Files are taken elsewhere; words that go in as they are the browser itself moves.
          if (readOnly || event.dataTransfer.types.includes('Files')) return;
          const text = event.dataTransfer.getData('text/plain');
          if (goesInAsItIs(text)) return;
          event.preventDefault();
          take('', text);
        }}
        onBlur={() => {
          names.onBlur();
          session.closeStep();
        }}
      />
      <NameOffers names={names} box={box} value={value} label={label} />
    </>
  );
}
