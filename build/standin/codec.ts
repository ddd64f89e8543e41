/**
 * Values on their way between page and main process, as text. What the
 * structured clone algorithm carries for Electron's IPC crosses here too:
 * undefined, dates, maps, sets, typed arrays, big integers, errors, cycles.
 * Functions and symbols are refused with the message Chromium gives.
 */

interface Tagged {
  $: string;
  v?: unknown;
}

type TypedArray =
  | Uint8Array
  | Int8Array
  | Uint8ClampedArray
  | Int16Array
  | Uint16Array
  | Int32Array
  | Uint32Array
  | Float32Array
  | Float64Array
  | BigInt64Array
  | BigUint64Array;

const ARRAYS: Record<string, new (buffer: ArrayBuffer) => TypedArray> = {
  Uint8Array,
  Int8Array,
  Uint8ClampedArray,
  Int16Array,
  Uint16Array,
  Int32Array,
  Uint32Array,
  Float32Array,
  Float64Array,
  BigInt64Array,
  BigUint64Array,
};

export function encode(value: unknown): string {
  return JSON.stringify(pack(value, new Map()));
}

export function decode(text: string): unknown {
  return unpack(JSON.parse(text) as unknown, []);
}

function refuse(value: unknown): never {
  const error = new Error(`${String(value)} could not be cloned.`);
  error.name = 'DataCloneError';
  throw error;
}

function packNumber(value: number): unknown {
  if (Number.isFinite(value) && !Object.is(value, -0)) return value;
  return { $: 'number', v: Object.is(value, -0) ? '-0' : String(value) };
}

function pack(value: unknown, seen: Map<object, number>): unknown {
  switch (typeof value) {
    case 'string':
    case 'boolean':
      return value;
    case 'number':
      return packNumber(value);
    case 'undefined':
      return { $: 'undefined' };
    case 'bigint':
      return { $: 'bigint', v: value.toString() };
    case 'object':
      return value === null ? null : packObject(value, seen);
    default:
      return refuse(value);
  }
}

function packObject(value: object, seen: Map<object, number>): unknown {
  const before = seen.get(value);
  if (before !== undefined) return { $: 'ref', v: before };
  seen.set(value, seen.size);
  if (Array.isArray(value)) return value.map((item) => pack(item, seen));
  if (value instanceof Date) return { $: 'date', v: packNumber(value.getTime()) };
  if (value instanceof Map) {
    return { $: 'map', v: [...value].map(([k, v]) => [pack(k, seen), pack(v, seen)]) };
  }
  if (value instanceof Set) return { $: 'set', v: [...value].map((item) => pack(item, seen)) };
  if (value instanceof RegExp) return { $: 'regexp', v: [value.source, value.flags] };
  if (value instanceof Error) {
    return {
      $: 'error',
      v: { name: value.name, message: value.message, stack: value.stack ?? '' },
    };
  }
  if (value instanceof ArrayBuffer) return { $: 'buffer', v: toBase64(new Uint8Array(value)) };
  if (ArrayBuffer.isView(value)) return packView(value);
  if (typeof Promise !== 'undefined' && value instanceof Promise) return refuse('#<Promise>');
  return { $: 'object', v: Object.entries(value).map(([k, v]) => [k, pack(v, seen)]) };
}

function packView(view: ArrayBufferView): Tagged {
  const bytes = new Uint8Array(view.buffer, view.byteOffset, view.byteLength);
  const name =
    Object.keys(ARRAYS).find((key) => view instanceof (ARRAYS[key] as never)) ?? 'DataView';
  return { $: name, v: toBase64(bytes) };
}

function unpack(value: unknown, seen: unknown[]): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) {
    const list: unknown[] = [];
    seen.push(list);
    for (const item of value) list.push(unpack(item, seen));
    return list;
  }
  return unpackTagged(value as Tagged, seen);
}

function unpackTagged({ $: tag, v }: Tagged, seen: unknown[]): unknown {
  if (tag === 'undefined') return undefined;
  if (tag === 'number') return Number(v);
  if (tag === 'bigint') return BigInt(v as string);
  if (tag === 'ref') return seen[v as number];
  if (tag === 'object') return unpackEntries(v as [string, unknown][], seen);
  if (tag === 'map' || tag === 'set') return unpackCollection(tag, v as unknown[], seen);
  const made = unpackLeaf(tag, v);
  seen.push(made);
  return made;
}

function unpackEntries(entries: [string, unknown][], seen: unknown[]): unknown {
  const made: Record<string, unknown> = {};
  seen.push(made);
  for (const [key, item] of entries) {
    // defineProperty, so that a key '__proto__' stays an ordinary key.
    Object.defineProperty(made, key, {
      value: unpack(item, seen),
      enumerable: true,
      configurable: true,
      writable: true,
    });
  }
  return made;
}

function unpackCollection(tag: string, items: unknown[], seen: unknown[]): unknown {
  if (tag === 'set') {
    const made = new Set<unknown>();
    seen.push(made);
    for (const item of items) made.add(unpack(item, seen));
    return made;
  }
  const made = new Map<unknown, unknown>();
  seen.push(made);
  for (const [k, v] of items as [unknown, unknown][]) made.set(unpack(k, seen), unpack(v, seen));
  return made;
}

function unpackLeaf(tag: string, v: unknown): unknown {
  if (tag === 'date') return new Date(typeof v === 'number' ? v : Number.NaN);
  if (tag === 'regexp') return new RegExp(...(v as [string, string]));
  if (tag === 'error') {
    const { name, message, stack } = v as { name: string; message: string; stack: string };
    const error = new Error(message);
    error.name = name;
    error.stack = stack;
    return error;
  }
  const { buffer } = fromBase64(v as string);
  if (tag === 'buffer') return buffer;
  const Kind = ARRAYS[tag];
  return Kind === undefined ? new DataView(buffer) : new Kind(buffer);
}

interface Base64Bytes {
  toBase64?: () => string;
}
interface Base64Class {
  fromBase64?: (text: string) => Uint8Array<ArrayBuffer>;
}

function toBase64(bytes: Uint8Array): string {
  if (typeof Buffer !== 'undefined') {
    return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('base64');
  }
  const native = bytes as Base64Bytes;
  if (native.toBase64 !== undefined) return native.toBase64();
  let binary = '';
  for (let i = 0; i < bytes.length; i += 0x8000) {
    binary += String.fromCharCode(...bytes.subarray(i, i + 0x8000));
  }
  return btoa(binary);
}

function fromBase64(text: string): Uint8Array<ArrayBuffer> {
  const native = Uint8Array as Base64Class;
  if (native.fromBase64 !== undefined) return native.fromBase64(text);
  if (typeof Buffer !== 'undefined') return new Uint8Array(Buffer.from(text, 'base64'));
  return Uint8Array.from(atob(text), (char) => char.charCodeAt(0));
}
