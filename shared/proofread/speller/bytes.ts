/** Reads what `build/speller/bytes.ts` wrote. Throws RangeError at the end of the bytes. */
export class Reader {
  private at = 0;

  constructor(private readonly source: Uint8Array) {}

  byte(): number {
    const value = this.source[this.at];
    if (value === undefined) throw new RangeError('the speller’s model ends too early');
    this.at += 1;
    return value;
  }

  /** An unsigned number below 2^31, seven bits to a byte, the lowest first. */
  number(): number {
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = this.byte();
      value |= (byte & 0x7f) << shift;
      if (byte < 0x80) return value;
      if (shift > 28) throw new RangeError('a number in the speller’s model is too long');
    }
  }

  /** `count` numbers as `number` reads one, given one after the other; for many of them. */
  numbers(count: number, found: (index: number, value: number) => void): void {
    const { source } = this;
    let at = this.at;
    for (let index = 0; index < count; index += 1) {
      let byte = source[at++] as number;
      let value = byte & 0x7f;
      for (let shift = 7; byte >= 0x80; shift += 7) {
        byte = source[at++] as number;
        if (shift > 28) throw new RangeError('a number in the speller’s model is too long');
        value |= (byte & 0x7f) << shift;
      }
      if (at > source.length) throw new RangeError('the speller’s model ends too early');
      found(index, value);
    }
    this.at = at;
  }

  /** `count` bytes as they lie there. */
  slice(count: number): Uint8Array {
    const end = this.at + count;
    if (end > this.source.length) throw new RangeError('the speller’s model ends too early');
    const part = this.source.subarray(this.at, end);
    this.at = end;
    return part;
  }

  /** `count` numbers below 65,536: all low bytes, then all high bytes. */
  pairs(count: number): Uint16Array {
    const low = this.slice(count);
    const high = this.slice(count);
    const values = new Uint16Array(count);
    for (let at = 0; at < count; at += 1) {
      values[at] = (low[at] as number) | ((high[at] as number) << 8);
    }
    return values;
  }
}
