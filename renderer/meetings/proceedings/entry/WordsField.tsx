import { App } from 'antd';
import { useDeferredValue, useEffect, useMemo, useRef } from 'react';
import { cleanText } from '#shared/document/clean-text';
import { findSecrecyMark, SECRECY_REFUSAL, secrecyFound } from '#shared/document/secrecy';
import type { OpinionMark } from '#shared/model/proceedings';
import { segmentsOf } from '#shared/proceedings/marks';
import { useComposedText } from '../../../ui/use-composed-text';
import type { Written } from './entry-words';

interface Props {
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
export function WordsField({ written, numbers, onEdit, onLeave, wantsCursor, box }: Props) {
  const composed = useComposedText<HTMLTextAreaElement>(onEdit);
  // The box holds the text from here on: drawing anew never writes into it.
  const first = useRef(written.text);
  const onPaste = useGuardedPaste(onEdit);

  useEffect(() => {
    const element = box.current;
    if (!wantsCursor || !element) return;
    element.focus();
    element.setSelectionRange(element.value.length, element.value.length);
  }, [wantsCursor, box]);

  const typed = useDeferredValue(written.text);
  const secret = useMemo(() => findSecrecyMark(typed), [typed]);
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
      {secret && (
        <p className="words-secret" role="alert">
          {secrecyFound(secret)}
        </p>
      )}
    </div>
  );
}

/** Pasted text without what cannot be shown, said when something was taken out; refused with a secrecy mark. */
function useGuardedPaste(onEdit: (text: string) => void) {
  const { message, modal } = App.useApp();
  return (event: React.ClipboardEvent<HTMLTextAreaElement>) => {
    const pasted = event.clipboardData.getData('text/plain').replaceAll('\r\n', '\n');
    if (findSecrecyMark(pasted)) {
      event.preventDefault();
      modal.warning({ title: '没有粘贴', content: SECRECY_REFUSAL, okText: '知道了' });
      return;
    }
    const { text, notes } = cleanText(pasted);
    if (text === pasted) return;
    event.preventDefault();
    const element = event.currentTarget;
    // Through the box's own editing where there is such a thing: Ctrl+Z then takes it back.
    if (!document.execCommand?.('insertText', false, text)) {
      element.setRangeText(text, element.selectionStart, element.selectionEnd, 'end');
      onEdit(element.value);
    }
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
