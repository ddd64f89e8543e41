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

/** What the browser put into a box, as its events said. */
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
    document.addEventListener(
      'input',
      (event) => {
        const { data, target } = event as InputEvent;
        const box = target as HTMLElement;
        const place = box.closest<HTMLElement>('[data-place]')?.dataset.place;
        if (data) heard.push({ place: place ?? box.getAttribute('aria-label') ?? '', words: data });
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
