import { pinyin } from 'pinyin-pro';
import { nameForm } from './name-form';
import { wordsOf } from './name-words';

/** Readings of each character of a name, letters a–z without tones; a character without one stands for itself. */
export type NameKeys = readonly (readonly string[])[];

const readings = new Map<string, readonly string[]>();

/** All readings of one character: 单 is dan, shan and chan, so that a surname is found as people say it. */
function readingsOf(character: string): readonly string[] {
  const known = readings.get(character);
  if (known) return known;
  const all = [
    ...pinyin(character, { multiple: true, type: 'array', toneType: 'none', v: true }),
    ...pinyin(character, { surname: 'head', type: 'array', toneType: 'none', v: true }),
  ].map((one) => one.toLowerCase());
  // 吕 is typed lv on a keyboard and lyu on a passport; lu is what many try first.
  const umlauts = all.flatMap((one) =>
    /^[ln]v/.test(one) ? [one.replace('v', 'u'), one.replace('v', 'yu')] : [],
  );
  const found = [...new Set([...all, ...umlauts])];
  readings.set(character, found);
  return found;
}

/** Surnames of two characters are read otherwise than each alone: 万俟 moqi, 尉迟 yuchi. */
function surnameReadings(name: string): string[] {
  const head = [...name].slice(0, 2).join('');
  return pinyin(head, { surname: 'head', type: 'array', toneType: 'none', v: true });
}

/** The keys by which a name is found, of the characters of its form: a dot has none. Costs some microseconds a name once its characters are known. */
export function keysOfName(written: string): NameKeys {
  const name = nameForm(written);
  const characters = [...name];
  const keys = characters.map(readingsOf);
  if (characters.length < 3) return keys;
  const surname = surnameReadings(name);
  return keys.map((key, index) => {
    const reading = index < 2 ? surname[index] : undefined;
    return reading === undefined || key.includes(reading) ? key : [...key, reading];
  });
}

/** Readings of each character of a text as it is read where it stands: 调查 diaocha. */
function readInPlace(text: string): string[] {
  return pinyin(text, { type: 'array', toneType: 'none', v: true }).map((one) => one.toLowerCase());
}

/**
 * The keys by which a unit is found. Unlike a person's name it is made of words that have one
 * reading each: 信 is xin in 工信局 and never shen. Each character counts as it is read in the
 * whole name, in its own word (长江 behind 市), and by itself, and as a surname, which places
 * are called by as well (曾都区).
 */
export function keysOfUnitName(written: string): NameKeys {
  const name = nameForm(written);
  const [whole, words] = [readInPlace(name), wordsOf(name).flatMap(readInPlace)];
  return [...name].map((character, at) => {
    const alone = pinyin(character, { type: 'array', toneType: 'none', v: true });
    const surname = pinyin(character, {
      surname: 'head',
      type: 'array',
      toneType: 'none',
      v: true,
    });
    const all = [whole[at], words[at], ...alone, ...surname].filter((one) => one !== undefined);
    return [...new Set(all.map((one) => one.toLowerCase()))];
  });
}
