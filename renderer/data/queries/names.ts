import type { ListRule } from '#shared/directory/addressees';
import type { Unit } from '#shared/model/directory';
import { directory } from './directory';
import { type FoundPerson, findPeople, findWholeUnits } from './people';

/** Which names a text field takes from the directory. */
export type NameSource = 'units' | 'people' | 'both';

/** A name as it would be printed, and what it is. */
export interface FoundName {
  name: string;
  facts: string;
}

/** The short name first, unless the full one was begun. */
function formsOfUnit({ fullName, shortName }: Unit, text: string): FoundName[] {
  const short = { name: shortName || fullName, facts: shortName === '' ? '' : '规范化简称' };
  const full = { name: fullName || shortName, facts: '全称' };
  if (short.name === full.name) return [{ name: short.name, facts: '' }];
  return full.name.startsWith(text) ? [full, short] : [short, full];
}

/** The name alone, told apart where others bear it, and behind unit or post. */
function formsOfPerson({ ref, facts }: FoundPerson, shared: ReadonlySet<string>): FoundName[] {
  const { name, unit, post } = ref;
  const duty = post.startsWith(unit) ? post : unit + post;
  const told = unit || post;
  const alone = shared.has(name) && told !== '' ? `${name}（${told}）` : name;
  const forms = [{ name: alone, facts }];
  if (unit !== '') forms.push({ name: unit + name, facts: '单位、姓名' });
  if (duty !== '' && duty !== unit) forms.push({ name: duty + name, facts: '职务、姓名' });
  return forms;
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
    ...people.flatMap((person) => formsOfPerson(person, sharedNames)),
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
