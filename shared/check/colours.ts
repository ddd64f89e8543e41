/** Red of any shade: the standard's own is one of print (6.2). `color`: six digits, or 'auto'. */
export function isRed(color: string): boolean {
  const [red = 0, green = 0, blue = 0] = (color.match(/[0-9a-f]{2}/gi) ?? []).map((two) =>
    Number.parseInt(two, 16),
  );
  return red >= 0xa0 && green <= 0x60 && blue <= 0x60;
}

/** 'auto' is black on paper. */
export const isBlack = (color: string): boolean => color === 'auto' || /^0{6}$/.test(color);
