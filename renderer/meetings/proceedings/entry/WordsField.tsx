import { App, Button } from 'antd';
import { useDeferredValue, useEffect, useMemo, useRef } from 'react';
import { cleanText } from '#shared/document/clean-text';
import { findSecrecyMark, secrecyFound } from '#shared/document/secrecy';
import type { Entry, OpinionMark } from '#shared/model/proceedings';
import { segmentsOf } from '#shared/proceedings/marks';
import { declareQuotation } from '../../../data/commands/proceedings';
import { PastWords } from '../../../documents/past-words';
import { askQuotation, useDeclaring } from '../../../documents/quotation';
import { useComposedText } from '../../../ui/use-composed-text';
import { useProceedings } from '../context';
import type { Written } from './entry-words';

interface Props {
  entry: Entry;
  written: Written;
  numbers: ReadonlyMap<string, number>;
  onEdit: (text: string) => void;
  onLeave: () => void;
  /** Takes the cursor, at the end of the text, when it becomes true. */
  wantsCursor: boolean;
  box: React.RefObject<HTMLTextAreaElement | null>;
}

/**
 * The words of one entry. A plain text box, so that every character stays as it was
 * typed; nothing is read from it while an input method composes. Marks are drawn behind it.
 */
export function WordsField({ entry, written, numbers, onEdit, onLeave, wantsCursor, box }: Props) {
  const composed = useComposedText<HTMLTextAreaElement>(onEdit);
  // The box holds the text from here on: drawing anew never writes into it.
  const first = useRef(written.text);
  const onPaste = useGuardedPaste(entry, onEdit);

  useEffect(() => {
    const element = box.current;
    if (!wantsCursor || !element) return;
    element.focus();
    element.setSelectionRange(element.value.length, element.value.length);
  }, [wantsCursor, box]);

  const isMarked = written.marks.some(({ opinionId }) => numbers.has(opinionId));
  return (
    <div className="words">
      {isMarked && (
        <div className="words-marks" aria-hidden="true">
          <MarkedText text={written.text} marks={written.marks} numbers={numbers} />{' '}
        </div>
      )}
      <textarea
        ref={box}
        aria-label="发言内容"
        rows={2}
        spellCheck={false}
        placeholder="打发言内容，一字不改地保存"
        defaultValue={first.current}
        {...composed}
        onPaste={onPaste}
        onBlur={onLeave}
      />
      <Secrecy entry={entry} text={written.text} />
    </div>
  );
}

/** A mark of secrecy in the words, or what was saved of one that is gone. */
function Secrecy({ entry, text }: { entry: Entry; text: string }) {
  const { steps } = useProceedings();
  const { modal } = App.useApp();
  const typed = useDeferredValue(text);
  const { id, quotations } = entry;
  const secret = useMemo(
    () =>
      findSecrecyMark(
        typed,
        quotations?.map(({ sentence }) => sentence),
      ),
    [typed, quotations],
  );
  if (!secret)
    return entry.marked ? (
      <PastWords table="entries" id={id} what="这段发言" className="words-secret" />
    ) : null;
  const declare = () =>
    steps.attempt(async () => {
      const quotation = await askQuotation(modal, secrecyFound(secret), secret.sentence);
      if (quotation) await declareQuotation(id, quotation);
    });
  return (
    <p className="words-secret" role="alert">
      {secrecyFound(secret)}
      {secret.isQuotable && (
        <Button size="small" onClick={() => void declare()}>
          这一句是引文
        </Button>
      )}
    </p>
  );
}

/** Puts text in the place of the selection. */
function insert(element: HTMLTextAreaElement, text: string, onEdit: (text: string) => void): void {
  // Through the box's own editing where there is such a thing: Ctrl+Z then takes it back.
  if (document.execCommand?.('insertText', false, text)) return;
  element.setRangeText(text, element.selectionStart, element.selectionEnd, 'end');
  onEdit(element.value);
}

/** Pasted text without what cannot be shown, said when something was taken out; refused with a secrecy mark that nobody declares a quotation. */
function useGuardedPaste({ id, quotations: known }: Entry, onEdit: (text: string) => void) {
  const { message } = App.useApp();
  const { steps } = useProceedings();
  const { quotations, markIn, declaring } = useDeclaring('没有粘贴');
  /** Comes in once it is declared, in the place that was selected then. */
  const putDeclared = async (element: HTMLTextAreaElement, pasted: string) => {
    const { selectionStart, selectionEnd } = element;
    const before = quotations().length;
    if (!(await declaring(pasted, known))) return;
    for (const quotation of quotations().slice(before)) await declareQuotation(id, quotation);
    element.focus();
    element.setSelectionRange(selectionStart, selectionEnd);
    insert(element, cleanText(pasted).text, onEdit);
  };
  return (event: React.ClipboardEvent<HTMLTextAreaElement>) => {
    const pasted = event.clipboardData.getData('text/plain').replaceAll('\r\n', '\n');
    if (markIn(pasted, known)) {
      event.preventDefault();
      const element = event.currentTarget;
      void steps.attempt(() => putDeclared(element, pasted));
      return;
    }
    const { text, notes } = cleanText(pasted);
    if (text === pasted) return;
    event.preventDefault();
    insert(event.currentTarget, text, onEdit);
    void message.info(`已粘贴，其余文字未动：${notes.join('；')}`, 8);
  };
}

interface MarkedProps {
  text: string;
  marks: readonly OpinionMark[];
  numbers: ReadonlyMap<string, number>;
}

/** Text with the passages that were taken as opinions, each with its number at its beginning. */
export function MarkedText({ text, marks, numbers }: MarkedProps) {
  const standing = marks.filter(({ opinionId }) => numbers.has(opinionId));
  if (standing.length === 0) return <>{text}</>;
  return segmentsOf(text, standing).map((segment) => {
    if (segment.opinionIds.length === 0) return segment.text;
    const begun = standing.filter(({ start }) => start === segment.start);
    const label = begun.map(({ opinionId }) => numbers.get(opinionId)).join('、');
    return (
      <mark key={segment.start} className="taken" data-number={label || undefined}>
        {segment.text}
      </mark>
    );
  });
}
