import type { Position } from '#shared/model/history';
import { CrashDisk, LOSSES } from '../../electron/persistence/crash-disk';
import { meets, type Trouble, troubles } from './aftermath';
import { Browser } from './browser';
import { complaintOfKept, complaintOfSides } from './expect';
import { EMPTY, Known } from './known';
import { type Content, difference, isSame, newest, Version } from './lineage';
import { look, offeredPoints, pointsOf, type Seen } from './look';
import { Machine, type Saved, ticks } from './machine';
import { type Change, changed, placesOf, write } from './office';
import type { Page } from './page';
import { Random } from './random';
import { FOLDER } from './story';

/** A copy of the data folder that somebody put away, and what it holds. */
interface Backup {
  disk: CrashDisk;
  version: Version;
}

/**
 * One office through a random sequence of days, cuts, copies, restores and purges, beside a
 * model that knows what was acknowledged: which version the store, the store of a second
 * PC and the folder hold. Throws an `Error` that names the step where they part.
 */
export class Walk extends Known {
  private readonly random: Random;
  private readonly done: string[] = [];
  private saved: Saved;
  private otherPc = { browser: new Browser(), name: 'pc-b' };
  private readonly backups: Backup[] = [];
  cuts = 0;

  /** `asks`: before a purge somebody is asked, and reads for a while, or cancels first. */
  constructor(
    readonly seed: number,
    private readonly asks = false,
  ) {
    super();
    this.random = new Random(seed);
    this.saved = {
      disk: new CrashDisk(),
      browser: new Browser(),
      settings: {
        pc: 'pc-a',
        folder: FOLDER,
        now: Date.parse('2026-03-02T02:00:00Z'),
        journalId: '',
        left: null,
        tailBytes: 4000,
      },
    };
  }

  /** So many steps, each from a start to the machine being off. */
  async go(steps: number): Promise<void> {
    for (let step = 0; step < steps; step += 1) {
      const name = this.random.pick(STEPS);
      this.done.push(name);
      try {
        await this[name]();
      } catch (error) {
        const told = error instanceof Error ? error.message : String(error);
        throw new Error(`seed ${this.seed}, ${this.done.join(' → ')}: ${told}`, { cause: error });
      }
    }
  }

  /** Some writes, each acknowledged; in a third of the cases the power goes on the way. */
  async work(): Promise<void> {
    await this.running(async (machine, allowed) => {
      const count = 1 + this.random.below(3);
      for (let at = 0; at < count; at += 1) {
        const change = this.change();
        const before = allowed.at(-1) ?? EMPTY;
        const next = new Version(`w${this.written}`, changed(before.content, change), before);
        allowed.push(next);
        const page = machine.page;
        if (page === null) return;
        await write(page.store(), change);
        if ((await page.flush()) && !machine.power.isOut) allowed.splice(0, allowed.length - 1);
      }
    });
  }

  /** Written while the folder's disk is full, and the window closed; the store alone has it. */
  async workOnFullDisk(): Promise<void> {
    const machine = await this.started();
    machine.power.failing = (operation) => (operation === 'write' ? 'ENOSPC' : null);
    const change = this.change();
    const before = this.folder;
    const { page } = machine;
    if (page === null) return;
    await write(page.store(), change);
    if (await page.flush()) throw new Error('the disk was not full');
    this.saved = await machine.end();
    this.store = new Version(`w${this.written}`, changed(before.content, change), before);
  }

  async copyFolder(): Promise<void> {
    this.backups.push({ disk: this.saved.disk.fork().unlock(), version: this.folder });
  }

  async putBack(): Promise<void> {
    if (this.backups.length === 0) return;
    const { disk, version } = this.random.pick(this.backups);
    const { store } = this;
    this.saved = { ...this.saved, disk: disk.fork() };
    this.folder = version;
    // What came back with the folder came from outside.
    const bytes = disk.everything().toString('utf8');
    this.purged = this.purged.filter((word) => !bytes.includes(word));
    await this.start();
    // Filled from the store, the journal is one number further on than the store was.
    if (this.folder === store && store !== version) this.goOn();
  }

  async loseStore(): Promise<void> {
    this.saved = { ...this.saved, browser: new Browser() };
    this.store = null;
    await this.start();
  }

  /** The folder goes to the other PC. */
  async changePc(): Promise<void> {
    const { browser, settings } = this.saved;
    const { otherPc } = this;
    this.otherPc = { browser, name: settings.pc };
    this.saved = {
      ...this.saved,
      browser: otherPc.browser,
      settings: { ...settings, pc: otherPc.name },
    };
    [this.store, this.elsewhere] = [this.elsewhere, this.store];
    await this.start();
  }

  async restore(): Promise<void> {
    await this.running(async (machine, allowed) => {
      const points = await offeredPoints(machine);
      if (points.length === 0) return;
      const { id, content } = this.random.pick(points);
      allowed.push(new Version(`restored ${id}`, content, allowed.at(-1) ?? EMPTY));
      await machine.page?.restoreTo(id);
      if (!machine.power.isOut) allowed.splice(0, allowed.length - 1);
    });
  }

  async purge(): Promise<void> {
    const id = this.random.pick(this.ids);
    const table = id.startsWith('L') ? 'leaders' : 'drafts';
    let isBegun = false;
    await this.running(async (machine, allowed) => {
      const before = allowed.at(-1) ?? EMPTY;
      const without = new Version(`without ${id}`, changed(before.content, { [id]: null }), before);
      allowed.push(without);
      machine.onAnswer = (channel) => {
        if (channel !== 'purge:begin') return;
        isBegun = true;
        allowed.splice(0, allowed.length - 1);
      };
      await this.asked(machine, (page) => page.preparePurge(table, [id]));
      await machine.page?.purge(table, [id]);
    });
    // The power may have gone when it was begun and nobody had been told yet.
    if (!isBegun && this.folder.content.has(placesOf(id)[0] ?? '')) return;
    this.ids.splice(this.ids.indexOf(id), 1, `${id}${this.written}`);
    if (!isBegun) return;
    this.purged.push(...this.wordsOf(id));
    this.leaveOutElsewhere(id);
    this.complainOfBytes();
  }

  /** All that a record said before goes; it stays as it is, in every copy that has it. */
  async purgePast(): Promise<void> {
    const id = this.random.pick(this.ids);
    const places = placesOf(id);
    const { left } = this.saved.settings;
    let present: string | undefined;
    let isBegun = false;
    await this.running(async (machine) => {
      present = this.folder.content.get(places[0] ?? '');
      if (present === undefined) return;
      machine.onAnswer = (channel) => {
        isBegun ||= channel === 'purge:begin';
      };
      const records = places.map((place) => {
        const [table = '', key = ''] = place.split(' ');
        return { table, key };
      });
      await this.asked(machine, (page) => page.preparePurgePast(records));
      await machine.page?.purgePast(records, async () => undefined);
    });
    // Also where the power went when it was begun and nobody had been told yet: the next start finishes it.
    if (present !== undefined && !isSamePlace(left, this.saved.settings.left)) this.goOn();
    if (!isBegun) return;
    const staying = [present, this.saidElsewhere(places[0] ?? '')];
    this.purged.push(...this.wordsOf(id).filter((word) => !staying.includes(word)));
    this.complainOfBytes();
  }

  /** In turn: read to the end, clicked at once, cancelled and asked again, cancelled half-way. */
  private async asked(machine: Machine, prepare: (page: Page) => unknown): Promise<void> {
    const { page } = machine;
    if (!this.asks || page === null) return;
    const way = this.written % 4;
    prepare(page);
    if (way === 1) return;
    if (way === 3) await ticks(200);
    else await machine.untilQuiet();
    if (way === 0) return;
    await page.forgetAsked();
    if (way === 2) prepare(page);
  }

  private change(): Change {
    const id = this.random.pick(this.ids);
    this.written += 1;
    const said = this.random.below(5) === 0 ? null : `${id}-${this.written - 1}`;
    return { [id]: said };
  }

  private complainOfBytes(): void {
    const { disk, browser } = this.saved;
    const bytes = `${disk.everything().toString('utf8')}\n${browser.everything()}`;
    const left = this.purged.find((word) => bytes.includes(word));
    if (left !== undefined) throw new Error(`purged words lie on: ${left}`);
  }

  private async start(): Promise<void> {
    await this.running(async () => undefined);
  }

  /** A start that went well, at a later hour. */
  private async started(): Promise<Machine> {
    const machine = this.machine();
    await machine.start();
    await this.check(await look(machine), machine.saved());
    return machine;
  }

  private machine(): Machine {
    const { settings } = this.saved;
    const hours = 1 + this.random.below(20);
    return new Machine({
      ...this.saved,
      settings: { ...settings, now: settings.now + hours * 3_600_000 },
    });
  }

  /**
   * Starts, does this with what may be open then, and switches off; or the power goes at
   * some step, of the start or of what follows, perhaps again and again, and the next start
   * that goes well is looked at.
   */
  private async running(
    act: (machine: Machine, allowed: Version[]) => Promise<void>,
  ): Promise<void> {
    const cut = this.random.below(2) === 0 ? 1 + this.random.below(50) : 0;
    const isCutInStart = this.random.below(2) === 0;
    let machine = this.machine();
    if (cut > 0 && isCutInStart) {
      machine.power.cutAfter(cut);
      await machine.start();
      if (machine.power.isOut) {
        await this.cutOff(machine);
        return this.settle([]);
      }
      machine.power.cutAt = Number.POSITIVE_INFINITY;
      await this.check(await look(machine), machine.saved());
    } else machine = await this.started();
    const allowed = [this.folder];
    if (cut > 0 && !isCutInStart) machine.power.cutAfter(cut);
    await act(machine, allowed).catch((error: unknown) => {
      if (!machine.power.isOut) throw error;
    });
    if (!machine.power.isOut) {
      const ended = await machine.end().catch(() => null);
      if (ended !== null) this.saved = ended;
    }
    // Perhaps while it was being switched off.
    if (machine.power.isOut) await this.cutOff(machine);
    await this.settle(allowed);
  }

  private async cutOff(machine: Machine): Promise<void> {
    this.cuts += 1;
    this.done.push(`cut before ${machine.power.lastStep}`);
    this.saved = await machine.afterCut(this.random.pick(LOSSES));
    for (const trouble of troubles(this.random)) await this.startBadly(trouble);
  }

  /** A start that does not go well either. */
  private async startBadly(trouble: Trouble): Promise<void> {
    this.done.push(trouble);
    const machine = this.machine();
    meets(machine, trouble, this.random);
    await machine.start();
    this.saved = machine.power.isOut
      ? await machine.afterCut(this.random.pick(LOSSES))
      : await machine.endInPeace();
  }

  /** Starts twice; `allowed`: what may be open if that is not what the sides say. */
  private async settle(allowed: readonly Version[]): Promise<void> {
    for (const time of [1, 2]) {
      const machine = this.machine();
      await machine.start();
      const seen = await look(machine);
      if (time === 2 && seen.said !== '') throw new Error(`the second start said: ${seen.said}`);
      await this.check(seen, machine.saved(), time === 1 ? allowed : []);
      this.saved = await machine.end();
    }
    if (this.purged.length > 0) this.complainOfBytes();
  }

  /** What is open is what the sides say, or one of these; both sides hold it from now on. */
  private async check(seen: Seen, saved: Saved, allowed: readonly Version[] = []): Promise<void> {
    if (seen.refused) throw new Error(`refused: ${seen.said}`);
    const complaint = complaintOfSides(seen);
    if (complaint !== '') throw new Error(complaint);
    const sides = this.store ? [this.store, this.folder] : [this.folder];
    const latest = allowed.length > 0 ? [...allowed] : newest(sides);
    const open = latest.findLast((one) => isSame(one.content, seen.content));
    if (open === undefined)
      throw new Error(`open is none of ${latest.map(({ name }) => name)}: ${told(seen, latest)}`);
    if (allowed.length === 0) {
      const lost = await complaintOfKept(seen.content, () => pointsOf(saved), latest, false);
      if (lost !== '') throw new Error(lost);
    }
    this.store = open;
    this.folder = open;
  }
}

const STEPS = [
  ...(['work', 'work', 'work', 'work', 'workOnFullDisk', 'copyFolder', 'putBack'] as const),
  ...(['loseStore', 'changePc', 'restore', 'purge', 'purgePast'] as const),
];

function isSamePlace(one: Position | null, other: Position | null): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

function told({ content }: { content: Content }, latest: readonly Version[]): string {
  return difference(content, latest.at(-1)?.content ?? new Map());
}
