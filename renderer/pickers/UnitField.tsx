import type { UnitRef } from '#shared/model/directory';
import { findUnits } from '../data/queries/people';
import { FoundField, type FoundOffer, type Offer, type PickerProps } from './FoundField';

const offer = (unit: UnitRef, facts = ''): Offer<UnitRef> => ({
  value: unit,
  key: unit.id ?? `:${unit.name}`,
  name: unit.name,
  facts,
});

async function find(text: string): Promise<FoundOffer<UnitRef>[]> {
  const found = await findUnits(text);
  return found.map(({ grade, isWhole, ...unit }) => ({ ...offer(unit), grade, isWhole }));
}

/** The name as typed, where the directory has no such unit. */
function typedUnit(name: string, found: readonly Offer<UnitRef>[]): Offer<UnitRef> | null {
  if (found.some((unit) => unit.name === name)) return null;
  return offer({ id: null, name }, '名录里没有，按此名称记下');
}

/** Units by full or short name, pinyin or initials; a name that is not in the directory is taken as typed. */
export function UnitField(props: PickerProps<UnitRef>) {
  return (
    <FoundField<UnitRef>
      {...props}
      find={find}
      offerOf={(unit) => offer(unit)}
      typed={typedUnit}
      teach="打单位名称、拼音或首字母查找"
    />
  );
}
