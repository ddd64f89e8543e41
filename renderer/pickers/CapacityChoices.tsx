import { Select } from 'antd';
import { capacityWords } from '#shared/directory/capacities';
import type { CivilDate } from '#shared/model/civil-date';
import type { PersonRef } from '#shared/model/directory';
import { type Directory, useDirectory } from '../data/queries/directory';
import { capacitiesOfRef, personById } from '../data/queries/people';
import { useToday } from '../data/today';

/** One capacity as a list offers it. */
export interface CapacityOption {
  key: string;
  label: string;
  ref: PersonRef;
}

const keyOf = ({ source, capacity, unit, post }: PersonRef): string =>
  [source, capacity ?? '', unit, post].join('|');

/** What somebody can come as, and in which of it he is named now. */
export interface CapacityChoice {
  options: readonly CapacityOption[];
  /** Key of the one in use. */
  now: string;
  /** A member who works somewhere, and neither leads nor is in charge of anything. */
  isPlain: boolean;
}

/** null where there is nothing to choose from. */
export function capacityChoice(
  all: Directory | undefined,
  ref: PersonRef,
  on: CivilDate | null,
): CapacityChoice | null {
  if (!all || ref.id === null) return null;
  const member = personById(all, ref.id)?.member ?? null;
  const offered = capacitiesOfRef(all, ref, on);
  const isNow = (one: PersonRef) =>
    // Rows of before say unit and post only.
    keyOf(one) === keyOf(ref) || keyOf(ref) === [one.source, '', one.unit, one.post].join('|');
  const now = offered.find(isNow);
  const refs = now ? offered : [ref, ...offered];
  if (refs.length < 2) return null;
  return {
    options: refs.map((one) => ({ key: keyOf(one), label: capacityWords(one, member), ref: one })),
    now: keyOf(now ?? ref),
    isPlain: !offered.some(({ source, capacity }) => source === 'leader' || capacity === 'duty'),
  };
}

interface Props {
  /** Of the field that the people stand in. */
  label: string;
  people: readonly PersonRef[];
  /** The day, where it is known; null: today. */
  on: CivilDate | null;
  onChange: (people: PersonRef[]) => void;
}

/** In which capacity each of these people is named, for those who have several. */
export function CapacityChoices({ label, people, on, onChange }: Props) {
  const all = useDirectory();
  const today = useToday();
  const several = people.flatMap((ref) => {
    const choice = capacityChoice(all, ref, on ?? today);
    return choice === null || choice.isPlain ? [] : [{ ref, choice }];
  });
  if (several.length === 0) return null;
  return (
    <div className="capacities">
      {several.map(({ ref, choice: { options, now } }) => (
        <span key={ref.id}>
          {ref.name}：
          <Select
            size="small"
            variant="underlined"
            aria-label={`${label} ${ref.name}的身份`}
            popupMatchSelectWidth={false}
            value={now}
            options={options.map(({ key, label: text }) => ({ value: key, label: text }))}
            onChange={(key) => {
              const chosen = options.find((one) => one.key === key)?.ref ?? ref;
              onChange(people.map((one) => (one === ref ? chosen : one)));
            }}
          />
        </span>
      ))}
    </div>
  );
}
