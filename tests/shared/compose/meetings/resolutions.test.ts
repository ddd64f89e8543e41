import { describe, expect, it } from 'vitest';
import {
  printedResolutions,
  resolutionSentence,
  taskSentence,
} from '#shared/compose/meetings/resolutions';
import type { Resolution, ResolutionTask, ResolutionVerb } from '#shared/model/meeting';
import { sampleFacts } from './support';

const FACTS = sampleFacts('deciding');

/** The sentence of a resolution, which is on the sample's third item. */
function sentence(verb: ResolutionVerb, text: string): string | undefined {
  const item = FACTS.items[2];
  if (!item) throw new Error('no item');
  const stored: Resolution = {
    id: 'r',
    meetingId: FACTS.meeting.id,
    agendaItemId: item.id,
    order: 1,
    verb,
    text,
    tasks: [],
    createdAt: '',
  };
  const [printed] = printedResolutions({ ...FACTS, resolutions: [stored] }, item.id);
  return printed && resolutionSentence(printed, item);
}

describe('a resolution', () => {
  it.each([
    ['听取', '市民政局的汇报', '会议听取了市民政局的汇报。'],
    ['传达学习', '全省会议精神。', '会议传达学习了全省会议精神。'],
    ['审议通过', '《办法》', '会议审议通过了《办法》。'],
    ['协商通过', '人事事项', '会议协商通过了人事事项。'],
    ['原则通过', '《方案》；', '会议原则通过了《方案》。'],
    ['决定', '六月视察', '会议决定，六月视察。'],
    ['要求', '抓好落实！', '会议要求，抓好落实！'],
  ] as const)('%s begins with its verb', (verb, text, expected) => {
    expect(sentence(verb, text)).toBe(expected);
  });

  it('that already says who did what stays as typed', () => {
    expect(sentence('决定', '会议同意推荐意见，按程序报批')).toBe('会议同意推荐意见，按程序报批。');
    expect(sentence('听取', '听取了提案委的汇报。')).toBe('会议听取了提案委的汇报。');
  });

  it('without words takes them from the item', () => {
    expect(sentence('审议通过', ' ')).toBe(
      '会议审议通过了《关于提升社区养老服务质量的协商专报（送审稿）》。',
    );
  });

  it('待研究 is no sentence', () => {
    expect(sentence('待研究', '下次再议')).toBeUndefined();
  });

  it('on an item that is gone stands with those on none', () => {
    const [first] = FACTS.resolutions;
    if (!first) throw new Error('no resolution');
    const facts = { ...FACTS, resolutions: [{ ...first, agendaItemId: 'gone' }] };
    expect(printedResolutions(facts, null)).toHaveLength(1);
  });
});

describe('a task', () => {
  const unit = (name: string) => ({ id: null, name });
  const task = (change: Partial<ResolutionTask>) =>
    taskSentence({ id: 't', what: '修改方案', lead: [], helpers: [], due: null, ...change });

  it('says who leads, who helps and by when, as far as it was agreed', () => {
    expect(
      task({ lead: [unit('提案委')], helpers: [unit('甲'), unit('乙')], due: '2026-08-01' }),
    ).toBe('修改方案，由提案委牵头，甲、乙配合，于2026年8月1日前完成。');
    expect(task({ lead: [unit('提案委')] })).toBe('修改方案，由提案委负责。');
    expect(task({ what: '修改方案。', due: '2026-08-01' })).toBe(
      '修改方案，于2026年8月1日前完成。',
    );
    expect(task({})).toBe('修改方案。');
  });
});
