import type { Page } from 'playwright-core';
import type { Shown } from './paper';

/** What the sheet in sight shows; null where there is none. */
export function sheetOf(page: Page): Promise<Shown | null> {
  return page.evaluate(() => {
    const inSight = (selector: string) =>
      [...document.querySelectorAll<HTMLElement>(selector)].find((one) => one.offsetParent);
    const title = inSight('textarea[data-place="title"]') as HTMLTextAreaElement | undefined;
    const body = inSight('[data-place="body"] .ProseMirror');
    if (!title || !body) return null;
    const paragraphs = [...body.children].map((one) => one.textContent ?? '');
    return { title: title.value, body: paragraphs };
  });
}

/** What the browser put into a box, or the text itself for a plain key, as their events said. */
export interface Heard {
  place: string;
  words: string;
}

interface Ears {
  heard?: Heard[];
}

/** From now on every word that goes into any box is noted down. Once for each page. */
export async function listen(page: Page): Promise<void> {
  await page.evaluate(() => {
    const heard: { place: string; words: string }[] = [];
    Object.assign(window, { heard });
    // The text writes a plain key itself: the browser then tells of no input.
    let key: { place: string; words: string } | null = null;
    document.addEventListener(
      'keypress',
      ({ key: words, target }) => {
        key = null;
        if (words.length !== 1 || !(target as HTMLElement).closest('[data-place="body"]')) return;
        key = { place: 'body', words };
        heard.push(key);
      },
      true,
    );
    document.addEventListener(
      'input',
      (event) => {
        const { data, target } = event as InputEvent;
        const box = target as HTMLElement;
        const place = box.closest<HTMLElement>('[data-place]')?.dataset.place;
        const isTold = key !== null && key.place === place && key.words === data;
        key = null;
        if (data && !isTold)
          heard.push({ place: place ?? box.getAttribute('aria-label') ?? '', words: data });
      },
      true,
    );
  });
}

/** What went in since this was asked last, neighbours of one place joined. */
export async function heardOn(page: Page): Promise<Heard[]> {
  const all = await page.evaluate(() => (window as Ears).heard?.splice(0) ?? []);
  const joined: Heard[] = [];
  for (const one of all) {
    const last = joined.at(-1);
    if (last?.place === one.place) last.words += one.words;
    else joined.push({ ...one });
  }
  return joined;
}
