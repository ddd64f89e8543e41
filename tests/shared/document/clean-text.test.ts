import { describe, expect, it } from 'vitest';
import { cleanText } from '#shared/document/clean-text';

describe('cleanText', () => {
  it('leaves good text alone, rare characters and emoji with it', () => {
    const text = '𬭎、䶮、㐂\n\t会议👨‍👩‍👧‍👦开始👍🏽，❤️';
    expect(cleanText(text)).toEqual({ text, notes: [] });
  });

  it('takes control characters out and says how many', () => {
    expect(cleanText('甲\u0000乙\u0007丙\u001b\u007f丁\u0090')).toEqual({
      text: '甲乙丙丁',
      notes: ['去掉不能显示的控制字符5个'],
    });
  });

  it('keeps tabs and makes every line end one', () => {
    expect(cleanText('甲\t乙\r\n丙\r丁\u2028戊\u2029己\v庚\u0085辛')).toEqual({
      text: '甲\t乙\n丙\n丁\n戊\n己\n庚\n辛',
      notes: [],
    });
  });

  it('names BOM, zero-width characters and soft hyphens', () => {
    const cleaned = cleanText('\ufeff市\u200b政\u2060协\u00ad办\u200d公\u200c室\u202e');
    expect(cleaned.text).toBe('市政协办公室');
    expect(cleaned.notes).toEqual([
      '去掉文件头标记（BOM）1个',
      '去掉看不见的零宽字符5个',
      '去掉软连字符1个',
    ]);
  });

  it('puts U+FFFD where half of a pair stood and counts them', () => {
    const cleaned = cleanText('甲\ud86d乙\udf4e丙\ud86d\udf4e\uffff');
    expect(cleaned.text).toBe('甲\ufffd乙\ufffd丙𫝎\ufffd');
    expect(cleaned.notes).toHaveLength(1);
    expect(cleaned.notes[0]).toContain('3个');
  });

  it('is stable', () => {
    const once = cleanText('\ufeff甲\u200d\ud800\r\n\u0001').text;
    expect(cleanText(once)).toEqual({ text: once, notes: [] });
  });
});
