/** What a sheet shows: the title, and the paragraphs that hold something. */
export interface Shown {
  title: string;
  body: string[];
}

export type Place = keyof Shown;

/** Words that stand somewhere in a place, and whether they must. */
interface Loose {
  place: Place;
  words: string;
  isSure: boolean;
}

const flat = ({ title, body }: Shown): string => [title, ...body].join('\n');
const textOf = (shown: Shown, place: Place): string =>
  place === 'title' ? shown.title : shown.body.join('\n');

/** One draft as whoever typed it knows it. */
export class Paper {
  title = '';
  body: string[] = [];
  /** Every state that an undo or redo may bring back. */
  private readonly seen = new Set<string>();
  /** Words that went in where the cursor was, which nobody had put anywhere. */
  private readonly loose: Loose[] = [];
  /** Steps were made between which nobody looked: what an undo brings back is not known. */
  isVague = false;
  /** What the screen shows was compared since the page was opened and since words went in anywhere. */
  isLookedAt = false;

  constructor(readonly id: string) {}

  /** Words at the end of a place; an undo may take back any last part of them. */
  append(place: Place, words: string): void {
    for (let length = 1; length <= words.length; length += 1) {
      const part = words.slice(0, length);
      this.note(
        place === 'title'
          ? { title: this.title + part, body: this.body }
          : {
              title: this.title,
              body: [...this.body.slice(0, -1), (this.body.at(-1) ?? '') + part],
            },
      );
    }
    if (place === 'title') this.title += words;
    else this.body = [...this.body.slice(0, -1), (this.body.at(-1) ?? '') + words];
  }

  /** Another paragraph below the last one. */
  newParagraph(): void {
    this.body = [...this.body.filter((one) => one !== ''), ''];
    this.note(this);
  }

  put(shown: Shown): void {
    this.title = shown.title;
    this.body = shown.body;
    this.note(this);
  }

  addLoose(place: Place, words: string, isSure: boolean): void {
    this.loose.push({ place, words, isSure });
    this.isVague = true;
    this.isLookedAt = false;
  }

  /** What is wrong with what is shown, '' for nothing; then it is known as it stands. */
  complaint(shown: Shown): string {
    const left: Shown = { title: shown.title, body: [...shown.body] };
    for (const { place, words, isSure } of this.loose) {
      const holds = textOf(left, place).includes(words);
      if (!holds && isSure)
        return `“${words}” went into the ${place}, which now says\n${textOf(shown, place)}`;
      if (place === 'title') left.title = left.title.replace(words, '');
      else left.body = left.body.map((one) => one.replace(words, ''));
    }
    const wanted = flat({ title: this.title, body: this.body.filter((one) => one !== '') });
    const found = flat({ title: left.title, body: left.body.filter((one) => one !== '') });
    if (wanted !== found) return `it should say\n${wanted}\nand says\n${flat(shown)}`;
    this.put(shown);
    this.loose.length = 0;
    this.isLookedAt = true;
    return '';
  }

  /** After an undo or redo: what is wrong, '' for nothing. */
  complaintOfUndo(shown: Shown): string {
    const state = flat({ title: shown.title, body: shown.body.filter((one) => one !== '') });
    if (!this.isVague && !this.seen.has(state))
      return `an undo brought back what never was:\n${flat(shown)}`;
    this.put(shown);
    return '';
  }

  /** The page is left; empty paragraphs at the end may be gone when it is shown again. */
  leave(): void {
    this.isLookedAt = false;
  }

  private note(shown: Shown): void {
    this.seen.add(flat({ title: shown.title, body: shown.body.filter((one) => one !== '') }));
  }
}
