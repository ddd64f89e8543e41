import { describe, expect, it } from 'vitest';
import { quote } from '#shared/compose/marks';
import type { MeetingFacts } from '#shared/compose/meetings/facts';
import { composeMeetingPaper, NothingToCompose } from '#shared/compose/meetings/index';
import { OfficialDocument } from '#shared/document/official-document';
import { toPlainText } from '#shared/document/plain-text';
import {
  type Attendance,
  CONSULTING_KINDS,
  DECIDING_KINDS,
  MEETING_PAPERS,
  type MeetingKind,
  type MeetingPaperKind,
  RESOLUTION_VERBS,
} from '#shared/model/meeting';
import { seeded } from '../../../word/support/made-up-text';
import { sampleFacts } from './support';

/** Meetings filled in by chance: anything may be missing, odd or left over from another kind of meeting. */
const SEEDS = 150;
const PAPERS = Object.keys(MEETING_PAPERS) as MeetingPaperKind[];
const WORDS = [
  '',
  ' ',
  '第一行\n第二行。',
  '一、像标题的话',
  '“引号”里的话，没完',
  '𬭎䶮😀',
  '话'.repeat(300),
];
const NAMES = ['李明', '赵䶮', '欧阳某某', '王𬭎'];
const UNITS = ['', '甲单位', '乙单位'];
const SECRET = '不可印出的事由';
const PENDING = '还没有定下来的事';
const DECISIONS = /会议决定|会议通过|原则通过|会议要求|议定|审议|会议认为|会议强调/;

function chance(kind: MeetingKind, seed: number): MeetingFacts {
  const random = seeded(seed);
  const upTo = (count: number) => Math.floor(random() * count);
  const pick = <T>(list: readonly T[]): T => list[upTo(list.length)] as T;
  const person = () => ({
    source: pick(['leader', 'member', 'guest'] as const),
    id: pick([null, 'a', 'b']),
    name: pick(NAMES),
    unit: pick(UNITS),
    post: pick(['', '主任', '甲单位主任', '书记、主任']),
  });
  const some = <T>(most: number, make: (index: number) => T): T[] =>
    Array.from({ length: upTo(most + 1) }, (_one, index) => make(index));
  const model = sampleFacts('consulting');
  const [opinion] = model.opinions;
  const [entry] = model.entries;
  const [item] = model.items;
  const [row] = model.attendance;
  if (!opinion || !entry || !item || !row) throw new Error('the sample is empty');
  const units = () => some(2, () => ({ id: null, name: pick(['甲单位', '乙单位']) }));
  const items = some(4, (index) => ({
    ...item,
    id: `item-${index}`,
    title: pick(['', '研究工作。', '传达精神', '关于“一老一小”']),
    reporters: some(2, person),
    minutesPlanned: pick([null, 10, 600]),
  }));
  const itemId = () => pick([null, 'gone', ...items.map(({ id }) => id)]);
  const states: readonly Attendance['state'][] = ['expected', 'present', 'leave', 'absent'];
  return {
    ...model,
    meeting: {
      ...model.meeting,
      kind,
      title: pick(['', '“一老一小”座谈会', '示例市政协第3次会议']),
      chair: pick([null, person()]),
      sittings: some(3, (index) => ({
        id: String(index),
        date: pick([null, '2026-02-28', '2026-03-01']),
        from: pick(['', '09:00', '23:30']),
        to: pick(['', '10:00']),
        place: pick(['', '礼堂']),
        state: pick(['planned', 'planned', 'moved', 'cancelled'] as const),
        note: pick(['', '预备会']),
      })),
      requirements: pick(WORDS),
    },
    items,
    attendance: some(6, (index) => ({
      ...row,
      id: String(index),
      person: person(),
      role: pick(['attend', 'nonvoting', 'invited'] as const),
      state: pick(states),
      reason: SECRET,
    })),
    resolutions: some(5, (index) => {
      const verb = pick(RESOLUTION_VERBS);
      return {
        id: String(index),
        meetingId: model.meeting.id,
        agendaItemId: itemId(),
        order: index,
        verb,
        text: verb === '待研究' ? PENDING : pick(['', '某事', '会议同意某事。', '《办法》；']),
        tasks: some(3, () => ({
          id: '',
          what: pick(['', '做某事。']),
          lead: units(),
          helpers: units(),
          due: pick([null, '2026-08-01']),
        })),
        createdAt: '',
      };
    }),
    entries: some(4, (index) => ({
      ...entry,
      id: String(index),
      agendaItemId: itemId(),
      speaker: pick([null, person()]),
      text: pick(WORDS),
    })),
    opinions: some(6, (index) => ({
      ...opinion,
      id: String(index),
      agendaItemId: itemId(),
      speaker: pick([null, person()]),
      words: pick(WORDS),
      summary: pick(['', '概括一下。', '建议这样办']),
      targets: units(),
      groupId: pick([null, 'gone', 'group']),
    })),
    groups: some(1, () => ({
      id: 'group',
      meetingId: model.meeting.id,
      title: pick(['', '同类']),
      order: 1,
    })),
  };
}

/** Every paper that can be made, with all its words. */
function papersOf(facts: MeetingFacts): { kind: MeetingPaperKind; words: string }[] {
  return PAPERS.flatMap((kind) => {
    try {
      const document = composeMeetingPaper(facts, { kind, agendaItemId: facts.items[0]?.id });
      expect(OfficialDocument.parse(document)).toEqual(document);
      const lists = [...document.attendance, ...document.dispatch].map(({ text }) => text);
      return [{ kind, words: [toPlainText(document).text, ...lists].join('\n') }];
    } catch (error) {
      if (error instanceof NothingToCompose) return [];
      throw error;
    }
  });
}

describe('any meeting, however it was filled in', () => {
  const seeds = Array.from({ length: SEEDS }, (_one, index) => index);

  it('makes papers by the schema that keep what must stay in the house', () => {
    let made = 0;
    for (const seed of seeds) {
      const kinds = [...DECIDING_KINDS, ...CONSULTING_KINDS];
      const facts = chance(kinds[seed % kinds.length] ?? '主席会议', seed);
      for (const { words } of papersOf(facts)) {
        expect(words).not.toMatch(new RegExp(`${SECRET}|${PENDING}|待研究|undefined|\\[object`));
        made += 1;
      }
    }
    expect(made).toBeGreaterThan(SEEDS * 5);
  });

  it('decides nothing when it was there to consult', () => {
    for (const seed of seeds) {
      const kind = CONSULTING_KINDS[seed % CONSULTING_KINDS.length] ?? '座谈会';
      for (const { words } of papersOf(chance(kind, seed))) expect(words).not.toMatch(DECISIONS);
    }
  });

  it('keeps every word of its opinions and speeches', () => {
    for (const seed of seeds) {
      const facts = chance('座谈会', seed);
      const papers = new Map(papersOf(facts).map(({ kind, words }) => [kind, words]));
      for (const { words, summary } of facts.opinions) {
        if (words.trim() === '' && summary === '') continue;
        for (const line of words.split('\n')) expect(papers.get('opinions')).toContain(line);
        if (summary === '') expect(papers.get('minutes')).toContain(quote(words));
      }
      for (const { text } of facts.entries) {
        if (text.trim() !== '') expect(papers.get('record')).toContain(`：${text}\n`);
      }
    }
  });
});
