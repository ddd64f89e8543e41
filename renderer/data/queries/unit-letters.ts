import { composeMatterPaper } from '#shared/compose/matters/index';
import type { OfficialDocument } from '#shared/document/official-document';
import type { RenderOptions } from '#shared/gbt9704/profile';
import type { UnitPaperKind } from '#shared/matters/papers';
import { sharesOfUnits } from '#shared/matters/units';
import type { UnitRef } from '#shared/model/directory';
import { useAnswer } from '../use-answer';
import { type ConcernedMatter, concernedMatters } from './concerned';
import { listScope, type MatterPaperChoice, matterFacts, meetingOf } from './matter-papers';

/** One unit's letter with all that concerns it, or the form that goes with it. */
export interface UnitLetter {
  unit: UnitRef;
  /** How many matters it is about. */
  count: number;
  document: OfficialDocument;
  choice: MatterPaperChoice;
}

export interface UnitLetters {
  /** A letter a unit, in the order in which the units first occur. */
  letters: UnitLetter[];
  /** Matters that no unit is known for. */
  none: ConcernedMatter[];
  /** null where there is no letter. */
  options: RenderOptions | null;
}

export interface LetterQuery {
  kind: UnitPaperKind;
  /** In the order in which they are printed. */
  matterIds: readonly string[];
  /** Opinions in the order in which they are printed; null: all of the matters. */
  opinionIds: readonly string[] | null;
}

/** A letter for each unit that the matters are for; null before first start. */
export async function unitLetters(query: LetterQuery): Promise<UnitLetters | null> {
  const { kind, matterIds, opinionIds } = query;
  const concerned = await concernedMatters(matterIds);
  const { shares, none } = sharesOfUnits(concerned, ({ units }) => units);
  const letters: UnitLetter[] = [];
  let options: RenderOptions | null = null;
  for (const { unit, rows } of shares) {
    const own = rows.flatMap(({ matter }) => matter.opinionIds);
    const choice: MatterPaperChoice = {
      kind,
      addressee: unit,
      about: await meetingOf(rows.map(({ matter }) => matter)),
      matterIds: rows.map(({ matter }) => matter.id),
      opinionIds: opinionIds?.filter((id) => own.includes(id)) ?? [...new Set(own)],
      scope: listScope(
        rows.map(({ matter }) => matter.id),
        unit,
      ),
    };
    const facts = await matterFacts(choice);
    if (!facts) return null;
    const sample = concerned.every(({ matter }) => matter.sample === 1);
    options = { profile: facts.profile, sample };
    letters.push({ unit, count: rows.length, document: composeMatterPaper(kind, facts), choice });
  }
  return { letters, none, options };
}

/** undefined while loading. */
export function useUnitLetters(query: LetterQuery): UnitLetters | null | undefined {
  const key = JSON.stringify(query);
  return useAnswer(key, () => unitLetters(JSON.parse(key) as LetterQuery));
}
