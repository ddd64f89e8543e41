import { describe, expect, it } from 'vitest';
import { quote, quoteSentence } from '#shared/compose/marks';
import { opinionBlocks } from '#shared/compose/meetings/opinion-text';
import { peopleOf } from '#shared/compose/meetings/people';
import { sampleFacts } from './meetings/support';

describe('words in quotation marks', () => {
  it('have inner marks of the other form', () => {
    expect(quote('办好“一件事”')).toBe('“办好‘一件事’”');
  });

  it('have straight marks in pairs as inner ones too, and a mark of inches as it is', () => {
    expect(quote('办好"一件事"，"两件"也行')).toBe('“办好‘一件事’，‘两件’也行”');
    expect(quoteSentence('她说："先办。"')).toBe('“她说：‘先办。’”。');
    expect(quote('一块12"的屏')).toBe('“一块12"的屏”');
  });

  it('of several paragraphs begin each with the opening mark and close once', () => {
    expect(quote('一段。\n二段。\n\n　　“三”段。')).toBe('“一段。\n“二段。\n\n　　“‘三’段。”');
    expect(quoteSentence('一段。\n二段；')).toBe('“一段。\n“二段”。');
    expect(quoteSentence('\n　　一段。\n')).toBe('“一段。”');
  });

  it('are so in a paper of the meeting', () => {
    const facts = sampleFacts('consulting');
    const [opinion] = facts.opinions;
    if (!opinion) throw new Error('no opinion in the sample');
    const own = { ...opinion, speaker: null, summary: '', words: '水价偏高。\n建议分档。' };
    const lines = opinionBlocks(own, peopleOf(facts), facts).map((block) =>
      block.type === 'paragraph' ? block.runs.map(({ text }) => text).join('') : '',
    );
    expect(lines.map((line) => line.replace(/^.*：/, ''))).toEqual(['“水价偏高。', '“建议分档。”']);
  });
});
