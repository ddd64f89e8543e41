import { memo, useCallback, useEffect, useRef } from 'react';
import { isEntryHandedIn } from '#shared/compose/meetings/spoken';
import type { Entry } from '#shared/model/proceedings';
import { changeEntry } from '../../../data/commands/proceedings';
import { useEntry } from '../../../data/queries/proceedings';
import { clockNow } from '../../../data/today';
import { useProceedings } from '../context';
import { takeInHand, useDesk } from '../desk';
import { EntryFacts, EntryMarks, EntryTools } from './EntryParts';
import { useEntryWords, useMarking } from './entry-words';
import { postOf } from './speakers';
import { useEntryKeys } from './use-entry-keys';
import { MarkedText, WordsField } from './WordsField';

/** The entry in hand. */
export function EntryEditor({ entry }: { entry: Entry }) {
  const { numbers, steps, takesOpinions } = useProceedings();
  const wanted = useDesk((desk) => desk.wanted);
  const box = useRef<HTMLTextAreaElement>(null);
  const words = useEntryWords(entry);
  const marking = useMarking(words, box);
  const { id } = entry;
  // Stable, so that a key typed draws nothing but the words anew.
  const setNow = useCallback(
    () => void steps.attempt(() => changeEntry(id, { at: clockNow() })),
    [steps, id],
  );
  const toWords = useCallback(() => takeInHand(id, 'words'), [id]);
  const onKeyDown = useEntryKeys(entry, words, { mark: marking.toggle, setNow });

  // The cursor is where it was wanted: the next wish is a new one.
  useEffect(() => {
    if (wanted) useDesk.setState({ wanted: null });
  }, [wanted]);

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys of the boxes inside
    <div className="entry entry-open" onKeyDown={onKeyDown}>
      <EntryFacts
        entry={entry}
        wantsCursor={wanted === 'speaker'}
        onSpeakerDone={toWords}
        onNow={setNow}
      />
      <div className="entry-words">
        <WordsField
          box={box}
          entry={entry}
          written={words.written}
          numbers={numbers}
          wantsCursor={wanted === 'words'}
          onEdit={words.edit}
          onLeave={() => void words.saveNow()}
        />
        {takesOpinions && <EntryMarks words={words.written} onDrop={marking.drop} />}
        <EntryTools entryId={entry.id} agendaItemId={entry.agendaItemId} onMark={marking.toggle} />
      </div>
    </div>
  );
}

/** Characters of an entry that are drawn while it is not in hand. */
const SHOWN = 5000;

/** One entry: drawn to be read, or, when it is in hand, to be written in. */
export const EntryRow = memo(function EntryRow({ id }: { id: string }) {
  const isActive = useDesk((desk) => desk.activeId === id);
  const stored = useEntry(id);
  const fresh = useDesk((desk) => desk.fresh.find(({ entry }) => entry.id === id)?.entry);
  const entry = stored ?? fresh;
  if (!entry) return <div className="entry" />;
  return isActive ? <EntryEditor key={id} entry={entry} /> : <EntryText entry={entry} />;
});

function EntryText({ entry }: { entry: Entry }) {
  const { numbers, agenda, attendance } = useProceedings();
  const { speaker, at, text, marks } = entry;
  const item = agenda.findIndex(({ id }) => id === entry.agendaItemId);
  const isWritten = isEntryHandedIn({ attendance }, entry);
  const left = text.length - SHOWN;
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Alt+↑↓ and Enter on the list do the same
    // biome-ignore lint/a11y/noStaticElementInteractions: the list has the keys
    <div className="entry" onClick={() => takeInHand(entry.id)}>
      <div className="entry-facts">
        <strong className={speaker ? undefined : 'entry-unnamed'}>
          {speaker?.name ?? '未注明'}
        </strong>
        {speaker && postOf(speaker) && <small>{postOf(speaker)}</small>}
        <small>
          {[at, item >= 0 ? `议题${item + 1}` : '', isWritten ? '书面' : '']
            .filter((part) => part !== '')
            .join(' · ')}
        </small>
      </div>
      <div className="entry-words entry-text">
        {text === '' && <span className="hint">（还没有内容）</span>}
        <MarkedText text={text.slice(0, SHOWN)} marks={marks} numbers={numbers} />
        {left > 0 && <span className="hint">……（还有{left}字，点这里看全文）</span>}
      </div>
    </div>
  );
}
