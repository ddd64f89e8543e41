import { memo } from 'react';
import { isEntryHandedIn } from '#shared/compose/meetings/spoken';
import type { Entry } from '#shared/model/proceedings';
import { useEntry } from '../../../data/queries/proceedings';
import { useProceedings } from '../context';
import { takeInHand, useDesk } from '../desk';
import { postOf } from '../speaker/find-speakers';
import { EntryEditor } from './EntryEditor';
import { MarkedText } from './MarkedText';

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
