import { describe, expect, it } from 'vitest';
import { quote } from '#shared/compose/marks';
import { memberSheets } from '#shared/compose/matters/papers/member-sheets';
import { toPlainText } from '#shared/document/plain-text';
import { findNumberProblems } from '#shared/document/structure-numbers';
import type { TrackedOpinion } from '#shared/matters/tracking';
import { matterFacts } from './support';

const facts = matterFacts('external');
const MEETING = '“提升社区养老服务质量”专题协商会';
const meetings = new Map(facts.opinions.map(({ opinion }) => [opinion.id, MEETING]));
const made = memberSheets({ ...facts, meetings });
const textOf = (sheet: (typeof made.sheets)[number]) => toPlainText(sheet.document).text;
const hasAnswer = ({ matter, events }: TrackedOpinion) =>
  events.some(({ step, words }) => step === 'answer' && words !== '') || matter?.adoption !== null;

describe('委员告知单 of many members', () => {
  it('is one sheet a member with every answered opinion of his, words character by character', () => {
    const answered = facts.opinions.filter(hasAnswer);
    expect(answered.length).toBeGreaterThan(2);
    expect(made.sheets.flatMap(({ opinionIds }) => opinionIds).sort()).toEqual(
      answered.map(({ opinion }) => opinion.id).sort(),
    );
    const names = made.sheets.map(({ member }) => member.name);
    expect(new Set(names).size).toBe(names.length);
    for (const sheet of made.sheets) {
      const own = answered.filter(({ opinion }) => sheet.opinionIds.includes(opinion.id));
      const text = textOf(sheet);
      for (const { opinion } of own) {
        expect(opinion.speaker?.name).toBe(sheet.member.name);
        expect(text).toContain(quote(opinion.words));
      }
      for (const { opinion } of answered) {
        if (!own.some((one) => one.opinion === opinion)) expect(text).not.toContain(opinion.words);
      }
      expect(text).toContain(`您在${MEETING}上提出的`);
      expect(findNumberProblems(sheet.document.body)).toEqual([]);
      expect(text).not.toMatch(/责令|交办|逾期|督办|贵单位/);
    }
  });

  it('says of which opinions the member has not been told yet', () => {
    const told = ({ events }: TrackedOpinion) => events.some(({ step }) => step === 'tell');
    const untold = facts.opinions.filter((one) => hasAnswer(one) && !told(one));
    expect(untold.length).toBeGreaterThan(0);
    expect(made.sheets.flatMap((one) => one.untold).sort()).toEqual(
      untold.map(({ opinion }) => opinion.id).sort(),
    );
  });

  it('names what is on no sheet', () => {
    expect(made.unanswered).toEqual(facts.opinions.filter((one) => !hasAnswer(one)));
    const [first, ...others] = facts.opinions;
    if (!first) throw new Error('no opinion');
    const nameless = { ...first, opinion: { ...first.opinion, speaker: null } };
    const again = memberSheets({ ...facts, meetings, opinions: [nameless, ...others] });
    expect(again.nameless).toEqual([nameless]);
  });

  it('puts two opinions of one member on one sheet, each under its number', () => {
    const [one, two] = facts.opinions.filter(hasAnswer);
    if (!one || !two) throw new Error('no opinions');
    const same = { ...two, opinion: { ...two.opinion, speaker: one.opinion.speaker } };
    const { sheets } = memberSheets({ ...facts, meetings, opinions: [one, same] });
    expect(sheets).toHaveLength(1);
    const [sheet] = sheets;
    const text = sheet ? textOf(sheet) : '';
    expect(text).toContain('提出的2条意见建议');
    expect(text).toMatch(/一、.*二、/s);
    const elsewhere = new Map([[one.opinion.id, MEETING]]);
    const parted = memberSheets({ ...facts, meetings: elsewhere, opinions: [one, same] });
    expect(parted.sheets.map(textOf)[0]).toContain('您提出的2条意见建议');
  });

  it('tells two members of one name apart, and knows one who moved for the same', () => {
    const [one] = facts.opinions.filter(hasAnswer);
    if (!one?.opinion.speaker) throw new Error('no speaker');
    const by = (id: string, unit: string, person?: string): TrackedOpinion => ({
      ...one,
      opinion: {
        ...one.opinion,
        id: `${id}${unit}`,
        speaker: {
          source: 'member',
          id,
          name: '李静',
          unit,
          post: '',
          ...(person === undefined ? {} : { person }),
        },
      },
    });
    const opinions = [by('m1', '甲医院'), by('m2', '乙学校'), by('m1', '丙医院')];
    const { sheets } = memberSheets({ ...facts, opinions, meetings });
    expect(sheets.map(({ from, opinionIds }) => [from, opinionIds])).toEqual([
      ['甲医院', ['m1甲医院', 'm1丙医院']],
      ['乙学校', ['m2乙学校']],
    ]);
    expect(sheets.map(({ document }) => document.addressees)).toEqual([
      '李静委员（甲医院）：',
      '李静委员（乙学校）：',
    ]);
    // Entries that the clerk joined are one person, called from two units under two ids.
    const joined = [by('m1', '甲医院', 'm1'), by('l1', '市政协', 'm1')];
    const whole = memberSheets({ ...facts, opinions: joined, meetings }).sheets;
    expect(whole.map(({ from, opinionIds }) => [from, opinionIds.length])).toEqual([['', 2]]);
  });
});
