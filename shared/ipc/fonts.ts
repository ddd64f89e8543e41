import * as z from 'zod/mini';

/** A font, by any of its names, and the characters that a paper sets in it. */
export const FontQuestion = z.object({
  name: z.string().check(z.maxLength(100)),
  text: z.string().check(z.maxLength(50_000)),
});
export type FontQuestion = z.infer<typeof FontQuestion>;

export const FontAnswer = z.object({
  name: z.string(),
  isHere: z.boolean(),
  /** Characters of the text that the font does not draw, each once; '' where it is not here. */
  lacks: z.string(),
});
export type FontAnswer = z.infer<typeof FontAnswer>;

/** Channels about the fonts of this PC. */
export const FONT_CHANNELS = {
  /** Which of these fonts are installed, and which characters each lacks. */
  'fonts:check': {
    request: z.object({ fonts: z.array(FontQuestion).check(z.maxLength(12)) }),
    response: z.object({ fonts: z.array(FontAnswer) }),
  },
} as const;
