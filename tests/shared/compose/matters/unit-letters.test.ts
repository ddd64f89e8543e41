import { describe, expect, it } from 'vitest';
import { quoteSentence } from '#shared/compose/marks';
import { composeMatterPaper } from '#shared/compose/matters/index';
import type { TableBlock } from '#shared/document/official-document';
import { toPlainText } from '#shared/document/plain-text';
import { paginate } from '#shared/layout/paginate';
import { PAPERS_OF_UNIT, type UnitPaperKind } from '#shared/matters/papers';
import { matterFacts } from './support';

const UNIT = { id: null, name: '市民政局' };
const OTHER = { id: null, name: '市财政局' };

/** All outside matters of the sample, for one unit, each opinion without or with its summary. */
function facts(hasSummary: boolean) {
  const all = matterFacts('external');
  const opinions = all.opinions.map((one, at) => ({
    ...one,
    opinion: { ...one.opinion, summary: hasSummary ? `第${at + 1}条概括` : '' },
  }));
  return { ...all, opinions, addressee: UNIT };
}
const textOf = (kind: UnitPaperKind, from = facts(false)) =>
  toPlainText(composeMatterPaper(kind, from)).text;

describe('one letter to a unit', () => {
  it.each(PAPERS_OF_UNIT)('%s has all of its opinions, each whole and once', (kind) => {
    const from = facts(false);
    expect(from.opinions.length).toBeGreaterThan(5);
    const text = textOf(kind, from);
    for (const { opinion } of from.opinions) {
      // A form is filled in beside the words alone; in a letter they are a quotation.
      const said = kind === 'replyForm' ? opinion.words : quoteSentence(opinion.words);
      const [line = ''] = said.split('\n');
      expect(text.split(line).length, line).toBe(2);
    }
    expect(text).toContain('市民政局');
  });

  it.each(['forward', 'enquiry'] as const)('%s numbers them and says whose each is', (kind) => {
    const from = facts(true);
    const lines = textOf(kind, from).split('\n');
    expect(lines).toContain('市民政局：');
    for (const [at, { opinion }] of from.opinions.entries()) {
      const { source, name, unit } = opinion.speaker ?? { source: '', name: '', unit: '' };
      const called = `${name === '李明' ? unit : ''}${name}${source === 'member' ? '委员' : '同志'}`;
      expect(lines).toContain(`${at + 1}.${called}：第${at + 1}条概括。`);
    }
    const count = from.opinions.length;
    expect(textOf(kind, from)).toContain(`以下${count}条意见建议`);
  });

  it('calls the unit 贵单位 where it was named among others', () => {
    const [first] = facts(true).opinions;
    if (!first?.matter) throw new Error('no matter');
    const [event] = first.events;
    if (!event) throw new Error('no event');
    const refer = { ...event, step: 'refer' as const, units: [UNIT, OTHER], on: '2026-08-12' };
    const opinions = [{ ...first, events: [refer], carriers: [] }];
    const text = textOf('enquiry', { ...facts(true), opinions });
    expect(text).toContain('转请贵单位、市财政局研究办理');
  });

  it.each(['forward', 'enquiry'] as const)(
    '%s says of no opinion that it went a way that only others went',
    (kind) => {
      const from = facts(true);
      const [first] = from.opinions;
      const [event] = first?.events ?? [];
      const [carrier] = first?.carriers ?? [];
      if (!event || !carrier) throw new Error('the sample has carriers and events');
      const sent = (title: string, on: string, to: string) => ({
        ...carrier,
        title,
        submissions: carrier.submissions.slice(0, 1).map((one) => ({ ...one, on, to })),
      });
      const own = [sent('专报', '2026-08-01', '市委、市政府')];
      const noted = {
        ...event,
        step: 'instruct' as const,
        on: '2026-08-05',
        people: [{ source: 'guest' as const, id: null, name: '甲书记', unit: '', post: '' }],
      };
      const opinions = from.opinions.slice(0, 5).map((one, at) => ({
        ...one,
        carriers: at === 1 || at === 2 ? [...own, sent('信息', '2026-08-03', '省政协')] : own,
        events: at === 0 ? [] : [noted],
      }));
      const lines = textOf(kind, { ...from, opinions }).split('\n');
      const opening = lines.find((line) => line.includes('以下5条意见建议')) ?? '';
      expect(opening).toContain('已于2026年8月1日通过《专报》报市委、市政府');
      expect(opening).not.toContain('省政协');
      expect(opening).not.toContain('批示');
      expect(lines).toContain(
        '其中，第2、3条已于2026年8月3日通过《信息》报省政协；第2至5条已于2026年8月5日甲书记作出批示。',
      );
    },
  );

  it('反馈表 of many has a line an opinion, with boxes to tick in each', () => {
    const from = facts(false);
    const { body, landscape } = composeMatterPaper('replyForm', from);
    const table = body.find((block): block is TableBlock => block.type === 'table');
    expect(landscape).toBe(true);
    expect(table?.rows.length).toBe(from.opinions.length + 1);
    expect(textOf('replyForm', from).match(/□部分采纳/g)?.length).toBe(from.opinions.length);
  });

  it.each([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12])(
    '反馈表 of %i never leaves its last lines alone on a page',
    (count) => {
      const all = facts(false);
      for (const length of [18, 40, 75]) {
        const opinions = Array.from({ length: count }, (_one, at) => {
          const one = all.opinions[at % all.opinions.length];
          if (!one) throw new Error('no opinions');
          const words = '建议把社区养老服务办到家门口。'.repeat(9).slice(0, length);
          return { ...one, opinion: { ...one.opinion, id: `o${at}`, words } };
        });
        const ids = opinions.map(({ opinion }) => opinion.id);
        const matters = all.matters
          .slice(0, count)
          .map((one) => ({ ...one, matter: { ...one.matter, opinionIds: ids } }));
        const form = composeMatterPaper('replyForm', { ...all, matters, opinions });
        const last = paginate(form, all.profile).at(-1);
        expect(
          last?.items.some(({ kind }) => kind === 'rows'),
          `${length}`,
        ).toBe(true);
      }
    },
  );

  it.each(['forward', 'enquiry'] as const)(
    '%s names nobody as the proposer of what nobody signed',
    (kind) => {
      const [one, two] = facts(true).opinions;
      if (!one || !two) throw new Error('no opinions');
      const nameless = { ...two, opinion: { ...two.opinion, speaker: null } };
      const text = textOf(kind, { ...facts(true), opinions: [one, nameless] });
      expect(text).toContain('有关委员在');
      expect(text).toContain('1.林溪委员：');
    },
  );

  it.each(PAPERS_OF_UNIT)(
    '%s has the summary of what was never written down word by word',
    (kind) => {
      const [one, two] = facts(true).opinions;
      if (!one || !two) throw new Error('no opinions');
      const opinions = [one, { ...two, opinion: { ...two.opinion, words: ' ' } }];
      const text = textOf(kind, { ...facts(true), opinions });
      expect(text).toContain('第2条概括');
      expect(text).not.toContain('“”');
    },
  );

  it('replyForm tells two of one name apart', () => {
    const text = textOf('replyForm');
    expect(text).toContain('李明（市第一人民医院）');
    expect(text).toContain('李明（惠众物业服务公司）');
  });
});
