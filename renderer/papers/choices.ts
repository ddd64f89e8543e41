import { PAPERS_OF_MANY, PAPERS_OF_MATTER } from '#shared/matters/papers';
import type { Carrier } from '#shared/model/carrier';
import type { Matter, MatterTrack } from '#shared/model/matter';
import type { MatterPaperChoice } from '../data/queries/matter-papers';

/** Papers about one matter. `about`: the title of its meeting, or ''. */
export function papersOfMatter(
  { id, track }: Pick<Matter, 'id' | 'track'>,
  about: string,
): MatterPaperChoice[] {
  return PAPERS_OF_MATTER[track].map((kind) => ({
    kind,
    about,
    matterIds: [id],
    opinionIds: null,
    scope: `matter:${id}`,
  }));
}

/** Papers over the matters of a list, in its order. `scope` names the list, e.g. ledger or a saved view. */
export function papersOfMany(
  matters: readonly Matter[],
  about: string,
  scope: string,
): MatterPaperChoice[] {
  return (['internal', 'external'] as const satisfies readonly MatterTrack[]).flatMap((track) => {
    const own = matters.filter((one) => one.track === track).map(({ id }) => id);
    if (own.length === 0) return [];
    return PAPERS_OF_MANY[track].map((kind) => ({
      kind,
      about,
      matterIds: own,
      opinionIds: null,
      scope,
    }));
  });
}

/** Papers over what a carrier holds, the opinions in its order. */
export function papersOfCarrier(
  carrier: Carrier,
  matterIds: readonly string[],
  about: string,
): MatterPaperChoice[] {
  return PAPERS_OF_MANY.external.map((kind) => ({
    kind,
    about,
    matterIds,
    opinionIds: carrier.items.map(({ opinionId }) => opinionId),
    scope: `carrier:${carrier.id}`,
  }));
}
