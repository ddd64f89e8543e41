import { describe, expect, it } from 'vitest';
import { composeCarrier } from '#shared/compose/carriers/index';
import type { MeetingFacts } from '#shared/compose/meetings/facts';
import { composeMeetingPaper } from '#shared/compose/meetings/index';
import { isOpinionHandedIn, voicesOf } from '#shared/compose/meetings/spoken';
import { toPlainText } from '#shared/document/plain-text';
import type { MeetingPaperKind } from '#shared/model/meeting';
import type { Entry } from '#shared/model/proceedings';
import { sampleFacts } from './support';

const SAMPLE = sampleFacts('consulting');
const textOf = (facts: MeetingFacts, kind: MeetingPaperKind) =>
  toPlainText(composeMeetingPaper(facts, { kind })).text;

/** The sample where three handed in: 林溪 a file, 金不换 (on leave) and 卫长河 opinions on paper. */
function withPapers(): MeetingFacts {
  const [one] = SAMPLE.opinions;
  const away = SAMPLE.attendance.find(({ person }) => person.name === '金不换');
  if (!one || !away) throw new Error('not in the sample');
  const written = { entryId: null, groupId: null, words: '请把夜间急诊的路修好；', summary: '' };
  const entries = SAMPLE.entries
    .filter(({ speaker }) => speaker?.name !== '卫长河')
    .map((entry) =>
      entry.speaker?.name === '林溪' ? { ...entry, source: 'file' as const } : entry,
    );
  return {
    ...SAMPLE,
    entries,
    opinions: [
      ...SAMPLE.opinions.map((opinion) =>
        opinion.speaker?.name === '卫长河' ? { ...opinion, entryId: null } : opinion,
      ),
      { ...one, ...written, id: 'away', speaker: away.person },
    ],
  };
}

describe('who spoke and who handed in', () => {
  const facts = withPapers();

  it('are told apart: by the file, by the paper typed in, by the leave', () => {
    const { spoke, handedIn } = voicesOf(facts, facts.opinions);
    expect(spoke).toHaveLength(10);
    expect(handedIn.map(({ name }) => name)).toEqual(['林溪', '卫长河', '金不换']);
  });

  it.each(['minutes', 'bulletin', 'news'] as const)('are told apart in %s', (kind) => {
    const text = textOf(facts, kind);
    expect(text).toMatch(/10位委员(?:围绕.+?)?发言，3位委员提交书面意见/);
    expect(text).not.toContain('13位委员');
  });

  it.each(['minutes', 'bulletin'] as const)(
    '%s says of each opinion that it was handed in',
    (kind) => {
      const text = textOf(facts, kind);
      expect(text).toContain('林溪委员书面建议，');
      expect(text).toContain('金不换委员书面建议：“请把夜间急诊的路修好”。');
      expect(text).toContain('周雅芬委员建议，');
    },
  );

  it('are told apart in a carrier, a 汇总 and the record', () => {
    const items = facts.opinions.map(({ id }) => ({ opinionId: id, show: 'summary' as const }));
    const carrier = composeCarrier({
      meetings: [facts],
      kind: '协商专报',
      title: '',
      items,
      arrangedBy: 'order',
    });
    expect(toPlainText(carrier).text).toContain('发言，3位委员提交书面意见，提出意见建议24条');
    expect(textOf(facts, 'opinions')).toContain('金不换 市中医院 （书面）');
    expect(textOf(facts, 'record')).toContain('\n林溪（书面发言）：');
  });

  it('are as the clerk says, whatever the source or the leave would tell', () => {
    const entries = facts.entries.map((entry) => ({
      ...entry,
      handedIn: entry.speaker?.name === '周雅芬',
    }));
    const { spoke, handedIn } = voicesOf({ ...facts, entries }, []);
    expect(spoke.map(({ name }) => name)).toContain('林溪');
    expect(handedIn.map(({ name }) => name)).toEqual(['周雅芬']);
  });

  it('where no record was kept who was there spoke', () => {
    const bare = { ...facts, entries: [] };
    const away = bare.opinions.filter((one) => isOpinionHandedIn(bare, one));
    expect(away.map(({ speaker }) => speaker?.name)).toEqual(
      bare.opinions
        .filter(({ id, entryId }) => id === 'away' && entryId === null)
        .map(() => '金不换'),
    );
  });

  it('a chair who opens and a reporter who reports are not among those who spoke on it', () => {
    const { chair } = SAMPLE.meeting;
    const [reporter] = SAMPLE.items[0]?.reporters ?? [];
    const [first] = SAMPLE.entries;
    if (!chair || !reporter || !first) throw new Error('not in the sample');
    const by = (id: string, speaker: Entry['speaker']): Entry => ({
      ...first,
      id,
      speaker,
      text: '现在开会。',
      marks: [],
    });
    const entries = [by('c', chair), by('r', reporter), ...SAMPLE.entries];
    expect(textOf({ ...SAMPLE, entries }, 'minutes')).toContain('，12位委员发言，');
  });
});

describe('会议记录', () => {
  const [first, second, third] = SAMPLE.items;
  if (!first || !second || !third) throw new Error('no items');
  const [model] = SAMPLE.entries;
  if (!model) throw new Error('no entry');
  const entry = (text: string, agendaItemId: string | null): Entry => ({
    ...model,
    id: text,
    text,
    agendaItemId,
    marks: [],
    speaker: null,
  });
  /** The record's lines from its first heading or word on. */
  const proceedings = (entries: readonly Entry[], items = SAMPLE.items) => {
    const lines = textOf({ ...SAMPLE, entries, items }, 'record').split('\n');
    const from = lines.findIndex((line) => line.startsWith('记录人：')) + 1;
    return lines
      .slice(from, -3)
      .filter((line) => !line.startsWith('通报人：'))
      .map((line) => line.replace('（未注明发言人）：', ''));
  };

  it('is in the order of speaking: what is on no item stays where it was said', () => {
    const lines = proceedings([
      entry('现在开会。', null),
      entry('先说助餐。', first.id),
      entry('下面进行第二项。', null),
      entry('再说医养。', second.id),
      entry('小结如下。', null),
    ]);
    expect(lines).toEqual([
      '现在开会。',
      `一、${first.title}`,
      '先说助餐。',
      '下面进行第二项。',
      `二、${second.title}`,
      '再说医养。',
      `三、${third.title}`,
      // Nobody spoke on the third: these words are not under it.
      '（以下发言不在以上议题之内）',
      '小结如下。',
    ]);
  });

  it('follows the speaking and not the agenda, and names an item that was come back to', () => {
    const lines = proceedings([
      entry('第三项先说。', third.id),
      entry('第一项。', first.id),
      entry('插一句。', null),
      entry('还是第一项。', first.id),
      entry('又回到第三项。', third.id),
    ]);
    expect(lines).toEqual([
      `一、${second.title}`,
      `二、${third.title}`,
      '第三项先说。',
      `三、${first.title}`,
      '第一项。',
      '插一句。',
      '还是第一项。',
      `（继续进行“${third.title}”）`,
      '又回到第三项。',
    ]);
  });

  it('without an item is just what was said', () => {
    expect(proceedings([entry('甲。', null), entry('乙。', 'gone')], [])).toEqual(['甲。', '乙。']);
  });
});
