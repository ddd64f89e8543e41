import { useLiveQuery } from 'dexie-react-hooks';
import { type LayoutProfile, STANDARD_PROFILE } from '#shared/gbt9704/profile';
import { isEmpty } from '#shared/model/contents';
import { countsInShort } from '#shared/model/count-words';
import type { Issuer, Leader, OfficeSettings } from '#shared/model/office';
import { store, useActiveStore } from '../active';
import { standingOf } from '../heads';

/** undefined while loading, null before first start. Follows the store in use, which a purge exchanges. */
export function useOffice(): OfficeSettings | null | undefined {
  const name = useActiveStore((active) => active.name);
  return useLiveQuery(async () => (await store().settings.get('office')) ?? null, [name]);
}

/** What lies in the store beside the office's own page, in the registry's words; '' for nothing, undefined while loading. */
export function useHeldWords(): string | undefined {
  return useLiveQuery(async () => {
    const contents = (await standingOf(store()))?.contents;
    return contents === undefined || isEmpty(contents) ? '' : countsInShort(contents.counts);
  }, []);
}

/** By order. What is made at once asks here: the list on a screen may not have come yet. */
export const readIssuers = (): Promise<Issuer[]> => store().issuers.orderBy('order').toArray();

export function useIssuers(): Issuer[] | undefined {
  return useLiveQuery(readIssuers, []);
}

/** By rank. */
export function useLeaders(): Leader[] | undefined {
  return useLiveQuery(() => store().leaders.orderBy('rank').toArray(), []);
}

/** The profile in use; the standard where the office's own is no longer there. */
export function profileOf(office: OfficeSettings | null | undefined): LayoutProfile {
  return office?.profiles.find(({ id }) => id === office.profileId) ?? STANDARD_PROFILE;
}
