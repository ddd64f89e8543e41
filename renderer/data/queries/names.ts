import type { ListRule } from '#shared/directory/addressees';
import { type Graded, LAST_GRADE } from '#shared/directory/match';
import type { Unit } from '#shared/model/directory';
import { directory } from './directory';
import { type FoundPerson, type FoundUnit, findPeople, findWholeUnits } from './people';

/** Which names a text field takes from the directory. */
export type NameSource = 'units' | 'people' | 'both';

/** A name as it would be printed, and what it is. */
export interface FoundName extends Graded {
  name: string;
  facts: string;
}

/** The short name first, unless the full one was begun. */
function formsOfUnit(unit: FoundUnit, text: string): FoundName[] {
  const { fullName, shortName, grade, isWhole } = unit;
  const short = { name: shortName || fullName, facts: shortName === '' ? '' : '规范化简称' };
  const full = { name: fullName || shortName, facts: '全称' };
  if (short.name === full.name) return [{ ...short, facts: '', grade, isWhole }];
  const [first, second] = full.name.startsWith(text) ? [full, short] : [short, full];
  // One unit answers, by the first of its names.
  return [
    { ...first, grade, isWhole },
    { ...second, grade: LAST_GRADE, isWhole: false },
  ];
}

/** The name, told apart where others bear it: a person once. */
function formOfPerson(found: FoundPerson, shared: ReadonlySet<string>): FoundName {
  const { ref, facts, grade, isWhole } = found;
  const told = ref.unit || ref.post;
  const name = shared.has(ref.name) && told !== '' ? `${ref.name}（${told}）` : ref.name;
  return { name, facts, grade, isWhole };
}

/** Units, people or both as they can be put into a text, the best fitting first; [] for ''. */
export async function findNames(source: NameSource, text: string): Promise<FoundName[]> {
  const query = text.trim();
  if (query === '') return [];
  const units = source === 'people' ? [] : await findWholeUnits(query, 5);
  const people = source === 'units' ? [] : await findPeople(query, 4);
  const { sharedNames } = await directory();
  return [
    ...units.flatMap((unit) => formsOfUnit(unit, query)),
    ...people.map((person) => formOfPerson(person, sharedNames)),
  ];
}

/** Units by their full and short names, those in the recycle bin left out. */
export async function unitsByName(): Promise<ListRule['unitOf']> {
  const { units } = await directory();
  const known = new Map<string, Unit>();
  for (const unit of units) {
    if (unit.deletedAt !== null) continue;
    for (const name of [unit.shortName, unit.fullName]) {
      if (name !== '' && !known.has(name)) known.set(name, unit);
    }
  }
  return (name) => known.get(name);
}
