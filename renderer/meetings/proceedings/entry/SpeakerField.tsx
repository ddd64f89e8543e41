import { useEffect, useId, useRef } from 'react';
import type { PersonRef } from '#shared/model/directory';
import type { Attendance } from '#shared/model/meeting';
import type { Speaker } from './speakers';
import { useSettling, useSpeakerSearch } from './speakers';

interface Props {
  value: PersonRef | null;
  attendance: readonly Attendance[];
  /** Resolves when the speaker is stored. */
  onChange: (person: PersonRef | null) => Promise<unknown>;
  /** Enter: the speaker is settled, the words are next. */
  onDone: () => void;
  /** The field takes the cursor when `wantsCursor` becomes true. */
  wantsCursor: boolean;
}

/** The speaker by two letters of pinyin: letters, arrows, Enter. Empty stands for 未注明. */
export function SpeakerField({ value, attendance, onChange, onDone, wantsCursor }: Props) {
  const listId = useId();
  const box = useRef<HTMLInputElement>(null);
  const search = useSpeakerSearch(value, attendance);
  const { settle, type, accept, leave } = useSettling({ value, search, onChange, onDone });

  useEffect(() => {
    if (!wantsCursor) return;
    box.current?.focus();
    box.current?.select();
  }, [wantsCursor]);

  const onKeyDown = (event: React.KeyboardEvent) => {
    if (event.nativeEvent.isComposing || event.ctrlKey || event.altKey) return;
    if (event.key === 'Enter') void accept();
    else if (event.key === 'ArrowDown') search.move(1);
    else if (event.key === 'ArrowUp') search.move(-1);
    else if (event.key === 'Escape') search.show(value);
    else return;
    event.preventDefault();
  };

  const open = search.offered !== null && search.offered.length > 0;
  return (
    <div className="speaker">
      <input
        ref={box}
        role="combobox"
        aria-label="发言人"
        aria-expanded={open}
        aria-controls={listId}
        aria-activedescendant={open ? `${listId}-${search.at}` : undefined}
        autoComplete="off"
        placeholder="拼音首字母，如 mq"
        value={search.text}
        onChange={(event) => type(event.target.value)}
        onFocus={() => search.search(search.text)}
        onKeyDown={onKeyDown}
        onBlur={leave}
      />
      {open && (
        <Offered
          id={listId}
          people={search.offered ?? []}
          at={search.at}
          onPick={({ ref }) => {
            void settle(ref);
            onDone();
          }}
        />
      )}
      {search.offered?.length === 0 && search.text.trim() !== '' && (
        <p className="speaker-none hint">没有找到，请打全姓名</p>
      )}
    </div>
  );
}

function Offered(props: {
  id: string;
  people: readonly Speaker[];
  at: number;
  onPick: (speaker: Speaker) => void;
}) {
  return (
    <div className="speaker-list" id={props.id} role="listbox" aria-label="可选的发言人">
      {props.people.map((one, index) => (
        <div
          // Two people of one name differ by their facts; the order is fixed while it is shown.
          key={`${one.ref.id ?? one.ref.name}${one.facts}`}
          id={`${props.id}-${index}`}
          role="option"
          tabIndex={-1}
          aria-selected={index === props.at}
          // Before the box loses the cursor.
          onMouseDown={(event) => {
            event.preventDefault();
            props.onPick(one);
          }}
        >
          <strong>{one.ref.name}</strong>
          <span>{one.facts}</span>
          {one.role && <i>{one.role}</i>}
        </div>
      ))}
    </div>
  );
}
