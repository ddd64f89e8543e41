import type { PersonRef } from '#shared/model/directory';
import { type Matter, type MatterEvent, type MatterStep, NOTHING_SAID } from '#shared/model/matter';

export const guest = (name: string): PersonRef => ({
  source: 'guest',
  id: null,
  name,
  unit: '',
  post: '',
});

export const uuid = (number: number): string =>
  `0198c000-0000-7000-8000-${String(number).padStart(12, '0')}`;

/** One entry; its id and clock follow from its place. */
export function event(
  sequence: number,
  step: MatterStep,
  on: string,
  rest: Partial<MatterEvent> = {},
): MatterEvent {
  return {
    id: uuid(sequence),
    matterId: uuid(9000),
    step,
    on,
    at: new Date(Date.UTC(2026, 5, 1, 1, sequence)).toISOString(),
    sequence,
    registeredBy: '梁晓禾',
    ...NOTHING_SAID,
    ...rest,
  };
}

export const matter = (rest: Partial<Matter> = {}): Matter => ({
  id: uuid(9000),
  track: 'external',
  number: '',
  title: '关于增设社区老年食堂的建议',
  content: '建议每个社区设一处老年食堂。',
  source: { kind: 'opinion', id: uuid(8000), label: '“养老服务”专题协商会' },
  opinionIds: [uuid(8000)],
  meetingId: null,
  state: 'collected',
  leader: null,
  lead: [],
  helpers: [],
  handler: '',
  telephone: '',
  due: null,
  openedOn: '2026-06-01',
  lastOn: '2026-06-01',
  closedOn: null,
  awaitsPaper: false,
  adoption: null,
  adoptionReason: '',
  outcome: null,
  outcomeReason: '',
  told: 0,
  toTell: 1,
  createdAt: '2026-06-01T01:00:00.000Z',
  updatedAt: '2026-06-01T01:00:00.000Z',
  deletedAt: null,
  sample: 0,
  touched: false,
  ...rest,
});

/** A repeatable stream of numbers in [0, 1). */
export function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296;
    return state / 4_294_967_296;
  };
}
