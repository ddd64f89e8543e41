export interface Later<T> {
  promise: Promise<T>;
  resolve(value: T): void;
  reject(reason: unknown): void;
}

/** A promise and the ways to settle it; Node 20 has no Promise.withResolvers. */
export function later<T>(): Later<T> {
  let settle: Omit<Later<T>, 'promise'> | undefined;
  const promise = new Promise<T>((resolve, reject) => {
    settle = { resolve: resolve as (value: T) => void, reject };
  });
  return { promise, ...(settle as Omit<Later<T>, 'promise'>) };
}
