/** Twips of the sheet as a length on the screen. */
export function u(twips: number): string {
  return `calc(var(--twip) * ${Math.round(twips * 100) / 100})`;
}
