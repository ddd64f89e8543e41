/** Protections of the program, each with the tests that hold it: taken out, one of them must go red. */
export interface Guard {
  /** Area and name, as `npm run test:guards -- AREA` chooses by their beginning. */
  id: string;
  file: string;
  /** The piece of source that is the guard; it is there exactly once. */
  find: string;
  /** What stands there when the guard is taken out: source that still compiles. */
  put: string;
  /** The tests that must see that the guard is gone. */
  held: HeldBy;
}

export interface HeldBy {
  /** A unit test, or a spec of the built program. */
  file: string;
  /** Beginning of the names of those tests in it that see the guard; all of them by default. */
  only?: string;
}

/**
 * Makes guards whose ids begin alike: the rest of the id, the file, what is taken out and what
 * stands there then, the tests that see it. With `folder`, the unit test in it by its bare name.
 */
export function guardsOf(beginning: string, folder?: string) {
  return (
    id: string,
    file: string,
    [find, put]: [find: string, put: string],
    [held, only]: [held: string, only?: string],
  ): Guard => ({
    id: beginning + id,
    file,
    find,
    put,
    held: {
      file: folder === undefined ? held : `${folder}${held}.test.ts`,
      ...(only !== undefined && { only }),
    },
  });
}

/** The source without the guard. Throws when the guard is not there exactly once. */
export function takeOut(guard: Guard, source: string): string {
  const times = source.split(guard.find).length - 1;
  if (times !== 1)
    throw new Error(`${guard.id}: what to take out is ${times} times in ${guard.file}`);
  // Not replace(): the text may hold what that takes for a pattern.
  return source.split(guard.find).join(guard.put);
}

export const isSpec = ({ file }: HeldBy): boolean => file.endsWith('.spec.ts');
