/** What the program turns off in Electron's Chromium (`disable-features`), with commas; the stand-in's goes without it too. */
export function featuresOff(switches: readonly string[]): string {
  const name = 'disable-features=';
  return switches.find((one) => one.startsWith(name))?.slice(name.length) ?? '';
}
