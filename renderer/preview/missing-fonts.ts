import { useEffect, useState } from 'react';
import type { LayoutProfile } from '#shared/gbt9704/profile';

/** English family names under which Windows knows a font as well. */
const ALIASES: Record<string, string> = {
  仿宋_GB2312: 'FangSong_GB2312',
  楷体_GB2312: 'KaiTi_GB2312',
  方正小标宋简体: 'FZXiaoBiaoSong-B05S',
  黑体: 'SimHei',
  宋体: 'SimSun',
  仿宋: 'FangSong',
  楷体: 'KaiTi',
};

const SIZE = 40;
/** Time after the pages were drawn before fonts are looked for, ms. */
const PAUSE = 300;

/** Which fonts this PC has, as far as it was asked; none is installed while the program runs. */
const known = new Map<string, boolean>();

/** What two characters look like in a family, as a value to compare. */
function picture(context: CanvasRenderingContext2D, family: string): string {
  context.clearRect(0, 0, SIZE * 2, SIZE * 2);
  context.font = `${SIZE}px ${family}`;
  context.fillText('政永', 0, SIZE);
  return context.getImageData(0, 0, SIZE * 2, SIZE * 2).data.join(',');
}

/**
 * True when this PC has the font: a missing family is drawn in the fallback named
 * after it, so it looks exactly like the fallback alone.
 */
function hasFont(name: string): boolean {
  const before = known.get(name);
  if (before !== undefined) return before;
  const canvas = document.createElement('canvas');
  canvas.width = SIZE * 2;
  canvas.height = SIZE * 2;
  const context = canvas.getContext?.('2d', { willReadFrequently: true });
  if (!context) return true;
  const fallback = picture(context, 'serif');
  const isThere = (family: string) =>
    picture(context, `${JSON.stringify(family)}, serif`) !== fallback;
  const alias = ALIASES[name];
  const found = isThere(name) || (alias !== undefined && isThere(alias));
  known.set(name, found);
  return found;
}

function namesOf({ fonts }: LayoutProfile): string[] {
  const { title, body, heading2, heading1, pageNumber } = fonts;
  return [...new Set([title, body, heading2, heading1, pageNumber])];
}

function missingOf(profile: LayoutProfile): string[] {
  return namesOf(profile).filter((name) => known.get(name) === false);
}

/**
 * Names of the profile's fonts that this PC lacks; [] until they have been looked
 * for. That waits until the pages stand and goes font by font: on a PC just
 * started, the first look for a font can take seconds.
 */
export function useMissingFonts(profile: LayoutProfile): string[] {
  const [missing, setMissing] = useState(() => missingOf(profile));
  useEffect(() => {
    const names = namesOf(profile).filter((name) => !known.has(name));
    let timer: ReturnType<typeof setTimeout> | undefined;
    const step = () => {
      const name = names.shift();
      if (name === undefined) {
        setMissing(missingOf(profile));
        return;
      }
      hasFont(name);
      timer = setTimeout(step);
    };
    if (names.length > 0) timer = setTimeout(step, PAUSE);
    else setMissing(missingOf(profile));
    return () => clearTimeout(timer);
  }, [profile]);
  return missing;
}
