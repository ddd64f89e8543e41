import type { LayoutProfile } from '../gbt9704/profile';
import type { Face } from './print-plan';

/** The product name of each face in a profile. */
export function fontName(face: Face, profile: LayoutProfile): string {
  const { fonts } = profile;
  return { text: fonts.body, hei: fonts.heading1, kai: fonts.heading2, title: fonts.title }[face];
}
