import { findNames } from '../data/queries/names';
import { findPeople } from '../data/queries/people';
import { FoundField, type FoundOffer, type Offer, type PickerProps } from './FoundField';

const offer = (name: string, facts = ''): Offer<string> => ({
  value: name,
  key: name,
  name,
  facts,
});

/** Leaders by rank before anything is typed; then units and people. */
async function find(text: string): Promise<FoundOffer<string>[]> {
  if (text.trim() !== '') {
    const found = await findNames('both', text);
    return found.map(({ name, facts, grade, isWhole }) => ({
      ...offer(name, facts),
      grade,
      isWhole,
    }));
  }
  const people = await findPeople('');
  const leaders = people.filter(({ ref }) => ref.source === 'leader');
  return leaders.map(({ ref, facts, grade, isWhole }) => ({
    ...offer(ref.name, facts),
    grade,
    isWhole,
  }));
}

/** Names that a mark or a blank behind them has finished: 市委办、孟青、. */
function finished(text: string): string[] | null {
  if (!/[、，,\s]$/.test(text)) return null;
  return text.split(/[、，,\s]+/).filter((name) => name !== '');
}

/** Leaders, other people and units by name, kept as names only: the record shows them as they were. */
export function NamesField(props: PickerProps<string>) {
  return (
    <FoundField<string>
      {...props}
      find={find}
      offerOf={(name) => offer(name)}
      typed={(name, found) =>
        found.some((one) => one.name === name) ? null : offer(name, '按此名称记下')
      }
      finished={finished}
      teach="打姓名、单位、拼音或首字母查找"
    />
  );
}
