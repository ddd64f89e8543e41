/** Grows as it is written to; the counterpart of `shared/proofread/speller/bytes.ts`. */
export class Writer {
  private readonly parts: number[] = [];

  byte(value: number): void {
    this.parts.push(value & 0xff);
  }

  /** An unsigned number below 2^31, seven bits to a byte, the lowest first. */
  number(value: number): void {
    let rest = value;
    while (rest > 0x7f) {
      this.parts.push((rest & 0x7f) | 0x80);
      rest >>>= 7;
    }
    this.parts.push(rest);
  }

  /** Numbers below 65,536 as one stream of low bytes and one of high bytes: they pack better apart. */
  pairs(values: readonly number[]): void {
    for (const value of values) this.byte(value);
    for (const value of values) this.byte(value >> 8);
  }

  bytes(): Uint8Array {
    return Uint8Array.from(this.parts);
  }
}
