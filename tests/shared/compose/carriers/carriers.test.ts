import { describe, expect, it } from 'vitest';
import {
  CARRIER_ARRANGEMENTS,
  type CarrierArrangement,
  type CarrierFacts,
  COMPOSED_CARRIERS,
} from '#shared/compose/carriers/facts';
import { carrierTitle, composeCarrier } from '#shared/compose/carriers/index';
import { quote } from '#shared/compose/marks';
import type { MeetingFacts } from '#shared/compose/meetings/facts';
import { toPlainText } from '#shared/document/plain-text';
import { findNumberProblems } from '#shared/document/structure-numbers';
import type { CarrierItem } from '#shared/model/carrier';
import { sampleFacts } from '../meetings/support';

const meeting = sampleFacts('consulting');
const ARRANGEMENTS = Object.keys(CARRIER_ARRANGEMENTS) as CarrierArrangement[];

function facts(show: CarrierItem['show'], rest: Partial<CarrierFacts> = {}): CarrierFacts {
  const items = meeting.opinions.map(({ id }) => ({ opinionId: id, show }));
  return { meetings: [meeting], kind: '协商专报', title: '', items, arrangedBy: 'group', ...rest };
}
const textOf = (from: CarrierFacts) => toPlainText(composeCarrier(from)).text;

describe.each(COMPOSED_CARRIERS)('a %s', (kind) => {
  it.each(ARRANGEMENTS)(
    'arranged by %s holds every opinion once, its words character by character',
    (by) => {
      const text = textOf(facts('words', { kind, arrangedBy: by }));
      for (const { words } of meeting.opinions) {
        expect(text.split(`：${quote(words)}`)).toHaveLength(2);
      }
    },
  );

  it('shows summaries instead, and words only where there is no summary', () => {
    const [first] = meeting.opinions;
    const bare = {
      ...meeting,
      opinions: meeting.opinions.map((one) => (one === first ? { ...one, summary: '' } : one)),
    };
    const text = textOf(facts('summary', { kind, meetings: [bare] }));
    for (const opinion of bare.opinions) {
      expect(text.includes(opinion.words)).toBe(opinion.summary === '');
      expect(text).toContain(opinion.summary);
    }
  });

  it('shows the summary of what was never written down word by word', () => {
    const opinions = meeting.opinions.map((one) => ({ ...one, words: '' }));
    const text = textOf(facts('words', { kind, meetings: [{ ...meeting, opinions }] }));
    expect(text).not.toContain('“”');
    expect(text).toContain(meeting.opinions[0]?.summary);
  });

  it('shows both where both are asked for', () => {
    const text = textOf(facts('both', { kind }));
    for (const { words, summary } of meeting.opinions) {
      expect(text).toContain(summary === '' ? `：${quote(words)}` : `原话：${quote(words)}`);
      expect(text).toContain(summary);
    }
  });

  it.each(ARRANGEMENTS)('arranged by %s has right structure numbers', (by) => {
    expect(
      findNumberProblems(composeCarrier(facts('both', { kind, arrangedBy: by })).body),
    ).toEqual([]);
  });

  it('never reads as what a meeting decided or what somebody was told to do', () => {
    const own = textOf(facts('summary', { kind })).replace(/“[^”]*”/g, '');
    expect(own).not.toMatch(/会议(决定|要求|同意|审议)|责令|交办|逾期|督办/);
  });

  it('says what is missing when nothing was chosen', () => {
    expect(() => composeCarrier(facts('words', { kind, items: [] }))).toThrow(/还没有选意见/);
  });
});

describe('a carrier', () => {
  it('says how many of the opinions it holds', () => {
    const all = facts('words');
    expect(textOf(all)).toContain('提出意见建议23条。现整理如下：');
    expect(textOf({ ...all, items: all.items.slice(0, 5) })).toContain(
      '提出意见建议23条。现将其中5条整理如下：',
    );
  });

  it('keeps the order chosen and each item’s own showing', () => {
    const [a, b] = meeting.opinions;
    if (!a || !b) throw new Error('no opinions');
    const items: CarrierItem[] = [
      { opinionId: b.id, show: 'words' },
      { opinionId: a.id, show: 'summary' },
    ];
    const text = textOf(facts('words', { items, arrangedBy: 'order' }));
    expect(text.indexOf(b.words)).toBeGreaterThan(0);
    expect(text.indexOf(a.summary)).toBeGreaterThan(text.indexOf(b.words));
    expect(text).not.toContain(a.words);
  });

  it('has a head with office, date and a blank number, and says whom it goes to', () => {
    const { head, dispatch, format } = composeCarrier(facts('words', { kind: '意见建议专报' }));
    expect(format).toBe('bulletin');
    expect(head).toMatchObject({
      mark: { kind: 'printed', name: '示例市政协意见建议专报' },
      serialNumber: '第××期',
      line: { office: '政协示例市委员会办公室编印', date: '2026年7月30日' },
    });
    expect(dispatch.map(({ label }) => label)).toEqual(['报', '送']);
  });

  it('keeps the marks of a quoted term in its title, and names no more than two items', () => {
    const titles = ['政务服务“一网通办”', '融资难', '用地难'];
    const named = (count: number) => ({
      ...meeting,
      meeting: { ...meeting.meeting, title: '优化营商环境座谈会' },
      items: meeting.items.slice(0, count).map((one, at) => ({ ...one, title: titles[at] ?? '' })),
    });
    const titleOf = (count: number) => carrierTitle({ meetings: [named(count)], kind: '协商专报' });
    expect(titleOf(2)).toContain('政务服务“一网通办”和融资难');
    expect(titleOf(3)).toContain('政务服务“一网通办”等3个议题');
  });

  it('is titled by what the meeting was about unless the clerk says otherwise', () => {
    expect(carrierTitle(facts('words'))).toBe('关于提升社区养老服务质量的协商意见建议');
    expect(composeCarrier(facts('words', { title: '另一个题目' })).title).toEqual(['另一个题目']);
  });

  describe('of several meetings', () => {
    const second: MeetingFacts = {
      ...meeting,
      meeting: { ...meeting.meeting, id: 'second', title: '“改善停车秩序”座谈会', kind: '座谈会' },
      items: [],
      groups: [],
      attendance: [],
      entries: [],
      opinions: meeting.opinions.slice(0, 2).map((one, at) => ({
        ...one,
        id: `second-${at}`,
        meetingId: 'second',
        groupId: null,
        agendaItemId: null,
        words: `另一次会上的第${at + 1}条：${one.words}`,
      })),
    };
    const both = (arrangedBy: CarrierArrangement, meetings = [meeting, second] as const) =>
      facts('words', {
        meetings,
        arrangedBy,
        items: [...second.opinions, ...meeting.opinions].map(({ id }) => ({
          opinionId: id,
          show: 'words' as const,
        })),
      });

    it.each(ARRANGEMENTS)('arranged by %s holds every opinion once, rightly numbered', (by) => {
      const text = textOf(both(by));
      for (const { words } of [...meeting.opinions, ...second.opinions]) {
        expect(text.split(`：${quote(words)}`)).toHaveLength(2);
      }
      expect(findNumberProblems(composeCarrier(both(by)).body)).toEqual([]);
    });

    it('names each meeting, counts all, and is titled by both', () => {
      const text = textOf(both('meeting'));
      expect(text).toContain('；');
      expect(text).toContain('提出意见建议25条。现整理如下：');
      expect(text).toContain('一、“改善停车秩序”座谈会');
      expect(carrierTitle(both('meeting'))).toBe(
        '关于提升社区养老服务质量和改善停车秩序的协商意见建议',
      );
      const third = { ...second, meeting: { ...second.meeting, title: '“文旅融合”座谈会' } };
      expect(carrierTitle({ ...both('meeting'), meetings: [meeting, second, third] })).toBe(
        '关于提升社区养老服务质量等3个议题的协商意见建议',
      );
    });
  });
});

it('of a county goes to the county', () => {
  const office = { ...meeting.office, shortName: '云泽县政协', committeeName: '政协云泽县委员会' };
  const dispatched = COMPOSED_CARRIERS.map((kind) => {
    const { dispatch, addressees } = composeCarrier(
      facts('words', { kind, meetings: [{ ...meeting, office }] }),
    );
    return [addressees, ...dispatch.map(({ text }) => text)].join('');
  }).join('\n');
  expect(dispatched).toContain('县委、县政府领导同志。县委办公室、县政府办公室。');
  expect(dispatched).toContain('县委、县政府：');
  expect(dispatched).not.toMatch(/市委|市政府/);
});

describe('a carrier of several meetings', () => {
  const [entry] = meeting.entries;
  const { chair } = meeting.meeting;
  if (!entry || !chair) throw new Error('not in the sample');
  const opened = { ...entry, id: 'opened', meetingId: 'other', speaker: chair, marks: [] };
  const host = { ...chair, id: 'host', name: '司马青' };
  const other: MeetingFacts = {
    ...meeting,
    meeting: { ...meeting.meeting, id: 'other', chair: host },
    attendance: [],
    opinions: [],
    groups: [],
    entries: [
      { ...opened, speaker: host, text: '现在开会。' },
      { ...opened, id: 'spoke', text: '我也说一句。' },
    ],
  };
  const voiced = (meetings: CarrierFacts['meetings']) =>
    /会上，(.+?)，提出意见建议/.exec(textOf(facts('words', { meetings })))?.[1] ?? '';

  it('counts no chair who only opened one of them, and one who spoke at another', () => {
    expect(voiced([meeting])).toMatch(/^12位委员围绕/);
    expect(voiced([meeting, other])).toMatch(/^1位政协领导和12位委员围绕/);
    const bare = { ...other, entries: other.entries.slice(0, 1) };
    expect(voiced([meeting, bare])).toMatch(/^12位委员围绕/);
    expect(voiced([bare, meeting])).toMatch(/^12位委员围绕/);
  });

  it('counts who handed in at one and spoke at another among those who spoke', () => {
    const [first] = meeting.entries;
    const written = { ...opened, speaker: first?.speaker ?? null, source: 'file' as const };
    const both = { ...other, entries: [written] };
    expect(voiced([meeting, both])).toMatch(/^12位委员围绕.+发言$/);
  });
});
