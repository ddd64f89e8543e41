import { describe, expect, it } from 'vitest';
import type { MatterOnPaper } from '#shared/compose/matters/facts';
import { tracking } from '#shared/compose/matters/papers/tracking';
import { toPlainText } from '#shared/document/plain-text';
import { paginate } from '#shared/layout/paginate';
import type { MatterEvent } from '#shared/model/matter';
import { matterFacts } from './support';

const FIRST = '此件很好，请研究室综合采用；基层反映的做法要总结推广，并请有关厅局研究。';
const SECOND = '请民政局牵头，卫健委、财政局配合，逐条研究，2027年1月底前报结果。';

/** Opinions that all reached one leader, some of them another one before. */
function facts(count: number, early: readonly number[]) {
  const all = matterFacts('external');
  const model = all.opinions
    .flatMap(({ events }) => events)
    .find(({ step }) => step === 'instruct');
  if (!model) throw new Error('no 批示 in the sample');
  const instruct = (name: string, on: string, words: string): MatterEvent => ({
    ...model,
    on,
    words,
    people: [{ source: 'guest', id: null, name, unit: '', post: '' }],
  });
  const opinions = Array.from({ length: count }, (_one, at) => {
    const one = all.opinions[at % all.opinions.length];
    if (!one) throw new Error('no opinions');
    const events = [
      ...(early.includes(at + 1) ? [instruct('省政协副主席 林致远', '2026-08-06', FIRST)] : []),
      instruct('市长 顾承平', '2026-08-09', SECOND),
    ];
    return { ...one, opinion: { ...one.opinion, id: `o${at}` }, events };
  });
  return { ...all, opinions };
}

describe('批示 in the 一览表', () => {
  it('that few of 25 lines have keep to the one page, each said whole and once', () => {
    const { profile, ...rest } = facts(25, [1, 7, 25]);
    const document = tracking({ profile, ...rest });
    expect(paginate(document, profile)).toHaveLength(1);
    const { text } = toPlainText(document);
    expect(text.split(FIRST)).toHaveLength(2);
    expect(text.split(SECOND)).toHaveLength(2);
    expect(text).toContain(`①批示（第1、7、25条）：省政协副主席林致远8月6日：${FIRST}`);
    expect(text).toContain(`②批示（各条）：市长顾承平8月9日：${SECOND}`);
    expect(text.split(/[\n\t]/).filter((cell) => cell === '①②')).toHaveLength(3);
  });

  it('stand in their column where the page holds them so', () => {
    const { text } = toPlainText(tracking(facts(6, [])));
    expect(text).toContain(`市长顾承平8月9日：${SECOND}`);
    expect(text).not.toContain('①');
  });
});

describe('matters of no opinion, as an old ledger has them,', () => {
  const facts = matterFacts('external');
  const first = facts.matters[0];
  if (!first) throw new Error('no matter in the sample');
  const told = { ...first.events[0], step: 'tell', on: '2026-09-02', opinionId: null };
  const alone: MatterOnPaper = {
    matter: {
      ...first.matter,
      ...{ id: '0', title: '增设公交站点', content: '建议在南门增设站点。', opinionIds: [] },
      ...{ state: 'told', adoption: null, outcome: null },
      lead: [{ id: null, name: '市交通局' }],
    },
    events: [told as MatterEvent],
  };

  it('have a line of their own where they stand in the ledger, and are counted', () => {
    const matters = [alone, ...facts.matters, { ...alone, matter: { ...alone.matter, id: 'z' } }];
    const { text } = toPlainText(tracking({ ...facts, matters }));
    const count = facts.opinions.length + 2;
    expect(text).toContain(`共${count}条。`);
    const rows = text.split('\n').filter((line) => line.includes('增设公交站点'));
    expect(rows).toEqual(
      [1, count].map((at) => `${at}\t\t增设公交站点\t\t\t市交通局\t已告知委员\t9月2日`),
    );
  });

  it('make a list by themselves', () => {
    const { text } = toPlainText(tracking({ ...facts, matters: [alone], opinions: [] }));
    expect(text).toContain('共1条。');
  });
});
