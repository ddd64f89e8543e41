import { useLiveQuery } from 'dexie-react-hooks';
import { type MemberSheets, memberSheets } from '#shared/compose/matters/papers/member-sheets';
import type { RenderOptions } from '#shared/gbt9704/profile';
import { store } from '../active';
import { matterFacts } from './matter-papers';

export interface SheetsToPrint extends MemberSheets {
  options: RenderOptions;
}

/** 委员告知单 of everybody who voiced one of these opinions; null before first start. */
export async function sheetsOf(opinionIds: readonly string[]): Promise<SheetsToPrint | null> {
  const opinions = await store().opinions.bulkGet([...opinionIds]);
  const meetings = await store().meetings.bulkGet(opinions.map((one) => one?.meetingId ?? ''));
  const facts = await matterFacts({ matterIds: [], opinionIds, about: '' });
  if (!facts) return null;
  const titles = new Map(opinionIds.map((id, at) => [id, meetings[at]?.title ?? '']));
  const isSample = facts.opinions.every(({ matter }) => matter?.sample === 1);
  return {
    ...memberSheets({ ...facts, meetings: titles }),
    options: { profile: facts.profile, sample: facts.opinions.length > 0 && isSample },
  };
}

/** undefined while loading. */
export function useSheets(opinionIds: readonly string[]): SheetsToPrint | null | undefined {
  const key = opinionIds.join();
  return useLiveQuery(() => sheetsOf(key === '' ? [] : key.split(',')), [key]);
}
