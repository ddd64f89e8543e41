import type { FigureFacts } from '#shared/figures/facts';
import { CARRIER_KINDS, type Carrier } from '#shared/model/carrier';
import type { Member, PersonRef } from '#shared/model/directory';
import { classOf, DocumentType } from '#shared/model/document-type';
import { DRAFT_STATES, type Draft, type DraftState } from '#shared/model/draft';
import { FIGURE_KEYS, type HandFigure } from '#shared/model/figure';
import type { Incoming } from '#shared/model/incoming';
import {
  EXTERNAL_STATES,
  INTERNAL_STATES,
  type Matter,
  type MatterState,
} from '#shared/model/matter';
import {
  ATTENDANCE_STATES,
  type AttendanceState,
  CONSULTING_KINDS,
  DECIDING_KINDS,
  type Meeting,
} from '#shared/model/meeting';
import type { OutgoingDocument } from '#shared/model/outgoing';
import { matter } from '../matters/support';

/** A state of the records that might be any office's, the same for the same seed. */
export interface InventedOffice extends FigureFacts {
  hand: readonly HandFigure[];
}

const AT = '2024-03-05T02:00:00.000Z';

export class Dice {
  constructor(private state: number) {}

  below(most: number): number {
    this.state = (this.state * 1_103_515_245 + 12_345) & 0x7fffffff;
    return (this.state >> 8) % most;
  }

  of<T>(all: readonly T[]): T {
    const one = all[this.below(all.length)];
    if (one === undefined) throw new Error('nothing to choose from');
    return one;
  }

  /** One in so many. */
  isOne(of: number): boolean {
    return this.below(of) === 0;
  }

  day(): string {
    const day = new Date(Date.UTC(2017, 0, 1) + this.below(3650) * 86_400_000);
    return day.toISOString().slice(0, 10);
  }

  list<T>(most: number, make: (index: number) => T): T[] {
    return Array.from({ length: this.below(most + 1) }, (_one, index) => make(index));
  }
}

interface Common {
  createdAt: string;
  updatedAt: string;
  deletedAt: string | null;
  sample: 0 | 1;
}

export function inventedOffice(seed: number, size = 40): InventedOffice {
  const dice = new Dice(seed);
  const common = (): Common => ({
    ...{ createdAt: `${dice.day()}T02:00:00.000Z`, updatedAt: AT },
    deletedAt: dice.isOne(6) ? AT : null,
    sample: dice.isOne(8) ? 1 : 0,
  });
  const drafts = dice.list(size, (index): Draft => {
    const type = dice.of(DocumentType.options);
    const state = dice.of(Object.keys(DRAFT_STATES) as DraftState[]);
    return {
      ...{
        id: `draft-${index}`,
        title: `文稿${index}`,
        type,
        class: classOf(type),
        state,
        round: 1,
      },
      ...{ date: dice.isOne(2) ? dice.day() : null, words: 10, issuerId: null, touched: false },
      ...common(),
    };
  });
  const meetings = dice.list(size, (index): Meeting => {
    const startsOn = dice.isOne(9) ? null : dice.day();
    const sittings = dice.list(3, (at) => ({
      ...{ id: `sitting-${index}-${at}`, date: dice.isOne(5) ? null : dice.day() },
      ...{ from: '', to: '', place: '', note: '' },
      state: dice.of(['planned', 'planned', 'moved', 'cancelled'] as const),
    }));
    return {
      ...{ id: `meeting-${index}`, kind: dice.of([...DECIDING_KINDS, ...CONSULTING_KINDS]) },
      ...{ series: '', number: null, title: `会议${index}`, sittings, startsOn, chair: null },
      ...{ recorder: '', issuerId: null, duties: [], requirements: '', contact: '' },
      ...{ cancelled: dice.isOne(7), touched: false },
      ...common(),
    };
  });
  const members = dice.list(
    size,
    (index): Member => ({
      ...{ id: `member-${index}`, name: `委员${index}`, party: '', sector: '', post: '' },
      ...{ committee: '', affiliations: [], telephone: '', term: '', note: '' },
      ...(dice.isOne(5) ? { entries: [`leader-${index}`] } : {}),
      ...common(),
    }),
  );
  const somebody = (): PersonRef => {
    const index = dice.below(size);
    const id = dice.of([`member-${index}`, `leader-${index}`, null]);
    return { source: id === null ? 'guest' : 'member', id, name: '', unit: '', post: '' };
  };
  const meetingId = () => `meeting-${dice.below(size)}`;
  const opinions = dice.list(3 * size, (index) => ({
    ...{ id: `opinion-${index}`, meetingId: meetingId(), speaker: somebody() },
    ...common(),
  }));
  const matters = dice.list(2 * size, (index): Matter => {
    const track = dice.of(['internal', 'external'] as const);
    const states = Object.keys(track === 'internal' ? INTERNAL_STATES : EXTERNAL_STATES);
    return matter({
      ...{ id: `matter-${index}`, track, state: dice.of(states) as MatterState },
      opinionIds: track === 'external' ? dice.list(3, () => `opinion-${dice.below(3 * size)}`) : [],
      openedOn: dice.isOne(9) ? null : dice.day(),
      closedOn: dice.isOne(3) ? dice.day() : null,
      adoption: dice.of([null, '采纳', '部分采纳', '未采纳'] as const),
      outcome: dice.of([null, '已落实', '正在落实'] as const),
      ...common(),
    });
  });
  const carriers = dice.list(
    size,
    (index): Carrier => ({
      ...{ id: `carrier-${index}`, kind: dice.of(CARRIER_KINDS), title: `载体${index}` },
      draftId: dice.isOne(2) ? `draft-${dice.below(size)}` : null,
      items: dice.list(3, () => ({ opinionId: `opinion-${dice.below(3 * size)}`, show: 'words' })),
      ...{ sent: [], sentRoundId: null },
      submissions: dice.list(3, (at) => ({
        ...{
          id: `submission-${index}-${at}`,
          to: '市委',
          on: dice.day(),
          signedBy: '',
          signedOn: null,
        },
      })),
      instructions: dice.list(2, (at) => ({
        ...{ id: `instruction-${index}-${at}`, by: '领导', words: '请阅', on: dice.day() },
      })),
      ...common(),
    }),
  );
  const outgoing = drafts
    .filter(() => dice.isOne(2))
    .map(
      ({ id }): OutgoingDocument => ({
        ...{
          id,
          issueNumber: '',
          serialNumber: '',
          copies: null,
          registeredBy: '',
          registeredOn: AT,
        },
        date: dice.isOne(3) ? null : dice.day(),
        printedOn: dice.isOne(2) ? dice.day() : null,
        sent: dice.list(3, () => ({ to: '市委', copies: 1, on: dice.day(), signedBy: '' })),
      }),
    );
  const earlier = dice.list(size, (index) => ({
    ...{ id: `earlier-${index}`, date: dice.isOne(3) ? null : dice.day() },
    printedOn: dice.isOne(2) ? dice.day() : null,
    ...common(),
  }));
  const incoming = dice.list(
    size,
    (index): Incoming => ({
      ...{ id: `incoming-${index}`, year: 2024, number: index + 1, receivedOn: dice.day() },
      ...{ sender: null, paperNumber: '', paperDate: null, title: '', copies: 1, urgency: '' },
      ...{ kind: dice.of(['阅件', '办件'] as const), due: null, note: '', matterId: null },
      closedOn: dice.isOne(2) ? dice.day() : null,
      ...{ archivedOn: null, archive: '', registeredBy: '', createdAt: AT, updatedAt: AT },
      deletedAt: dice.isOne(6) ? AT : null,
    }),
  );
  return {
    ...{ drafts, outgoing, earlier, carriers, meetings, members, opinions, matters, incoming },
    signed: new Map(drafts.filter(() => dice.isOne(2)).map(({ id }) => [id, dice.day()])),
    attendance: dice.list(4 * size, () => ({
      ...{ meetingId: meetingId(), person: somebody(), role: 'attend' as const },
      state: dice.of(Object.keys(ATTENDANCE_STATES) as AttendanceState[]),
    })),
    spoken: dice.list(3 * size, (index) => ({
      ...{ id: `entry-${index}`, meetingId: meetingId(), speakerId: somebody().id ?? 'nobody' },
    })),
    hand: dice.list(8, (index) => {
      const year = 2015 + dice.below(11);
      return {
        ...{ id: `hand-${index}`, of: dice.of(FIGURE_KEYS), from: `${year}-01-01` },
        ...{ to: `${year}-12-31`, count: dice.below(200), source: `${year}年工作总结` },
        ...{ createdAt: AT, updatedAt: AT },
      };
    }),
  };
}
