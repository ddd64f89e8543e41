import { store } from '../active';

/** Who registered a matter's step last, else who declared the office; '' when nobody is known. */
export async function lastRegistrar(): Promise<string> {
  const last = await store().matterEvents.orderBy('id').last();
  if (last?.registeredBy) return last.registeredBy;
  return (await store().settings.get('office'))?.declaredBy ?? '';
}
