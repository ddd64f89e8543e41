import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { type Printed, PrintedPages } from './PrintedPages';

/**
 * Keeps these pages ready for paper beside the screen while `act` prints them. One at a
 * time: throws while others are. Whatever `act` throws comes through; the pages are gone
 * afterwards in any case.
 */
export async function onPaper<T>(printed: Printed, act: () => Promise<T>): Promise<T> {
  if (document.querySelector('.printed')) {
    throw new Error('上一份还没有打印或导出完，这一份没有开始，内容没有改动。请等它完成再试。');
  }
  const host = document.createElement('div');
  host.className = 'printed';
  document.body.append(host);
  const root = createRoot(host);
  try {
    flushSync(() => root.render(<PrintedPages {...printed} />));
    // A chart draws itself a turn later.
    await new Promise((done) => setTimeout(done));
    // Paper is drawn at once and waits for no font that the screen has not needed yet.
    await document.fonts?.load("16px 'paged-latin'", 'A1').catch(() => undefined);
    return await act();
  } finally {
    root.unmount();
    host.remove();
  }
}
