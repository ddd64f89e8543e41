import type { Response } from '#shared/ipc';
import { call } from '../../data/desktop';
import type { Printed } from './PrintedPages';

/** The drawing of pages is loaded when the first of them leaves. */
const ready = () => import('./on-paper');

/** Sends the pages to a printer; what became of it, in Chinese. Throws with a sentence for the clerk. */
export async function printPages(printed: Printed): Promise<string> {
  const { onPaper } = await ready();
  const { became } = await onPaper(printed, () =>
    call('paper:print', { documents: [...printed.documents] }),
  );
  return became === 'printed' ? '已交给打印机。' : '没有打印：已取消，内容没有改动。';
}

/** Writes the pages as a PDF file where the clerk says; `suggestedName` without ending. Throws likewise. */
export async function savePdf(
  printed: Printed,
  suggestedName: string,
): Promise<Response<'paper:pdf'>> {
  const { onPaper } = await ready();
  return onPaper(printed, () =>
    call('paper:pdf', { documents: [...printed.documents], suggestedName }),
  );
}
