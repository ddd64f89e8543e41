import { describe, expect, it } from 'vitest';
import { composeMemberCard } from '#shared/compose/member-card';
import { toPlainText } from '#shared/document/plain-text';
import {
  type CardSources,
  cardLines,
  countLines,
  linesOfYear,
  yearsOf,
} from '#shared/meetings/member-card';
import { yearSheet } from '#shared/meetings/member-card-sheet';
import type { Meeting } from '#shared/model/meeting';
import { aMeeting, anAttendance, anEntry, anOpinion } from '../directory/meetings';
import { aMember, at } from '../directory/members';

const member = aMember({
  name: '陶𬭎',
  party: '九三学社',
  sector: '医药卫生界',
  affiliations: [at('市医院', '院长')],
});
const held = (facts: Partial<Meeting>) => aMeeting({ startsOn: '2026-03-01', ...facts });

const meetings = [
  held({ id: 'a', title: '甲会' }),
  held({ id: 'b', title: '乙会', startsOn: '2026-05-01' }),
  held({ id: 'c', title: '丙会', startsOn: '2025-05-01' }),
  held({ id: 'd', title: '丁会', startsOn: null }),
  held({ id: 'off', title: '取消的会', cancelled: true }),
  held({ id: 'bin', title: '删除的会', deletedAt: '2026-01-01T00:00:00Z' }),
  held({ id: 'sample', title: '示例会', sample: 1 }),
  undefined,
];
const sources: CardSources = {
  meetings,
  attendance: [
    ...['a', 'off', 'bin', 'sample'].map((meetingId) =>
      anAttendance({ meetingId, state: 'present' }),
    ),
    anAttendance({ meetingId: 'b', state: 'leave', reason: '住院' }),
    anAttendance({ meetingId: 'c', state: 'absent' }),
    anAttendance({ meetingId: 'd', state: 'expected' }),
  ],
  entries: [
    anEntry({ id: 'e2', meetingId: 'a', order: 2, text: '再说一句。' }),
    anEntry({ id: 'e1', meetingId: 'a', order: 1, text: '先说一句。' }),
    anEntry({ id: 'gone', meetingId: 'purged' }),
  ],
  opinions: [
    anOpinion({ id: 'o1', meetingId: 'b', words: '书面的意见。' }),
    anOpinion({ id: 'o2', meetingId: 'a', deletedAt: '2026-01-01T00:00:00Z' }),
  ],
};

describe("a member's card", () => {
  const lines = cardLines(member, sources);

  it('follows from meetings held, the newest first; cancelled, deleted and sample ones never count', () => {
    expect(lines.map(({ title, state }) => `${title} ${state}`)).toEqual([
      '乙会 leave',
      '甲会 present',
      '丙会 absent',
      '丁会 expected',
    ]);
    expect(lines[1]?.speeches.map(({ id }) => id)).toEqual(['e1', 'e2']);
    expect(lines[1]?.opinions).toEqual([]);
  });

  it('of a member of the sample shows the meetings of the sample only', () => {
    expect(cardLines({ sample: 1 }, sources).map(({ title }) => title)).toEqual(['示例会']);
  });

  it('is counted by year; a roll that was not called is no absence', () => {
    expect(yearsOf(lines)).toEqual(['2026', '2025']);
    expect(countLines(lines)).toEqual({
      called: 3,
      present: 1,
      leave: 1,
      absent: 1,
      open: 1,
      speeches: 2,
      handedIn: 0,
      opinions: 1,
    });
    expect(countLines(linesOfYear(lines, '2025'))).toMatchObject({
      called: 1,
      absent: 1,
      speeches: 0,
    });
  });

  it('is a sheet of the year without ranks or scores', () => {
    const [sheet] = yearSheet('2026', [{ member, lines: linesOfYear(lines, '2026') }]).sheets;
    expect(sheet?.name).toBe('2026年履职情况');
    expect(sheet?.rows).toEqual([
      [1, '陶𬭎', '九三学社', '医药卫生界', '市医院院长', 2, 1, 1, 0, 2, 0, 1],
    ]);
    expect(sheet?.columns.map(({ title }) => title).join()).not.toMatch(/名次|排名|得分/);
  });

  it('tells apart what was spoken and what was handed in, as a file or while on leave', () => {
    const entries = [
      ...sources.entries,
      anEntry({ id: 'e3', meetingId: 'a', order: 3, text: '书面的话。', source: 'file' }),
      anEntry({ id: 'e4', meetingId: 'b', order: 1, text: '请假时交来的话。' }),
    ];
    const written = cardLines(member, { ...sources, entries });
    expect(countLines(written)).toMatchObject({ speeches: 2, handedIn: 2 });
    const card = { office: { shortName: '示例市政协' }, member, lines: written, year: null };
    const { text } = toPlainText(composeMemberCard({ ...card, today: '2026-08-01' }));
    expect(text).toContain('发言2次，书面发言2次，提出意见建议1条。');
    expect(text).toContain('2次，书面1次');
  });

  it('is printed with every number it shows and never with the reason of a leave', () => {
    const document = composeMemberCard({
      office: { shortName: '示例市政协' },
      member,
      lines: linesOfYear(lines, '2026'),
      year: '2026',
      today: '2026-08-01',
    });
    const { text } = toPlainText(document);
    expect(document.title).toEqual(['陶𬭎委员2026年履职情况']);
    expect(text).toContain('九三学社，医药卫生界别，市医院院长。');
    expect(text).toContain(
      '2026年应到会议2次，出席1次，请假1次，缺席0次；发言2次，提出意见建议1条。',
    );
    expect(text).toContain('乙会');
    expect(text).not.toContain('丙会');
    expect(JSON.stringify(document)).not.toContain('住院');
    const all = { office: { shortName: '示例市政协' }, member, lines, year: null };
    expect(toPlainText(composeMemberCard({ ...all, today: '2026-08-01' })).text).toContain(
      '历次应到会议3次，出席1次，请假1次，缺席1次，另有1次未登记出席情况；',
    );
  });
});

it('an entry without words is no speech, on the card and in the sheet of the year', () => {
  const entries = [
    anEntry({ id: 'e1', meetingId: 'a', order: 1, text: '说一句。' }),
    anEntry({ id: 'e2', meetingId: 'a', order: 2, text: ' \n' }),
    anEntry({ id: 'e3', meetingId: 'a', order: 3, text: '', source: 'file' }),
  ];
  const lines = cardLines(member, { ...sources, entries });
  expect(countLines(lines)).toMatchObject({ speeches: 1, handedIn: 0 });
});
