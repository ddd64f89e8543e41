import type { ArchiveItem } from '../model/archive-item';
import type { Carrier } from '../model/carrier';
import type { CivilDate } from '../model/civil-date';
import type { Draft } from '../model/draft';
import type { EarlierIssue } from '../model/earlier-issue';
import type { Incoming, IncomingStep } from '../model/incoming';
import type { Matter } from '../model/matter';
import { seriesId } from '../model/number';
import type { OutgoingDocument } from '../model/outgoing';
import { archiveNumber, periodCode } from '../registers/archive';
import { printIncoming } from '../registers/incoming';
import type { SampleDirectory } from './directory-rows';
import { SAMPLE_EARLIER, type SampleSeries } from './earlier-facts';
import { SAMPLE_INCOMING, type SampleIncoming } from './incoming-facts';
import { SAMPLE_CARRIER } from './matter-facts';
import { CLERK, MatterMaker, outsider } from './matter-maker';
import type { MatterRows } from './matters';

export interface RegisterRows {
  incoming: Incoming[];
  incomingSteps: IncomingStep[];
  outgoing: OutgoingDocument[];
  earlierIssues: EarlierIssue[];
  archiveItems: ArchiveItem[];
}

/** What the registers have to do with the rest of the sample. */
interface Known {
  directory: Pick<SampleDirectory, 'person' | 'unit'>;
  carrier: Carrier;
  notice: Draft;
  /** What the head of the 专报 is called: its series of 期号. */
  periodical: string;
}

/** 归档 of the sample has a class of its own, so that its numbers are none of the office's. */
const CATEGORY = '示例';
const ARCHIVED = '2026-10-20';
const YEAR = 2026;

/**
 * What came in and went out in the sample's year. None of it takes a number of the office: no
 * row of `numbers` is made, and the office's own begin where they would without the sample.
 */
export function sampleRegisters(
  newId: () => string,
  now: string,
  known: Known,
): RegisterRows & Pick<MatterRows, 'matters' | 'matterEvents'> {
  const maker = new RegisterMaker(newId, now, known);
  for (const [at, facts] of SAMPLE_INCOMING.entries()) maker.receive(facts, at + 1);
  maker.issue();
  const { matters, matterEvents } = maker.matters;
  return { ...maker.rows, matters, matterEvents };
}

class RegisterMaker {
  readonly rows: RegisterRows = {
    ...{ incoming: [], incomingSteps: [], outgoing: [], earlierIssues: [], archiveItems: [] },
  };
  readonly matters: MatterMaker;

  constructor(
    private readonly newId: () => string,
    private readonly now: string,
    private readonly known: Known,
  ) {
    this.matters = new MatterMaker(newId, now);
  }

  receive(facts: SampleIncoming, number: number): void {
    const { steps, sender, is, archivedOn = null, ...said } = facts;
    const id = this.newId();
    const { unit } = this.known.directory;
    const paper: Incoming = {
      ...{ copies: 1, urgency: '', due: null, note: '', closedOn: null, archive: '' },
      ...said,
      ...{ id, number, year: YEAR, sender: unit(sender), archivedOn, matterId: null },
      ...(is === 'instruction' && { carrierId: this.known.carrier.id }),
      ...{ registeredBy: CLERK, createdAt: this.now, updatedAt: this.now, deletedAt: null },
      ...{ sample: 1, touched: false },
    };
    if (is === 'matter') paper.matterId = this.follow(paper).id;
    if (archivedOn !== null)
      paper.archive = this.archive({ owner: 'incoming', ownerId: id, pages: 4 }, archivedOn);
    this.rows.incoming.push(paper);
    const all =
      is === 'instruction' ? [...steps.slice(0, 1), instructed(), ...steps.slice(1)] : steps;
    for (const [at, step] of all.entries()) this.step(id, step, at + 1);
  }

  private step(
    incomingId: string,
    { step, on, person, unit, words = '', back }: SampleIncoming['steps'][number],
    sequence: number,
  ): void {
    const { directory } = this.known;
    const who = person === SAMPLE_CARRIER.instruction.by ? outsider(person) : null;
    this.rows.incomingSteps.push({
      ...{ id: this.newId(), incomingId, step, on, sequence, words, backOn: back ?? null },
      person: who ?? (person === undefined ? null : directory.person(person)),
      unit: unit === undefined ? null : directory.unit(unit),
      ...{ registeredBy: CLERK, at: this.now },
    });
  }

  /** The matter that a paper became. */
  private follow(paper: Incoming): Matter {
    const { unit, person } = this.known.directory;
    const from = `${paper.sender?.name ?? ''} ${paper.paperNumber}`;
    const lead = [unit('市政协研究室')];
    return this.matters.add(
      {
        ...{ track: 'internal', title: paper.title, content: paper.title, meetingId: null, lead },
        source: { kind: 'incoming', id: paper.id, label: `收文${printIncoming(paper)}（${from}）` },
        ...{ number: '2026-督-14', leader: person('贺知秋') },
      },
      [
        { step: 'propose', on: '2026-08-25', due: paper.due },
        { step: 'establish', on: '2026-08-25', people: [person('贺知秋')] },
        { step: 'assign', on: '2026-08-26', units: lead },
        { step: 'progress', on: '2026-10-12', words: '已收齐各专门委员会前三季度情况，正在汇总。' },
      ],
    );
  }

  /** 发文登记 of the two signed drafts, and the papers that went out before them. */
  issue(): void {
    const { carrier, notice, periodical } = this.known;
    const by = CLERK;
    const archive = this.archive({ owner: 'draft', ownerId: notice.id, pages: 3 }, ARCHIVED);
    const sent = ['市民政局', '市卫生健康委', '市住房城乡建设局', '市政协社会和法制委员会'];
    this.rows.outgoing.push({
      ...{ id: notice.id, issueNumber: '示政协办发〔2026〕12号', serialNumber: '' },
      ...{ date: '2026-06-30', printedOn: '2026-06-30', copies: 30 },
      ...{ checked: { by, on: '2026-06-30', places: 0 }, sealed: { by, on: '2026-06-30' } },
      ...{ archived: { by, on: ARCHIVED }, archive },
      sent: sent.map((to) => ({
        ...{ to, copies: 2, on: '2026-07-01', signedBy: '收发室', signedOn: '2026-07-01' },
      })),
      ...{ registeredBy: by, registeredOn: '2026-06-30' },
    });
    this.rows.outgoing.push({
      ...{ id: carrier.draftId ?? '', issueNumber: '', serialNumber: '第1期', periodical },
      ...{ date: SAMPLE_CARRIER.signed, printedOn: SAMPLE_CARRIER.signed, copies: 12 },
      ...{ registeredBy: by, registeredOn: SAMPLE_CARRIER.signed },
    });
    for (const { code, signedBy, papers } of SAMPLE_EARLIER)
      for (const [at, one] of papers.entries()) this.earlier({ code, signedBy }, at + 1, one);
  }

  private earlier(
    { code, signedBy }: Pick<SampleSeries, 'code' | 'signedBy'>,
    number: number,
    [title, date, sentTo]: SampleSeries['papers'][number],
  ): void {
    this.rows.earlierIssues.push({
      ...{ id: this.newId(), series: seriesId('issue', code), year: YEAR, number },
      ...{ title, date, printedOn: date, copies: 40, signedBy, sentTo },
      ...{ archivedOn: null, archive: '', note: '', source: '示例' },
      ...{ createdAt: this.now, updatedAt: this.now, deletedAt: null, sample: 1 },
    });
  }

  private archive(paper: Pick<ArchiveItem, 'owner' | 'ownerId' | 'pages'>, on: CivilDate): string {
    const item: ArchiveItem = {
      ...{ id: this.newId(), ...paper, year: YEAR, period: '10年' },
      ...{ code: periodCode('10年'), category: CATEGORY },
      ...{ number: this.rows.archiveItems.length + 1, box: null, note: '', on },
      ...{ registeredBy: CLERK, at: this.now },
    };
    this.rows.archiveItems.push(item);
    return archiveNumber(item);
  }
}

/** The 批示 as the paper brought it, with the words that the carrier has. */
function instructed(): SampleIncoming['steps'][number] {
  const { by, on, words } = SAMPLE_CARRIER.instruction;
  return { step: 'instruct', on, person: by, words };
}
