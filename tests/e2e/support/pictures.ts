import { copyFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';

/** HUIYIN_PICTURES=folder keeps pictures of what a spec passes through; '' for none. */
export const PICTURES = process.env.HUIYIN_PICTURES ?? '';

/** Keeps a picture of the page, where they are wanted. */
export async function shot(page: Page, name: string): Promise<void> {
  if (PICTURES) await page.screenshot({ path: path.join(PICTURES, `${name}.png`) });
}

/** Keeps a copy of a file, where pictures are wanted. */
export function keepFile(file: string, name: string): void {
  if (PICTURES) copyFileSync(file, path.join(PICTURES, name));
}
