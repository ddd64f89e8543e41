/** Names by number and numbers by name: tens of thousands of records are counted by a number at every key. */
export class Names {
  private readonly numbers = new Map<string, number>();
  private readonly names: string[] = [];

  /** The number of a name, a new one where it has none. */
  numberOf(name: string): number {
    const known = this.numbers.get(name);
    if (known !== undefined) return known;
    this.numbers.set(name, this.names.length);
    return this.names.push(name) - 1;
  }

  /** The name as it was first told of: one text for all who bear it. */
  same(name: string): string {
    return this.nameOf(this.numberOf(name));
  }

  nameOf(number: number): string {
    return this.names[number] ?? '';
  }
}
