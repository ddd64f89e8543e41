import { describe, expect, it } from 'vitest';
import { rawFromText } from '#shared/document/raw-text';
import { looksWhole } from '../../../../../renderer/documents/draft/structure/whole-text';

const whole = (...lines: string[]) => looksWhole(rawFromText(lines.join('\n')));

describe('a pasted text is offered to be structured', () => {
  it('where it has a table that tabs part, however short it is', () => {
    expect(whole('主席会议议程', '时间\t内容', '9:00\t传达学习')).toBe(true);
    expect(whole('9:00\t传达学习\t田以诚', '9:20\t听取汇报\t葛长庚')).toBe(true);
  });

  it('and is none where a tab only sets a line in, or stands alone', () => {
    expect(whole('\t请按时参加。', '\t无特殊情况不得请假。')).toBe(false);
    expect(whole('时间\t9:00')).toBe(false);
    expect(whole('请按时参加。')).toBe(false);
  });
});
