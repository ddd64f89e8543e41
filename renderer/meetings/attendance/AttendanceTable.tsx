import { memo, useRef } from 'react';
import type { CivilDate } from '#shared/model/civil-date';
import type { PersonRef } from '#shared/model/directory';
import {
  ATTENDANCE_ROLES,
  ATTENDANCE_STATES,
  type Attendance,
  type AttendanceRole,
  type AttendanceState,
} from '#shared/model/meeting';
import { useDirectory } from '../../data/queries/directory';
import { capacityChoice } from '../../pickers/CapacityChoices';
import { useSaved } from '../../ui/use-saved';

const STATES = Object.keys(ATTENDANCE_STATES) as AttendanceState[];
const ROLE_OPTIONS = Object.entries(ATTENDANCE_ROLES).map(([value, label]) => ({
  value: value as AttendanceRole,
  label,
}));

const COLUMNS = [
  ['序号', '2.8em'],
  ['姓名', '5em'],
  ['单位及职务', undefined],
  ['到会情况', '13em'],
  ['事由', '15%'],
  ['身份', '5.4em'],
] as const;

export type AttendancePatch = Partial<
  Pick<Attendance, 'person' | 'role' | 'state' | 'reason' | 'telephone'>
>;

interface Handlers {
  onState: (row: Attendance, state: AttendanceState) => void;
  onChange: (id: string, patch: AttendancePatch) => Promise<void>;
  onMove: (row: Attendance, by: number) => void;
  onCapacity: (row: Attendance, person: PersonRef) => void;
  onRemove: (row: Attendance) => void;
}

interface Props extends Handlers {
  rows: readonly Attendance[];
  /** Accessible name. */
  label: string;
  /** First day of the meeting, or null: who was what on that day. */
  on: CivilDate | null;
}

/**
 * People of one role. A row takes keys: ↑↓, 1 to 4 for the state, Alt+↑↓, Delete.
 * Plain elements in the rows: a plenary has hundreds of them, and the list must stand at once.
 */
export function AttendanceTable({ rows, label, on, ...handlers }: Props) {
  const body = useRef<HTMLTableSectionElement>(null);
  const latest = useRef(handlers);
  latest.current = handlers;
  // One set of handlers for good, so that a change of one person draws one row anew.
  const stable = useRef<Handlers>({
    onState: (...change) => latest.current.onState(...change),
    onChange: (...change) => latest.current.onChange(...change),
    onMove: (...move) => latest.current.onMove(...move),
    onCapacity: (...change) => latest.current.onCapacity(...change),
    onRemove: (row) => latest.current.onRemove(row),
  });
  const onKeyDown = (event: React.KeyboardEvent) => {
    // Keys typed into a field of the row belong to that field.
    if (!(event.target instanceof HTMLTableRowElement)) return;
    const at = Number(event.target.dataset.at);
    const row = rows[at];
    const by = { ArrowUp: -1, ArrowDown: 1 }[event.key];
    const state = STATES[Number(event.key) - 1];
    if (!row) return;
    if (by !== undefined && event.altKey) {
      if (rows[at + by]) handlers.onMove(row, by);
    } else if (by !== undefined) focusRow(at + by);
    else if (state && !event.ctrlKey && !event.altKey) {
      handlers.onState(row, state);
      focusRow(at + 1);
    } else if (event.key === 'Delete') handlers.onRemove(row);
    else return;
    event.preventDefault();
  };
  const focusRow = (at: number) => {
    body.current?.querySelector<HTMLElement>(`tr[data-at="${at}"]`)?.focus();
  };
  return (
    <table className="plain-table attendance" aria-label={label}>
      <thead>
        <tr>
          {COLUMNS.map(([name, width]) => (
            <th key={name} style={{ width }}>
              {name}
            </th>
          ))}
          <th style={{ width: '3.8em' }} />
        </tr>
      </thead>
      <tbody ref={body} onKeyDown={onKeyDown}>
        {rows.map((row, index) => (
          <PersonRow key={row.id} row={row} at={index} on={on} {...stable.current} />
        ))}
      </tbody>
    </table>
  );
}

type RowProps = Handlers & { row: Attendance; at: number; on: CivilDate | null };

const PersonRow = memo(function PersonRow(props: RowProps) {
  const { row, at, on, onState, onChange, onCapacity, onRemove } = props;
  const { person, state } = row;
  const [reason, setReason] = useSaved(
    row.reason,
    (next) => onChange(row.id, { reason: next }),
    `attendance/${row.id}/reason`,
  );
  return (
    <tr data-at={at} data-state={state} tabIndex={0} aria-label={person.name}>
      <td className="hint">{at + 1}</td>
      <td>
        <strong>{person.name}</strong>
      </td>
      <td>
        {person.source === 'guest' ? (
          <GuestFacts row={row} onChange={onChange} />
        ) : (
          <ComesAs row={row} on={on} onCapacity={onCapacity} />
        )}
      </td>
      <td>
        <span className="states">
          {STATES.map((one) => (
            <button
              key={one}
              type="button"
              tabIndex={-1}
              aria-pressed={one === state}
              data-state={one}
              onClick={() => onState(row, one)}
            >
              {ATTENDANCE_STATES[one]}
            </button>
          ))}
        </span>
      </td>
      <td>
        {(state === 'leave' || state === 'absent' || reason !== '') && (
          <input
            aria-label={`${person.name} 事由`}
            value={reason}
            onChange={({ target }) => setReason(target.value)}
          />
        )}
      </td>
      <td>
        <select
          aria-label={`${person.name} 参会身份`}
          value={row.role}
          onChange={({ target }) => void onChange(row.id, { role: target.value as AttendanceRole })}
        >
          {ROLE_OPTIONS.map(({ value, label }) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </select>
      </td>
      <td>
        <button
          type="button"
          className="attendance-remove"
          aria-label={`删去${person.name}`}
          onClick={() => onRemove(row)}
        >
          删去
        </button>
      </td>
    </tr>
  );
}, sameRow);

/** The store gives every row anew; what is in it decides. */
function sameRow(before: RowProps, after: RowProps): boolean {
  if (before.on !== after.on) return false;
  return before.at === after.at && JSON.stringify(before.row) === JSON.stringify(after.row);
}

/** What somebody comes as; where he could come as something else, to be changed for this meeting. */
function ComesAs(props: Pick<RowProps, 'row' | 'on' | 'onCapacity'>) {
  const { row, on, onCapacity } = props;
  const { person } = row;
  const choice = capacityChoice(useDirectory(), person, on);
  // Whoever attends as a member and is nothing else has nothing to choose.
  if (choice === null || (choice.isPlain && row.role === 'attend'))
    return `${person.unit} ${person.post}`.trim();
  return (
    <select
      className="comes-as"
      aria-label={`${person.name} 以什么身份`}
      value={choice.now}
      onChange={({ target }) => {
        const chosen = choice.options.find(({ key }) => key === target.value);
        if (chosen) onCapacity(row, chosen.ref);
      }}
    >
      {choice.options.map(({ key, label }) => (
        <option key={key} value={key}>
          {label}
        </option>
      ))}
    </select>
  );
}

/** Unit and post of somebody whom the directory does not know. */
function GuestFacts({ row, onChange }: Pick<Handlers, 'onChange'> & { row: Attendance }) {
  const [person, setPerson] = useSaved(
    row.person,
    (next) => onChange(row.id, { person: next }),
    `attendance/${row.id}/person`,
  );
  return (
    <span className="guest">
      <input
        aria-label={`${person.name} 单位`}
        placeholder="单位"
        value={person.unit}
        onChange={({ target }) => setPerson({ ...person, unit: target.value })}
      />
      <input
        aria-label={`${person.name} 职务`}
        placeholder="职务"
        value={person.post}
        onChange={({ target }) => setPerson({ ...person, post: target.value })}
      />
    </span>
  );
}
