import { type IParagraphOptions, Paragraph } from 'docx';
import { exact, LOWEST_PITCH, STYLE } from './styles';

/** An empty paragraph of some height, twips; no lower than Word lets one be. */
export function gap(
  height: number,
  { breakBefore = false, border }: { breakBefore?: boolean } & Pick<IParagraphOptions, 'border'>,
): Paragraph {
  return new Paragraph({
    style: STYLE.flush,
    spacing: exact(Math.max(height, LOWEST_PITCH)),
    ...(border ? { border } : {}),
    ...(breakBefore ? { pageBreakBefore: true } : {}),
  });
}

/** A paragraph that only has to be there. */
export const lowest = (breakBefore = false): Paragraph => gap(0, { breakBefore });
