/**
 * contextBridge without a second world: what a preload exposes is copied deep,
 * its functions are wrapped so that only copies of values pass through, and
 * the result is frozen, as a page sees it in Electron.
 */
export function exposeInMainWorld(key: string, api: unknown): void {
  if (Object.hasOwn(window, key)) {
    throw new Error(
      `Cannot bind an API on top of an existing property on the window object (${key})`,
    );
  }
  Object.defineProperty(window, key, {
    value: pass(api, new Map()),
    enumerable: true,
    configurable: false,
    writable: false,
  });
}

type AnyFunction = (...args: unknown[]) => unknown;

function pass(value: unknown, seen: Map<object, unknown>): unknown {
  if (typeof value === 'function') return wrap(value as AnyFunction);
  if (typeof value === 'symbol')
    throw new TypeError('Symbols cannot be sent over the context bridge');
  if (typeof value !== 'object' || value === null) return value;
  const before = seen.get(value);
  if (before !== undefined) return before;
  if (value instanceof Promise) return value.then((result) => pass(result, new Map()), rejected);
  if (value instanceof Error) return plainError(value);
  if (Array.isArray(value)) {
    const list: unknown[] = [];
    seen.set(value, list);
    for (const item of value) list.push(pass(item, seen));
    return Object.freeze(list);
  }
  const prototype: unknown = Object.getPrototypeOf(value);
  if (prototype !== Object.prototype && prototype !== null) return structuredClone(value);
  const copy: Record<string, unknown> = {};
  seen.set(value, copy);
  for (const [name, item] of Object.entries(value)) copy[name] = pass(item, seen);
  return Object.freeze(copy);
}

function plainError(error: Error): Error {
  // Only the message crosses in Electron: own properties of an error are lost.
  return new Error(error.message);
}

function rejected(reason: unknown): never {
  throw reason instanceof Error ? plainError(reason) : reason;
}

/** Arguments and results are thawed copies: the page may change what it was given. */
function wrap(run: AnyFunction): AnyFunction {
  return (...args) => {
    try {
      return thaw(run(...args.map(thaw)));
    } catch (error) {
      return rejected(error);
    }
  };
}

function thaw(value: unknown): unknown {
  if (typeof value === 'function') return wrap(value as AnyFunction);
  if (value instanceof Promise) return value.then(thaw, rejected);
  if (typeof value !== 'object' || value === null) return value;
  if (hasFunction(value)) return pass(value, new Map());
  return structuredClone(value);
}

function hasFunction(value: object): boolean {
  return Object.values(value).some((item) => typeof item === 'function');
}
