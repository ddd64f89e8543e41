import { BorderStyle } from 'docx';

const NONE = { style: BorderStyle.NONE, size: 0, color: 'auto' };

/** Of a table that only places what lies in it. */
export const NO_BORDERS = {
  top: NONE,
  bottom: NONE,
  left: NONE,
  right: NONE,
  insideHorizontal: NONE,
  insideVertical: NONE,
};
