import { describe, expect, it } from 'vitest';
import type { MatterFacts } from '#shared/compose/matters/facts';
import { composeMatterPaper } from '#shared/compose/matters/index';
import { insideStanding, outsideStanding } from '#shared/compose/matters/standing';
import { toPlainText } from '#shared/document/plain-text';
import { findNumberProblems } from '#shared/document/structure-numbers';
import {
  ADOPTIONS,
  EXTERNAL_STATES,
  INTERNAL_STATES,
  type Matter,
  type MatterState,
  OUTCOMES,
} from '#shared/model/matter';
import { Chance } from '../chance';
import { matterFacts } from './support';

const INSIDE = Object.keys(INTERNAL_STATES) as MatterState[];
const OUTSIDE = Object.keys(EXTERNAL_STATES) as MatterState[];

/** `count` matters of a track, each with a title of its own and standing anywhere. */
function anyFacts(track: Matter['track'], count: number, chance: Chance): MatterFacts {
  const whole = matterFacts(track);
  const matters = Array.from({ length: count }, (_one, index) => {
    const one = whole.matters[index % whole.matters.length];
    if (!one) throw new Error('no matters');
    const title = `事项${index + 1}之名`;
    const state = chance.pick(track === 'internal' ? INSIDE : OUTSIDE);
    const adoption = chance.pick([null, ...ADOPTIONS]);
    const outcome = chance.pick([null, ...OUTCOMES]);
    return {
      events: one.events,
      matter: { ...one.matter, id: `m${index}`, title, content: title, state, adoption, outcome },
    };
  });
  return { ...whole, matters };
}

const linesOf = (kind: 'report' | 'outcome', facts: MatterFacts) =>
  toPlainText(composeMatterPaper(kind, facts)).text.split('\n');

/** The numbers before 件 in a text, in order. */
const numbers = (text: string) => [...text.matchAll(/(\d+)件/g)].map((found) => Number(found[1]));
const sum = (list: readonly number[]) => list.reduce((all, one) => all + one, 0);

/** Matters as they stand in the parts of a report: how many lines each part has, by its title. */
function partsOf(lines: readonly string[]): Map<string, string[]> {
  const parts = new Map<string, string[]>();
  let title = '';
  for (const line of lines) {
    const heading = /^[一二三四五六七八九十]+、(.*)$/.exec(line)?.[1];
    if (heading) title = heading;
    else if (line.startsWith('（')) parts.set(title, [...(parts.get(title) ?? []), line]);
  }
  return parts;
}

describe('reports that sum up', () => {
  it.each([
    ['report', 'internal'],
    ['outcome', 'external'],
  ] as const)('%s states its total, and its parts add up to it', (kind, track) => {
    const chance = new Chance(20260730);
    for (let run = 0; run < 300; run += 1) {
      const count = 1 + chance.below(30);
      const facts = anyFacts(track, count, chance);
      const document = composeMatterPaper(kind, facts);
      const lines = linesOf(kind, facts);
      const whole = lines.find((line) => line.startsWith('截至')) ?? '';
      const [total, ...counted] = numbers(whole.replace(/其中办理过延期的\d+件/, ''));
      expect(total).toBe(count);
      expect(sum(counted)).toBe(count);
      const parts = partsOf(lines);
      expect([...parts.values()].map((part) => part.length)).toEqual(counted);
      for (const { matter } of facts.matters) {
        const standing = lines.filter((line) => line.includes(`）${matter.title}。`));
        expect(standing).toHaveLength(1);
      }
      expect(findNumberProblems(document.body)).toEqual([]);
      // What is told apart further down is a part of a whole that is said there.
      for (const line of lines.filter((one) => one.includes('件中，'))) {
        for (const clause of line.split('；')) {
          const [all, ...own] = numbers(clause);
          // 已有答复的6件，所涉委员都已告知; 已报送的6件均尚未答复: the whole is its one part.
          if (!/都已|均尚未/.test(clause)) expect(sum(own)).toBe(all);
        }
      }
    }
  });

  it('a rate stands beside its two numbers, never with a formula, and not where few are counted', () => {
    const chance = new Chance(7);
    for (let run = 0; run < 100; run += 1) {
      for (const track of ['internal', 'external'] as const) {
        const kind = track === 'internal' ? 'report' : 'outcome';
        const text = linesOf(kind, anyFacts(track, 1 + chance.below(40), chance)).join('\n');
        expect(text).not.toMatch(/分子|分母|暂无/);
        for (const [, whole, , rate] of text.matchAll(
          /的(\d+)件中，\D+(\d+)件（\D+率([\d.]+)%）/g,
        )) {
          expect(Number(whole)).toBeGreaterThanOrEqual(10);
          expect(Number(rate)).toBeLessThanOrEqual(100);
        }
      }
    }
  });

  it('what was told and never judged is answered, what is 拟办 is not being handled', () => {
    const state = (one: MatterState) => ({ state: one, adoption: null, outcome: null });
    expect(outsideStanding(state('told'))).toBe('answered');
    expect(outsideStanding(state('answered'))).toBe('answered');
    expect(outsideStanding(state('collected'))).toBe('collected');
    expect(outsideStanding({ ...state('referred'), adoption: '采纳' })).toBe('answered');
    expect(outsideStanding({ ...state('paused'), outcome: '列入计划' })).toBe('paused');
    expect(insideStanding({ state: 'proposed' })).toBe('proposed');
    const proposed = matterFacts('internal');
    const matters = proposed.matters.map(({ matter, events }) => ({
      matter: { ...matter, state: 'proposed' as const },
      events,
    }));
    const text = linesOf('report', { ...proposed, matters }).join('\n');
    expect(text).toContain('共4件：拟办、尚未立项4件。');
    expect(text).not.toContain('正在办理');
  });
});

describe('who proposed', () => {
  it('is counted by what they are, and more are not ruled out where somebody is not known', () => {
    const whole = matterFacts('external');
    const [one, two, three] = whole.opinions;
    if (!one || !two || !three) throw new Error('no opinions');
    const leader = { source: 'leader', id: null, name: '司马青', unit: '', post: '' } as const;
    const opinions = [
      one,
      { ...two, opinion: { ...two.opinion, speaker: leader } },
      { ...three, opinion: { ...three.opinion, speaker: null } },
    ];
    expect(linesOf('outcome', { ...whole, opinions }).join('\n')).toContain(
      '由1位政协领导和1位委员等提出',
    );
  });
});

describe('days of another year', () => {
  it('have their year in lists that say the year of their own day once', () => {
    const whole = matterFacts('internal');
    const later = { ...whole, today: '2027-02-01' };
    for (const kind of ['report', 'ledger'] as const) {
      const text = (facts: MatterFacts) => toPlainText(composeMatterPaper(kind, facts)).text;
      expect(text(later)).toContain('2026年8月14日，已同');
      expect(text(whole)).not.toContain('2026年8月14日，已同');
    }
    const outside = matterFacts('external');
    const [first] = outside.opinions;
    const [carrier] = first?.carriers ?? [];
    const [submission] = carrier?.submissions ?? [];
    if (!first || !carrier || !submission) throw new Error('nothing was sent');
    const days = ['2025-12-20', '2026-01-05', '2026-01-08'];
    const submissions = days.map((on, at) => ({ ...submission, id: String(at), on }));
    const opinions = [{ ...first, carriers: [{ ...carrier, submissions }] }];
    const text = toPlainText(composeMatterPaper('tracking', { ...outside, opinions })).text;
    expect(text).toContain('2025年12月20日、2026年1月5日、1月8日报');
    expect(text).toContain('8月12日：');
  });
});
