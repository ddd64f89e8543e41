import { unsavedOf } from '../../../ui/unsaved/keepers';
import { keptName } from './use-draft-session';

const UNSAVED =
  '这份文稿刚打的字还没有存上，这一步没有做，打的字都还在。等右下角显示“已保存”以后请再点一次。';

/** What was typed in a draft is in the store before its text is read there. Throws a Chinese `Error` where it could not be saved. */
export async function ensureSaved(draftId: string): Promise<void> {
  if (await unsavedOf(keptName(draftId))) throw new Error(UNSAVED);
}
