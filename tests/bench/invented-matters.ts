import { fold } from '#shared/matters/timeline';
import { type Matter, type MatterEvent, type MatterStep, NOTHING_SAID } from '#shared/model/matter';

/** An office's matters after many years, all invented. */

export const MATTERS = 20_000;
const EVENTS = 5;
const UNITS = ['市民政局', '市教育局', '市卫健委', '市住建局', '市财政局', '秘书科', '人事科'];
const COURSE: Record<Matter['track'], readonly MatterStep[]> = {
  internal: ['propose', 'establish', 'assign', 'progress', 'report'],
  external: ['collect', 'carry', 'submit', 'refer', 'answer'],
};
const SENTENCE = '建议在老旧小区增设老年食堂，并把助餐点的运营补助列入年度预算，逐年评估。';

export const idOf = (kind: number, number: number): string =>
  `0198d000-000${kind}-7000-8000-${String(number).padStart(12, '0')}`;
const dayOf = (number: number): string =>
  new Date(Date.UTC(2022, 0, 1) + (number % 1700) * 86_400_000).toISOString().slice(0, 10);

function timeline(index: number, matterId: string, track: Matter['track']): MatterEvent[] {
  return COURSE[track].slice(0, EVENTS).map((step, at) => ({
    id: idOf(2, index * EVENTS + at),
    matterId,
    step,
    on: dayOf(index + at * 9),
    at: '2026-08-01T01:00:00.000Z',
    sequence: at + 1,
    registeredBy: '梁晓禾',
    ...NOTHING_SAID,
    words: SENTENCE,
    due: at === 2 && index % 2 === 0 ? dayOf(index + 120) : null,
  }));
}

/** One matter with all entries of its timeline; where it stands differs from one to the next. */
export function invented(index: number): { matter: Matter; events: MatterEvent[] } {
  const track = index % 3 === 0 ? 'internal' : 'external';
  const id = idOf(1, index);
  const facts = { track, opinionIds: track === 'external' ? [idOf(3, index)] : [] } as const;
  const events = timeline(index, id, track).slice(0, 1 + (index % EVENTS));
  const unit = UNITS[index % UNITS.length] ?? '';
  return {
    events: timeline(index, id, track),
    matter: {
      id,
      number: `2026-${index}`,
      title: `关于第${index}个社区增设老年食堂的建议`,
      content: SENTENCE.repeat(3),
      handler: '孟青',
      telephone: '0000-1234567',
      source: { kind: 'opinion', id: idOf(3, index), label: '“养老服务”专题协商会，委员' },
      meetingId: idOf(4, index % 400),
      leader: { source: 'guest', id: null, name: `领导${index % 9}`, unit: '', post: '' },
      lead: [{ id: null, name: unit }],
      helpers: [],
      ...facts,
      opinionIds: [...facts.opinionIds],
      ...fold({ track, opinionIds: [...facts.opinionIds] }, events),
      createdAt: '2026-08-01T01:00:00.000Z',
      updatedAt: '2026-08-01T01:00:00.000Z',
      deletedAt: null,
      sample: 0,
      touched: false,
    },
  };
}
