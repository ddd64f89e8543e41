import { describe, expect, test } from 'vitest';
import { decode, encode } from '../../../build/standin/codec';

const over = (value: unknown): unknown => decode(encode(value));

describe('values between page and main process', () => {
  test.each([
    ['nothing', undefined],
    ['null', null],
    ['text with a lone surrogate', 'a\ud800b'],
    ['characters outside the basic plane', '𬭎䶮'],
    ['numbers that JSON lacks', [Number.NaN, Infinity, -Infinity, -0]],
    ['big integers', 2n ** 80n],
    ['dates, also broken ones', [new Date(0), new Date(Number.NaN)]],
    ['maps and sets', new Map<unknown, unknown>([[{ a: 1 }, new Set([undefined, 2])]])],
    ['bytes', new Uint8Array([0, 127, 255])],
    ['other arrays', [new Float64Array([1.5]), new Int16Array([-2]), new BigInt64Array([-3n])]],
    ['buffers', new Uint8Array([1, 2]).buffer],
    ['expressions', /a\/b/giu],
    ['an object that looks like a tag', { $: 'date', v: 1 }],
    ['holes of meaning', { a: undefined, b: [undefined] }],
  ])('%s', (_name, value) => {
    expect(over(value)).toStrictEqual(value);
  });

  test('a view on a part of a buffer carries that part only', () => {
    expect(over(new Uint8Array([1, 2, 3, 4]).subarray(1, 3))).toStrictEqual(new Uint8Array([2, 3]));
  });

  test('errors keep name and message', () => {
    const error = over(new TypeError('坏了')) as Error;
    expect([error.name, error.message]).toEqual(['TypeError', '坏了']);
  });

  test('circles and shared parts stay what they are', () => {
    const part = { n: 1 };
    const whole: Record<string, unknown> = { first: part, second: part };
    whole.self = whole;
    const copy = over(whole) as typeof whole;
    expect(copy.self).toBe(copy);
    expect(copy.first).toBe(copy.second);
  });

  test('circles inside maps, sets and arrays', () => {
    const list: unknown[] = [new Date(1)];
    list.push(new Map([['list', list]]), new Set([list]));
    const copy = over(list) as [Date, Map<string, unknown>, Set<unknown>];
    expect(copy[1].get('list')).toBe(copy);
    expect(copy[2].has(copy)).toBe(true);
  });

  test('a key named __proto__ poisons nothing', () => {
    const copy = over(JSON.parse('{"__proto__":{"bad":1}}')) as Record<string, unknown>;
    expect(copy.bad).toBeUndefined();
    expect(Object.hasOwn(copy, '__proto__')).toBe(true);
  });

  test.each([
    ['functions', () => 1],
    ['symbols', Symbol('x')],
    ['promises', Promise.resolve(1)],
  ])('%s are refused, as the structured clone algorithm does', (_name, value) => {
    expect(() => encode({ value })).toThrow(/could not be cloned/);
  });
});
