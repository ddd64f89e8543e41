import type { Page } from 'playwright-core';
import { Random } from '../../../protocol/support/random';
import type { Desk, LaunchedApp } from '../index';
import { acknowledged } from '../proceedings';
import type { Paper, Shown } from './paper';
import { heardOn, listen, sheetOf } from './sheet';

/** How long the screen may take to show what it must, ms. */
const PATIENCE = 8000;
/** Pauses of somebody in a hurry, of somebody who thinks, and none, ms. */
const PAUSES = [0, 0, 0, 0, 10, 40, 120, 300, 650, 1000];
/** Wide enough for the list of drafts to stand beside a draft. */
export const WINDOW = { width: 1600, height: 900 };
const DIGITS = [...'零壹贰叁肆伍陆柒捌玖'];

export type Room = '首页' | '办文' | '办会' | '办事' | '收发文' | '统计' | '名录' | '设置';

/** The screen and what was typed part. */
export class Parted extends Error {}

/** The program and the memory of whoever uses it. */
export class Walk {
  readonly papers: Paper[] = [];
  /** The draft that 办文 has open. */
  open: Paper | null = null;
  room: Room = '首页';
  /** What was said, an entry of the meeting's record each. */
  readonly entries: string[] = [];
  /** What stands in fields that are saved as they are typed, by name. */
  readonly fields = new Map<string, string>();
  random = new Random(0);
  private written = 0;

  constructor(
    readonly desk: Desk,
    public app: LaunchedApp,
  ) {}

  get page(): Page {
    return this.app.page;
  }

  /** Words that were never typed before, by keys or in one piece. */
  words(): string {
    this.written += 1;
    const number = [...String(this.written)].map(Number);
    return this.random.below(2) === 0
      ? `始${number.map((digit) => DIGITS[digit]).join('')}止`
      : `x${number.map((digit) => 'abcdefghij'[digit]).join('')}z`;
  }

  /** One of two texts goes in by keys, the other as an input method gives it. */
  async type(words: string): Promise<void> {
    if (/^[a-z]/.test(words)) await this.page.keyboard.type(words);
    else await this.page.keyboard.insertText(words);
  }

  async rest(): Promise<void> {
    const pause = this.random.pick(PAUSES);
    if (pause > 0) await this.page.waitForTimeout(pause);
  }

  /** Waits until nothing is wrong any more. Throws `Parted` with what still is. */
  readonly settle = async (complaint: () => Promise<string>): Promise<void> => {
    const limit = Date.now() + PATIENCE;
    for (;;) {
      const said = await complaint();
      if (said === '') return;
      if (Date.now() > limit) throw new Parted(said);
      await this.page.waitForTimeout(50);
    }
  };

  /** The sheet in sight says what it must. */
  async look(): Promise<void> {
    const { open } = this;
    if (open === null || this.room !== '办文') return;
    await this.settle(async () => {
      const shown = await sheetOf(this.page);
      return shown === null ? 'no sheet is shown' : open.complaint(shown);
    });
  }

  /** The sheet in sight, as soon as there is one. */
  async shown(): Promise<Shown> {
    let shown: Shown | null = null;
    await this.settle(async () => {
      shown = await sheetOf(this.page);
      return shown === null ? 'no sheet is shown' : '';
    });
    return shown ?? { title: '', body: [] };
  }

  /** What went into some box since the last time is known to stand there. */
  async hear(): Promise<void> {
    for (const { place, words } of await heardOn(this.page)) {
      if (place === 'title' || place === 'body') this.open?.addLoose(place, words, true);
      else throw new Parted(`“${words}” went into ${place}`);
    }
  }

  /** What was heard is known already. */
  async forgetHeard(): Promise<void> {
    await heardOn(this.page);
  }

  /** Goes into a room, by its key or a click. */
  async goTo(room: Room): Promise<void> {
    const rooms: Room[] = ['首页', '办文', '办会', '办事', '收发文', '统计', '名录', '设置'];
    // In the record these keys are those of its items.
    if (this.room !== '办会' && this.random.below(2) === 0)
      await this.page.keyboard.press(`Alt+${rooms.indexOf(room) + 1}`);
    else await this.page.getByRole('navigation').getByRole('button', { name: room }).click();
    if (room !== this.room) this.open?.leave();
    this.room = room;
  }

  async saved(): Promise<void> {
    await acknowledged(this.page);
  }

  /** Ends the program, by its closing button or the power, and starts it again. */
  async startAgain(way: 'close' | 'kill'): Promise<void> {
    if (way === 'kill') {
      await this.saved();
      await this.app.kill();
    } else await this.app.close();
    this.open?.leave();
    this.app = await this.desk.launch({ viewport: WINDOW });
    await this.begin();
    this.room = '首页';
    this.open = null;
  }

  /** The page is up: from here on it is listened to, and rooms take their time to load. */
  async begin(): Promise<void> {
    const { page } = this;
    page.setDefaultTimeout(10_000);
    await page.getByRole('navigation').getByRole('button', { name: '办文' }).waitFor();
    await listen(page);
    await page.route(/\/assets\/.*\.js$/, async (route) => {
      await new Promise((done) => setTimeout(done, this.random.pick(PAUSES)));
      await route.fallback();
    });
  }
}
