import { v7 as newId } from 'uuid';
import type { KeptFile } from '#shared/model/attachment';
import { store } from '../active';

/** Puts a template on the list; one of the same name is replaced by it. Answers whether there was one. */
export function addTemplate(file: KeptFile, placeholders: readonly string[]): Promise<boolean> {
  const { templates } = store();
  return store().transaction('rw', templates, async () => {
    const same = (await templates.toArray()).find(({ name }) => name === file.name);
    await templates.put({
      id: same?.id ?? newId(),
      ...file,
      placeholders: [...placeholders],
      addedAt: new Date().toISOString(),
    });
    return same !== undefined;
  });
}

/** Off the list. The file itself stays in the data folder: restore points may name it. */
export async function removeTemplate(id: string): Promise<void> {
  await store().templates.delete(id);
}
