import type { Occasion } from '#shared/directory/capacities';
import { EACH_ITS_OWN } from '#shared/directory/identity';
import { isSameName } from '#shared/directory/name-form';
import { personKey } from '#shared/meetings/attendance';
import type { PersonRef } from '#shared/model/directory';
import { useDirectory } from '../data/queries/directory';
import { findPeople } from '../data/queries/people';
import { CapacityChoices } from './CapacityChoices';
import { FoundField, type FoundOffer, type Offer, type PickerProps } from './FoundField';

interface Props extends PickerProps<PersonRef> {
  /** Where people are named, which says in what capacity; it can be changed below the box. */
  occasion?: Occasion;
}

/** People by name, pinyin or initials, each person once, leaders by rank first; a name that is not in the directory is taken as a guest. */
export function PersonField({ occasion, ...props }: Props) {
  const { value } = props;
  const all = useDirectory();
  const offer = (ref: PersonRef, name: string, facts: string): Offer<PersonRef> => ({
    value: ref,
    key: personKey(ref, all?.who ?? EACH_ITS_OWN),
    name,
    facts,
  });
  const find = async (text: string): Promise<FoundOffer<PersonRef>[]> =>
    (await findPeople(text, undefined, occasion)).map(({ ref, facts, grade, isWhole }) => ({
      ...offer(ref, ref.name, facts),
      grade,
      isWhole,
    }));
  /** The name as typed, for somebody who is not in the directory, or another one of that name. */
  const guestOf = (name: string, found: readonly Offer<PersonRef>[]): Offer<PersonRef> => {
    const known = found.some((one) => isSameName(one.name, name));
    const facts = known ? '名录以外的另一位' : '名录里没有，按此姓名记下';
    return offer({ source: 'guest', id: null, name, unit: '', post: '' }, name, facts);
  };
  /** A chosen name, with what tells it apart where another bears it too. */
  const named = ({ name, unit, post }: PersonRef): string => {
    const shared =
      all?.sharedNames.has(name) === true || value.filter((one) => one.name === name).length > 1;
    const facts = unit || post;
    return shared && facts !== '' ? `${name}（${facts}）` : name;
  };
  return (
    <>
      <FoundField<PersonRef>
        {...props}
        find={find}
        offerOf={(ref) => offer(ref, named(ref), '')}
        typed={guestOf}
        teach="打姓名、拼音或首字母查找"
      />
      {occasion && (
        <CapacityChoices
          label={props.label}
          people={value}
          on={occasion.on ?? null}
          onChange={props.onChange}
        />
      )}
    </>
  );
}
