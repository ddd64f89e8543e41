import { useCallback, useEffect, useRef } from 'react';
import type { Entry } from '#shared/model/proceedings';
import { changeEntry } from '../../../data/commands/proceedings';
import { useProceedings } from '../context';
import { takeInHand, useDesk } from '../desk';
import { clockNow, EntryFacts } from './EntryFacts';
import { EntryMarks } from './EntryMarks';
import { EntryTools } from './EntryTools';
import { useEntryKeys } from './use-entry-keys';
import { useEntryWords } from './use-entry-words';
import { useMarking } from './use-marking';
import { WordsField } from './WordsField';

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
