import { isSameName } from '#shared/directory/name-form';
import type { PersonRef } from '#shared/model/directory';
import { useDirectory } from '../data/queries/directory';
import { findPeople } from '../data/queries/people';
import { FoundField, type Offer, type PickerProps } from './FoundField';

const offer = (ref: PersonRef, name: string, facts: string): Offer<PersonRef> => ({
  value: ref,
  key: `${ref.source}:${ref.id ?? ref.name}`,
  name,
  facts,
});

async function find(text: string): Promise<Offer<PersonRef>[]> {
  return (await findPeople(text)).map(({ ref, facts }) => offer(ref, ref.name, facts));
}

/** The name as typed, for somebody who is not in the directory, or another one of that name. */
function guestOf(name: string, found: readonly Offer<PersonRef>[]): Offer<PersonRef> {
  const known = found.some((one) => isSameName(one.name, name));
  const facts = known ? '名录以外的另一位' : '名录里没有，按此姓名记下';
  return offer({ source: 'guest', id: null, name, unit: '', post: '' }, name, facts);
}

/** People by name, pinyin or initials, leaders by rank first; a name that is not in the directory is taken as a guest. */
export function PersonField(props: PickerProps<PersonRef>) {
  const { value } = props;
  const sharedNames = useDirectory()?.sharedNames;
  /** A chosen name, with what tells it apart where another bears it too. */
  const named = ({ name, unit, post }: PersonRef): string => {
    const shared =
      sharedNames?.has(name) === true || value.filter((one) => one.name === name).length > 1;
    const facts = unit || post;
    return shared && facts !== '' ? `${name}（${facts}）` : name;
  };
  return (
    <FoundField<PersonRef>
      {...props}
      find={find}
      offerOf={(ref) => offer(ref, named(ref), '')}
      typed={guestOf}
      teach="打姓名、拼音或首字母查找"
    />
  );
}
